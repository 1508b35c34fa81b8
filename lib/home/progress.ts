import { type ActionStatus, type Axis, axes } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { actionStatusLabels, countState, statusOrder } from "@/lib/actions/states";
import type { TileAction } from "@/lib/actions/tile";
import { formatCount, formatLongMonth } from "@/lib/french/format";
import { troublesSentence } from "@/lib/plans/sentence";

type Row = {
  id: string;
  axis: Axis;
  number: number;
  title: string;
  status: ActionStatus;
  blocked: boolean;
  plannedEndOn: string | null;
};

export type AxisProgress = {
  axis: Axis;
  tiles: TileAction[];
  /** « 2 réalisées, 3 en cours, 1 à venir », or « aucune action ». */
  summary: string;
  /** « 1 en retard, 1 bloquée ». */
  alert: string | null;
  /** The next planned end of an open action: « A1.6 », « décembre 2026 ». */
  next: { code: string; when: string } | null;
};

/** « 3 réalisées, 10 en cours, 1 en pause, 2 à venir »: the states that there are, each with its number. */
function statusSentence(rows: readonly { status: ActionStatus }[]): string {
  return statusOrder
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => countState(count, actionStatusLabels[status]))
    .join(", ");
}

/** The whole plan in one line; empty when the plan has no action. */
export function planSentence(rows: readonly { status: ActionStatus }[]): string {
  return rows.length === 0 ? "" : `${formatCount(rows.length, "action")}\u00a0: ${statusSentence(rows)}.`;
}

/** A plan by axis, in the order of the axes; an axis without action is kept, and says so. */
export function prepareProgress(rows: readonly Row[], today: string): AxisProgress[] {
  return axes.map((axis) => {
    const own = rows.filter((row) => row.axis === axis);
    const tiles = own.map((row) => ({
      id: row.id,
      code: actionCode(row),
      title: row.title,
      status: row.status,
      late: daysLate(row, today) > 0,
      blocked: row.blocked && isOpen(row.status),
    }));
    const alert = troublesSentence(
      tiles.filter((tile) => tile.late).length,
      tiles.filter((tile) => tile.blocked).length,
    );
    const [soonest] = own
      .flatMap((row) =>
        isOpen(row.status) && row.plannedEndOn && row.plannedEndOn >= today
          ? [{ code: actionCode(row), endOn: row.plannedEndOn }]
          : [],
      )
      .sort((one, other) => (one.endOn < other.endOn ? -1 : 1));
    return {
      axis,
      tiles,
      summary: own.length === 0 ? "aucune action" : statusSentence(own),
      alert: alert || null,
      next: soonest ? { code: soonest.code, when: formatLongMonth(soonest.endOn) } : null,
    };
  });
}
