import { Choices } from "@/components/ui/choices";
import type { FieldFrame } from "@/components/ui/field";
import { actionFollowed } from "@/lib/actions/fields";
import { optionsOf } from "@/lib/kernel/derived";
import { statusIcons } from "./status-marks";

const options = optionsOf(actionFollowed.status).map((option) => ({
  ...option,
  icon: statusIcons[option.value],
}));

type Props = Omit<FieldFrame, "label"> & { label?: string; value?: string };

export function StatusChoices({ label = "État", ...rest }: Props) {
  return <Choices {...rest} label={label} options={options} />;
}
