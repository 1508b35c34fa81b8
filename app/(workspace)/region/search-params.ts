import * as z from "zod";
import { axes } from "@/db/enums";
import type { RegionFilters } from "@/db/figures/filters";
import type { RegionUrl } from "@/lib/figures/links";
import { mapFigures } from "@/lib/figures/map-figures";
import { matrixAlerts, matrixSorts } from "@/lib/figures/matrix";
import { yearOf, yearPeriod } from "@/lib/french/period";
import { listParams, one } from "@/lib/kernel/search-params";

const { departement, tri } = listParams(matrixSorts);

/** The Région's page, under the names that its address shows: a civil year, an axis, a département, what colours the map. */
export const regionParams = z.object({
  departement,
  tri,
  periode: one(z.string().regex(/^20\d{2}$/)),
  axe: one(z.enum(axes)),
  /** « À périmètre constant »: a territory that ended in another is told in its row. */
  constant: one(z.literal("oui")),
  carte: one(z.enum(mapFigures)),
  /** The matrix as the list behind an alert. */
  alerte: one(z.enum(matrixAlerts)),
});

export type RegionParams = z.output<typeof regionParams>;

/** The year asked, or the one of today. */
export const yearAsked = ({ periode }: RegionParams, today: string): number =>
  periode ? Number(periode) : yearOf(today);

/** The filters that the database reads. */
export function regionFilters(asked: RegionParams, today: string): RegionFilters {
  return {
    axis: asked.axe,
    departement: asked.departement,
    period: yearPeriod(yearAsked(asked, today)),
    ...(asked.constant && { constant: true as const }),
  };
}

/** What the address of every list behind a figure repeats: the period is always said. */
export function sharedUrl(asked: RegionParams, today: string): RegionUrl {
  return { periode: String(yearAsked(asked, today)), axe: asked.axe, departement: asked.departement };
}
