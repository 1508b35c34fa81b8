import "server-only";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { askYears, unknown } from "./ask";
import type { RegionFilters } from "./filters";
import type { FlowKey } from "./values";

export type YearFigure = { year: number } & Record<FlowKey, number | null>;

/**
 * Figures of what happens in a year, by key, of five years up to the one asked. Null is a year of which nothing of the noun is known, of
 * whatever axis; a year that knows some counts zero of what it has not. An event over two years is in both.
 */
export function listYearFigures(
  scope: Scope,
  filters: Omit<RegionFilters, "period">,
  lastYear: number,
  today: string,
  on?: Db,
): Promise<YearFigure[]> {
  const period = { start: `${lastYear - 4}-01-01`, end: `${lastYear}-12-31` };
  const asking = { scope, filters: { ...filters, period }, today };
  return inScope(
    scope,
    async (tx) => {
      const jobs = await askYears(tx, "jobs", asking);
      const events = await askYears(tx, "events", asking);
      return Array.from({ length: 5 }, (_, index) => {
        const year = lastYear - 4 + index;
        return { year, ...unknown, ...jobs.get(year), ...events.get(year) };
      });
    },
    on,
  );
}
