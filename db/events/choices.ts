import "server-only";
import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { ofOpenPlan } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import type { TerritoryKind } from "../enums";
import { french } from "../kernel/lists";
import { filteredTerms, offeredTerms } from "../nomenclatures/choices";
import { goesOn } from "../operations/rows";
import { liveOperations } from "../operations/table";
import { plansOfToday } from "../plans/years";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { offeredCommunes } from "../territories/communes";
import { offeredBeside } from "../territories/linked";
import { territories } from "../territories/table";

export type EventChoices = Awaited<ReturnType<typeof listEventChoices>>;

async function vocabulary(tx: Db, kept: readonly (string | null | undefined)[]) {
  const words = await offeredTerms(tx, ["event_topic", "audience"], kept);
  const of = (kind: string) =>
    words.filter((word) => word.kind === kind).map(({ value, label }) => ({ value, label }));
  return { topics: of("event_topic"), audiences: of("audience") };
}

/** Topics and regional operations that a list of events offers as filters, by code. */
export function listEventVocabulary(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const topics = await filteredTerms(tx, "event_topic");
      const found = await tx
        .select({ value: liveOperations.code, label: sql<string>`min(${liveOperations.label})` })
        .from(liveOperations)
        .groupBy(liveOperations.code)
        .orderBy(sql`min(${liveOperations.rank})`);
      return { topics, operations: found };
    },
    on,
  );
}

/** What the stored event names. */
type Kept = {
  actionId: string | null;
  communeCode: string | null;
  operationId?: string | null;
  topic?: string | null;
  audience?: string | null;
  associates?: readonly { id: string }[];
};

type Place = { regionId: string; territoryId: string; territoryKind: TerritoryKind };

/**
 * What the form of an event of this territory offers: vocabularies, operations, communes, living actions of plans in
 * force on `today`, other territories of the Région. `kept`: what the stored event refers to stays on offer.
 */
export function listEventChoices(scope: Scope, place: Place, today: string, kept: Kept, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const words = await vocabulary(tx, [kept.topic, kept.audience]);
      const held = await tx
        .select({
          value: liveOperations.id,
          label: liveOperations.label,
          example: isExample("operation", liveOperations.id),
        })
        .from(liveOperations)
        .where(
          and(
            eq(liveOperations.regionId, place.regionId),
            kept.operationId ? or(goesOn(today), eq(liveOperations.id, kept.operationId)) : goesOn(today),
          ),
        )
        .orderBy(asc(liveOperations.rank));
      const inForce = sql`${liveActions.planId} in ${plansOfToday(today)}`;
      const actions = await tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
        })
        .from(liveActions)
        .where(
          and(
            visibleActions(scope),
            eq(liveActions.territoryId, place.territoryId),
            ofOpenPlan,
            kept.actionId ? or(inForce, eq(liveActions.id, kept.actionId)) : inForce,
          ),
        )
        .orderBy(asc(liveActions.axis), asc(liveActions.number), desc(liveActions.createdAt));
      const others = await tx
        .select({ value: territories.id, label: territories.name })
        .from(territories)
        .where(
          and(
            eq(territories.regionId, place.regionId),
            ne(territories.id, place.territoryId),
            offeredBeside(today, kept.associates),
          ),
        )
        .orderBy(sql`${territories.kind} = 'region'`, french(territories.name));
      return {
        ...words,
        operations: held,
        actions,
        territories: others,
        communes: await offeredCommunes(tx, place, today, kept.communeCode ? [kept.communeCode] : []),
      };
    },
    on,
  );
}
