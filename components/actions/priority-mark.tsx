import type { Priority } from "@/db/enums";
import { priorityLabels } from "@/lib/actions/labels";

/** « Haute », in ink; the others step back. `full`: « Priorité haute ». */
export function PriorityMark({ priority, full }: { priority: Priority; full?: boolean }) {
  const said = full ? `Priorité ${priorityLabels[priority].toLowerCase()}` : priorityLabels[priority];
  return priority === "high" ? <b>{said}</b> : <span className="cover">{said}</span>;
}
