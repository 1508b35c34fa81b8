import { Choices } from "@/components/ui/choices";
import type { FieldFrame } from "@/components/ui/field";
import { confidences } from "@/db/enums";
import { confidenceLabels } from "@/lib/actions/labels";
import { confidenceIcons } from "./status-marks";

const options = confidences.map((confidence) => ({
  value: confidence,
  label: confidenceLabels[confidence],
  icon: confidenceIcons[confidence],
}));

type Props = Omit<FieldFrame, "label"> & { label?: string; value?: string };

export function ConfidenceChoices({ label = "Météo", ...rest }: Props) {
  return <Choices {...rest} label={label} options={options} look="weather" />;
}
