import { marked } from "@/components/ui/icon";
import type { ActionStatus } from "@/db/enums";
import { actionStatusLabels } from "@/lib/actions/states";
import { statusClasses, statusIcons } from "./status-marks";

export function StatusBadge({ status }: { status: ActionStatus }) {
  return (
    <span className={`status ${statusClasses[status]} ${marked(statusIcons[status], 18)}`}>
      {actionStatusLabels[status]}
    </span>
  );
}
