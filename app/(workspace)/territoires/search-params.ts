import * as z from "zod";
import { territorySorts } from "@/lib/figures/territories/rows";
import { type Period, yearOf, yearPeriod } from "@/lib/french/period";
import { listParams, one } from "@/lib/kernel/search-params";

/** The list of territories, under the names that its address shows. A year at a time: a plan is in force in it. */
export const territoriesParams = z
  .object({ ...listParams(territorySorts), fermes: one(z.literal("oui")) })
  .omit({ territoire: true, page: true });

export type TerritoriesParams = z.output<typeof territoriesParams>;

/** The civil year asked, this one without. */
export function yearAsked({ periode }: Pick<TerritoriesParams, "periode">, today: string): number {
  return periode === undefined || periode === "toutes" ? yearOf(today) : Number(periode);
}

/** What the figures of the list are filtered by. */
export const figureFilters = (asked: TerritoriesParams, today: string) => ({
  departement: asked.departement,
  period: periodOf(yearAsked(asked, today)),
  ...(asked.fermes && { ended: true as const }),
});

const periodOf = (year: number): Period => yearPeriod(year);
