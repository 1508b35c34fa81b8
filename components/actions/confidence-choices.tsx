import { Choices } from "@/components/ui/choices";
import type { FieldFrame } from "@/components/ui/field";
import { actionFields } from "@/lib/actions/fields";
import { optionsOf } from "@/lib/kernel/derived";
import { confidenceIcons } from "./status-marks";

const options = optionsOf(actionFields.confidence).map((option) => ({
  ...option,
  icon: confidenceIcons[option.value],
}));

type Props = Omit<FieldFrame, "label"> & { label?: string; value?: string };

export function ConfidenceChoices({ label = "Météo", ...rest }: Props) {
  return <Choices {...rest} label={label} options={options} look="weather" />;
}
