import { and, inArray, sql } from "drizzle-orm";
import { ofOpenPlan } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { nomenclatures } from "../nomenclatures/table";
import { goesOn } from "../operations/rows";
import { liveOperations } from "../operations/table";
import { plansOfToday } from "../plans/years";
import type { Scope } from "../scope";
import { placesOfCommunes } from "../territories/communes";
import { listBeside } from "../territories/linked";
import { type EventWrite, eventTerritories } from "./table";

type Hanging = Pick<
  EventWrite,
  "actionId" | "operationId" | "topic" | "audience" | "communeCode" | "coOrganisers"
>;

export type EventParents = Awaited<ReturnType<typeof listEventParents>>;

const named = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

/**
 * What events name, of what this scope may name on a day: actions of plans in force (`inForce`) and of other open plans, operations,
 * words, communes, territories. `rows`: the events that are there. Read, not held: plans and branches are the business of the database's own laws.
 */
export async function listEventParents(
  tx: Db,
  scope: Scope,
  typed: readonly Hanging[],
  today: string,
  rows: readonly string[] = [],
) {
  const actions = await tx
    .select({
      id: liveActions.id,
      territoryId: liveActions.territoryId,
      inForce: sql<boolean>`(${liveActions.planId} in ${plansOfToday(today)})`,
    })
    .from(liveActions)
    .where(
      and(
        visibleActions(scope),
        ofOpenPlan,
        inArray(liveActions.id, named(typed.map(({ actionId }) => actionId))),
      ),
    );
  const ofOperations = await tx
    .select({ id: liveOperations.id, regionId: liveOperations.regionId })
    .from(liveOperations)
    .where(
      and(goesOn(today), inArray(liveOperations.id, named(typed.map(({ operationId }) => operationId)))),
    );
  const words = await tx
    .select({ kind: nomenclatures.kind, code: nomenclatures.code })
    .from(nomenclatures)
    .where(
      and(
        inArray(nomenclatures.kind, ["event_topic", "audience"]),
        inArray(nomenclatures.code, named(typed.flatMap(({ topic, audience }) => [topic, audience]))),
      ),
    );
  const links = {
    table: eventTerritories,
    row: eventTerritories.eventId,
    territory: eventTerritories.territoryId,
  };
  const others = await listBeside(tx, links, {
    named: named(typed.flatMap(({ coOrganisers }) => coOrganisers)),
    ...{ rows, today },
  });
  const places = await placesOfCommunes(tx, named(typed.map(({ communeCode }) => communeCode)), today);
  return { actions, operations: ofOperations, words, territories: others, communes: places };
}
