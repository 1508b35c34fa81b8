import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { ofOpenPlan } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { liveEvents } from "../events/table";
import { communes } from "../geography/table";
import { nomenclatures } from "../nomenclatures/table";
import { type Scope, within } from "../scope";
import { territoryEpcis } from "../territories/table";
import type { ProjectWrite } from "./table";

type Hanging = Pick<
  ProjectWrite,
  "actionId" | "eventId" | "legalFamily" | "sector" | "theme" | "communeCode"
>;

export type ProjectParents = Awaited<ReturnType<typeof listProjectParents>>;

/** Days after an event during which a project may be said to come from it. */
export const memoryOfEvents = 1_100;

const named = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

/**
 * What projects name, of what this scope may name on a day: actions of open plans, events of the three last years, communes of the
 * territories, words. Read, not held: plans and branches are the business of the database's own laws.
 */
export async function listProjectParents(tx: Db, scope: Scope, typed: readonly Hanging[], today: string) {
  const actions = await tx
    .select({ id: liveActions.id, territoryId: liveActions.territoryId })
    .from(liveActions)
    .where(
      and(
        within(scope, liveActions),
        ofOpenPlan,
        inArray(liveActions.id, named(typed.map(({ actionId }) => actionId))),
      ),
    );
  const events = await tx
    .select({ id: liveEvents.id, territoryId: liveEvents.territoryId })
    .from(liveEvents)
    .where(
      and(
        within(scope, liveEvents),
        sql`${liveEvents.startsOn} between ${today}::date - ${memoryOfEvents}::integer and ${today}::date`,
        inArray(liveEvents.id, named(typed.map(({ eventId }) => eventId))),
      ),
    );
  const ofTerritories = await tx
    .select({ id: communes.code, territoryId: territoryEpcis.territoryId })
    .from(communes)
    .innerJoin(
      territoryEpcis,
      and(eq(territoryEpcis.epciSiren, communes.epciSiren), isNull(territoryEpcis.validTo)),
    )
    .where(inArray(communes.code, named(typed.map(({ communeCode }) => communeCode))));
  const words = await tx
    .select({ kind: nomenclatures.kind, code: nomenclatures.code })
    .from(nomenclatures)
    .where(
      and(
        inArray(nomenclatures.kind, ["legal_family", "sector", "project_theme"]),
        inArray(
          nomenclatures.code,
          named(typed.flatMap(({ legalFamily, sector, theme }) => [legalFamily, sector, theme])),
        ),
      ),
    );
  return { actions, events, communes: ofTerritories, words };
}
