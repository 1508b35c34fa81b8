import type { TerritoryFigures } from "@/db/queries/territory-figures";
import { formatCount, formatNumber, formatShortDate } from "@/lib/format";

/** Expected to tell something: a territory other than the Région's own, with a plan in force in the period. */
export const isExpected = ({ kind, planId }: Pick<TerritoryFigures, "kind" | "planId">): boolean =>
  kind !== "region" && planId !== null;

export type Coverage = { known: number; expected: number };

/** How many of the expected territories have a value. */
export function coverageOf(
  rows: readonly TerritoryFigures[],
  of: (row: TerritoryFigures) => number | null,
): Coverage {
  const expected = rows.filter(isExpected);
  return { known: expected.filter((row) => of(row) !== null).length, expected: expected.length };
}

/** « 19 territoires sur 20 ». */
export const coverageWords = ({ known, expected }: Coverage): string =>
  `${formatCount(known, "territoire")} sur ${formatNumber(expected)}`;

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

/** Events held, counted once each; null where none of any axis is recorded. */
export const heldOf = ({ recorded, held }: { recorded: number; held: number }): number | null =>
  recorded === 0 ? null : held;

/** A total of actions as its rows say it: null, « not applicable », where none of them has a plan in force nor an action. */
export const totalOf = <Row extends { actions: number | null }>(
  rows: readonly Row[],
  total: number,
): number | null => (rows.some(({ actions }) => actions !== null) ? total : null);
