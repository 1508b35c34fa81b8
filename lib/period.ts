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

/** Years that a filter offers, newest first: next year, this one and the six before, and the one that the address asks. */
export function periodYears(today: string, asked?: string): string[] {
  const years = Array.from({ length: 8 }, (_, index) => String(yearOf(today) + 1 - index));
  const more = asked && asked !== "toutes" && !years.includes(asked) ? [asked] : [];
  return [...years, ...more].sort().reverse();
}

/** What `periode` of the URL asks: a year (« 2026 »), « toutes » (null: no bound), or nothing, which is `otherwise`. */
export function periodAsked(asked: string | undefined, otherwise: Period | null): Period | null {
  if (asked === "toutes") return null;
  return asked === undefined ? otherwise : yearPeriod(Number(asked));
}
