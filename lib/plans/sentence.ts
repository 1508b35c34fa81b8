import { formatCount } from "@/lib/format";

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
