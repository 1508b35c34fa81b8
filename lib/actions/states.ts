import type { ActionStatus } from "@/db/enums";
import { formatCount } from "@/lib/french/format";

export const actionStatusLabels: Record<ActionStatus, string> = {
  planned: "À venir",
  in_progress: "En cours",
  on_hold: "En pause",
  done: "Réalisée",
  cancelled: "Abandonnée",
  renewed: "Reconduite",
};

/** What one action shows where actions are drawn. */
export type ActionMark = { status: ActionStatus; late?: boolean; blocked?: boolean };

/** The order of the states wherever they are drawn or counted, from what is done to what is given up. */
export const statusOrder: readonly ActionStatus[] = [
  "done",
  "in_progress",
  "planned",
  "on_hold",
  "cancelled",
  "renewed",
];

/** « 2 réalisées », « 3 en cours », of a label that agrees with an action. */
export function countState(count: number, label: string): string {
  const word = label.toLowerCase();
  return formatCount(count, word, word.replace("ée", "ées").replace(/uite$/, "uites"));
}

/** Every look, in the order of the legends: late or blocked, an action is drawn as such whatever its status. */
export const drawnStates: readonly { label: string; mark: ActionMark }[] = [
  ...statusOrder.map((status) => ({ label: actionStatusLabels[status], mark: { status } })),
  { label: "En retard", mark: { status: "in_progress", late: true } },
  { label: "Bloquée", mark: { status: "in_progress", blocked: true } },
  { label: "Bloquée et en retard", mark: { status: "in_progress", late: true, blocked: true } },
];

/** The place among the legends of the look of an action. */
export function drawnRank({ status, late, blocked }: ActionMark): number {
  const plain = statusOrder.length;
  if (blocked) return late ? plain + 2 : plain + 1;
  return late ? plain : statusOrder.indexOf(status);
}

/** A row of actions for those who do not see it: « 6 actions, 2 réalisées, 3 en cours, 1 en retard », without what there is none of. */
export function marksLabel(marks: readonly ActionMark[]): string {
  const parts = drawnStates.flatMap(({ label }, rank) => {
    const count = marks.filter((mark) => drawnRank(mark) === rank).length;
    return count > 0 ? [countState(count, label)] : [];
  });
  return [formatCount(marks.length, "action"), ...parts].join(", ");
}
