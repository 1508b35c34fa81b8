import type { ActionStatus } from "@/db/enums";
import { formatCount } from "@/lib/format";
import { actionStatusLabels } from "./labels";

/** What one action shows where actions are drawn. */
export type ActionMark = { status: ActionStatus; late?: boolean; blocked?: boolean };

/** The order of the states wherever they are drawn or counted, from what is done to what is given up. */
export const statusOrder: readonly ActionStatus[] = [
  "done",
  "in_progress",
  "planned",
  "on_hold",
  "cancelled",
];

/** « 2 réalisées », « 3 en cours ». */
export const statusCounts: Record<ActionStatus, (count: number) => string> = {
  done: (count) => formatCount(count, "réalisée"),
  in_progress: (count) => `${count}\u00a0en cours`,
  planned: (count) => `${count}\u00a0à venir`,
  on_hold: (count) => `${count}\u00a0en pause`,
  cancelled: (count) => formatCount(count, "abandonnée"),
};

/** One look of an action: late or blocked, it is drawn as such whatever its status. */
export type DrawnState = { label: string; mark: ActionMark; count: (count: number) => string };

/** Every look, in the order of the legends. */
export const drawnStates: readonly DrawnState[] = [
  ...statusOrder.map((status) => ({
    label: actionStatusLabels[status],
    mark: { status },
    count: statusCounts[status],
  })),
  {
    label: "En retard",
    mark: { status: "in_progress", late: true },
    count: (count) => `${count}\u00a0en retard`,
  },
  {
    label: "Bloquée",
    mark: { status: "in_progress", blocked: true },
    count: (count) => formatCount(count, "bloquée"),
  },
  {
    label: "Bloquée et en retard",
    mark: { status: "in_progress", late: true, blocked: true },
    count: (count) => `${formatCount(count, "bloquée")} et en retard`,
  },
];

/** The place among the legends of the look of an action. */
export function drawnRank({ status, late, blocked }: ActionMark): number {
  const plain = statusOrder.length;
  if (blocked) return late ? plain + 2 : plain + 1;
  return late ? plain : statusOrder.indexOf(status);
}

/** A row of actions for those who do not see it: « 6 actions, 2 réalisées, 3 en cours, 1 en retard », without what there is none of. */
export function marksLabel(marks: readonly ActionMark[]): string {
  const counts = drawnStates.map(() => 0);
  for (const mark of marks) counts[drawnRank(mark)] = (counts[drawnRank(mark)] ?? 0) + 1;
  const parts = drawnStates.flatMap(({ count }, rank) => (counts[rank] ? [count(counts[rank])] : []));
  return [formatCount(marks.length, "action"), ...parts].join(", ");
}
