import { formatCount } from "@/lib/french/format";

/** « 13 actions, et 1 partagée »: those of the plan, then those that others lead and share with the territory. */
export function withShared(actions: number, shared: number): string {
  const own = formatCount(actions, "action");
  return shared === 0 ? own : `${own}, et ${formatCount(shared, "partagée")}`;
}

/** What calls for attention among actions: « 1 en retard, 2 bloquées »; empty when nothing does. */
export function troublesSentence(late: number, blocked: number): string {
  return [late > 0 && `${late}\u00a0en retard`, blocked > 0 && formatCount(blocked, "bloquée")]
    .filter(Boolean)
    .join(", ");
}

type Row = { actions: number; late: number };

/** The list of plans in one sentence; actions are counted when the page holds every plan, never in part. */
export function plansSentence(rows: readonly Row[], total: number) {
  const whole = rows.length === total && total > 0;
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const late = sum((row) => row.late);
  return {
    plans: formatCount(total, "plan"),
    actions: whole
      ? formatCount(
          sum((row) => row.actions),
          "action",
        )
      : null,
    late: whole && late > 0 ? `${late} en retard` : null,
  };
}
