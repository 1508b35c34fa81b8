import { type Axis, axes } from "@/db/enums";
import type { ActionRow } from "@/db/queries/actions";
import { formatCount } from "@/lib/format";

export type AxisGroup = { axis: Axis; rows: ActionRow[]; summary: string; alert?: string };

/** Rows by axis, in the order of the axes, with their sentence; an axis without row is kept unless `onlyFilled`. */
export function groupByAxis(rows: readonly ActionRow[], onlyFilled: boolean): AxisGroup[] {
  return axes
    .map((axis) => {
      const own = rows.filter((row) => row.axis === axis);
      const done = own.filter((row) => row.status === "done").length;
      const late = own.filter((row) => row.late).length;
      const summary =
        own.length === 0
          ? "aucune action"
          : `${formatCount(own.length, "action")}, ${formatCount(done, "réalisée")}`;
      return {
        axis,
        rows: own,
        summary: late ? `${summary},\u00a0` : summary,
        alert: late ? `${late} en retard` : undefined,
      };
    })
    .filter(({ rows: own }) => own.length > 0 || !onlyFilled);
}
