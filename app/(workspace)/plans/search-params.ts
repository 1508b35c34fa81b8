import * as z from "zod";
import { planStatuses } from "@/db/enums";
import { type PlanListFilters, planSorts } from "@/db/plans/rows";
import { listParams, one } from "@/lib/kernel/search-params";
import { planWords } from "@/lib/plans/labels";

const { periode: _period, ...shared } = listParams(planSorts);

/** The list of plans, under the names that its address shows. */
export const plansParams = z.object({ ...shared, etat: one(z.enum([...planStatuses, "echu", "tous"])) });

export type PlansParams = z.output<typeof plansParams>;

/** The filters that the database reads; without `etat`, plans neither closed nor abandoned. */
export function planFilters(asked: PlansParams): PlanListFilters {
  const computed = { tous: "all", echu: "expired" } as const;
  return {
    search: asked.recherche,
    words: planWords,
    territory: asked.territoire,
    departement: asked.departement,
    status: asked.etat === "tous" || asked.etat === "echu" ? computed[asked.etat] : asked.etat,
  };
}

/** The parameters as their address writes them; the page is left out. */
export function plansUrl({ page: _page, ...kept }: PlansParams): Record<string, string | undefined> {
  return kept;
}
