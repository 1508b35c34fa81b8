import type { TerritoryFigures } from "@/db/figures/territories";
import type { FigureKey } from "@/db/figures/values";
import { formatCount, formatNumber, formatShortDate } from "@/lib/french/format";

/** Expected to tell something: a territory other than the Région's own, with a plan in force in the period. */
export const isExpected = ({ kind, planId }: Pick<TerritoryFigures, "kind" | "planId">): boolean =>
  kind !== "region" && planId !== null;

export type Coverage = {
  known: number;
  expected: number;
  /** Without plan in force, and yet in the figure: what it declared counts. */
  unplanned: number;
  /** The Région's own plan is in the figure. */
  own: boolean;
};

/** Who feeds a figure: how many of the expected territories, those without plan, and the Région's own. */
export function coverageOf(rows: readonly TerritoryFigures[], figure: FigureKey): Coverage {
  const expected = rows.filter(isExpected);
  const feeding = rows.filter((row) => row[figure] !== null);
  return {
    known: feeding.filter(isExpected).length,
    expected: expected.length,
    unplanned: feeding.filter(({ kind, planId }) => kind !== "region" && planId === null).length,
    own: feeding.some(({ kind }) => kind === "region"),
  };
}

/** « 19 territoires sur 20, 1 sans plan, et le plan de la Région »: what is not in the figure is not in the words. */
export function coverageWords({ known, expected, unplanned, own }: Coverage): string {
  const alone = expected === 0;
  const parts = [
    !alone && `${formatCount(known, "territoire")} sur ${formatNumber(expected)}`,
    unplanned > 0 && (alone ? `${formatCount(unplanned, "territoire")} sans plan` : `${unplanned} sans plan`),
  ].filter((part) => part !== false);
  if (!own) return parts.join(", ") || "aucun territoire";
  return [...parts, parts.length > 0 ? "et le plan de la Région" : "le plan de la Région"].join(", ");
}

/** The day of a period on which a plan is in its nth year: the last known, or the first of one to come. */
export const dayRead = ({ start, end }: { start: string; end: string }, today: string): string =>
  end < today ? end : start > today ? start : today;

/** The day to which a period is known: its last, or today when it is not over. « 31 déc. 2025 ». */
export function knownUntil(period: { end: string }, today: string): string {
  const day = period.end < today ? period.end : today;
  return formatShortDate(day, "");
}

/** « n. r. » where a plan is in force and nothing was told, « n. a. » where none is; never zero for unknown. */
export function missingWords(row: Pick<TerritoryFigures, "planId">): "n.\u00a0r." | "n.\u00a0a." {
  return row.planId === null ? "n.\u00a0a." : "n.\u00a0r.";
}

/** A plan is in force in one of them at least; without any, what is not known is « n. a. ». */
export const hasPlan = (rows: readonly Pick<TerritoryFigures, "planId">[]): boolean =>
  rows.some(({ planId }) => planId !== null);

/** Sum of what is known; null, not zero, when nothing is. */
export function sumKnown<Row>(rows: readonly Row[], of: (row: Row) => number | null): number | null {
  const known = rows.map(of).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** A ratio from its parts, summed over the rows that have both; null without any. Never a mean of ratios. */
export function ratioOf<Row>(
  rows: readonly Row[],
  part: (row: Row) => number | null,
  whole: (row: Row) => number | null,
): number | null {
  const both = rows.filter((row) => part(row) !== null && whole(row) !== null);
  const total = both.reduce((sum, row) => sum + (whole(row) ?? 0), 0);
  return total === 0 ? null : both.reduce((sum, row) => sum + (part(row) ?? 0), 0) / total;
}
