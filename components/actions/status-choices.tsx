import { Choices } from "@/components/ui/choices";
import type { FieldFrame } from "@/components/ui/field";
import { actionStatuses } from "@/db/enums";
import { actionStatusLabels } from "@/lib/actions/states";
import { statusIcons } from "./status-marks";

const options = actionStatuses.map((status) => ({
  value: status,
  label: actionStatusLabels[status],
  icon: statusIcons[status],
}));

type Props = Omit<FieldFrame, "label"> & { label?: string; value?: string };

export function StatusChoices({ label = "État", ...rest }: Props) {
  return <Choices {...rest} label={label} options={options} />;
}
