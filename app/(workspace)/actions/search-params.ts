import * as z from "zod";
import { actionStatuses, awaitedDecisions, axes, confidences } from "@/db/enums";
import { type ActionListFilters, actionSorts } from "@/db/queries/action-lists";
import { actionWords } from "@/lib/actions/labels";
import { periodAsked } from "@/lib/period";
import { listParams, objectiveAsked, objectiveParam, one, opensOn, ticked } from "@/lib/search-params";

/** The list of actions, under the names that its address shows. */
export const actionsParams = z
  .object({
    ...listParams(actionSorts),
    axe: one(z.enum(axes)),
    etat: one(z.enum(["tous", "open", ...actionStatuses])),
    meteo: one(z.enum([...confidences, "none", "due"])),
    decision: one(z.enum([...awaitedDecisions, "any"])),
    retard: ticked,
    blocage: ticked,
    silence: ticked,
    reprise: ticked,
    objectif: objectiveParam,
  })
  .transform((asked) => opensOn<typeof asked>({ etat: "open" })(asked));

export type ActionsParams = z.output<typeof actionsParams>;

/** The filters that the database reads; without `periode`, the plans in force today. */
export function actionFilters(asked: ActionsParams, today: string): ActionListFilters {
  return {
    search: asked.recherche,
    words: actionWords,
    territory: asked.territoire,
    departement: asked.departement,
    axis: asked.axe,
    status: asked.etat === "tous" ? undefined : asked.etat,
    confidence: asked.meteo,
    awaited: asked.decision,
    late: asked.retard,
    blocked: asked.blocage,
    silent: asked.silence,
    resuming: asked.reprise,
    objective: objectiveAsked(asked.objectif),
    period: periodAsked(asked.periode, { start: today, end: today }),
  };
}

/** The parameters as their address writes them; what is not asked is left out. */
export function actionsUrl(asked: ActionsParams): Record<string, string | undefined> {
  const { page, retard, blocage, silence, reprise, ...kept } = asked;
  const box = (ticked: boolean) => (ticked ? "oui" : undefined);
  return {
    ...kept,
    retard: box(retard),
    blocage: box(blocage),
    silence: box(silence),
    reprise: box(reprise),
  };
}
