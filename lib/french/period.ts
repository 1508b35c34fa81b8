import { formatLongMonth } from "./format";

/** A stretch of civil days, both ends included (YYYY-MM-DD). */
export type Period = { start: string; end: string };

/** A civil year, from its first day to its last. */
export function yearPeriod(year: number): Period {
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** The civil year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The year that `periode` of the URL asks, the one of today without; its days, and the last of them that is known. */
export function yearRead(asked: string | undefined, today: string) {
  const year = asked === undefined ? yearOf(today) : Number(asked);
  const period = yearPeriod(year);
  return { year, period, day: period.end < today ? period.end : today, current: year === yearOf(today) };
}

/** Years that a filter offers, newest first: next year, this one and the six before, and the one that the address asks. */
export function periodYears(today: string, asked?: string): string[] {
  const years = Array.from({ length: 8 }, (_, index) => String(yearOf(today) + 1 - index));
  const more = asked && asked !== "toutes" && !years.includes(asked) ? [asked] : [];
  return [...years, ...more].sort().reverse();
}

/** Months of a year that have begun: 12 of a past one, none of one to come. */
export function monthsBegun(year: number, today: string): number {
  if (year !== yearOf(today)) return year < yearOf(today) ? 12 : 0;
  return Number(today.slice(5, 7));
}

/** A civil month (« 2026-02 »), from its first day to its last. */
function monthPeriod(month: string): Period {
  const [year = 0, index = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, index, 0)).getUTCDate();
  return { start: `${month}-01`, end: `${month}-${last}` };
}

/** A year or a month of the URL in words: « Année 2026 », « février 2026 ». */
export function periodWords(asked: string): string {
  return asked.includes("-") ? formatLongMonth(asked) : `Année\u00a0${asked}`;
}

/** What `periode` of the URL asks: a year (« 2026 »), a month (« 2026-02 »), « toutes » (null: no bound), or nothing, which is `otherwise`. */
export function periodAsked(asked: string | undefined, otherwise: Period | null): Period | null {
  if (asked === "toutes") return null;
  if (asked === undefined) return otherwise;
  return asked.includes("-") ? monthPeriod(asked) : yearPeriod(Number(asked));
}
