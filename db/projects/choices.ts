import "server-only";
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { liveEvents } from "../events/table";
import { communes } from "../geography/table";
import { noneOf } from "../kernel/checks";
import { french } from "../kernel/lists";
import { offeredTerms } from "../nomenclatures/choices";
import { livePlans } from "../plans/table";
import { inScope, type Scope, within } from "../scope";
import { territories, territoryEpcis } from "../territories/table";
import { memoryOfEvents } from "./parents";

export type ProjectChoices = Awaited<ReturnType<typeof listProjectChoices>>;

const kinds = ["legal_family", "sector", "project_theme"] as const;

type Kept = Partial<
  Record<"actionId" | "eventId" | "communeCode" | "legalFamily" | "sector" | "theme", string | null>
>;

/**
 * What the form of a project offers in the territories given: actions of their open plans, events that they hold, communes of
 * their intercommunalities, and the vocabularies. `kept` is what the project already names, offered whatever its state.
 */
export function listProjectChoices(
  scope: Scope,
  territoryIds: readonly string[],
  today: string,
  kept: Kept = {},
  on?: Db,
) {
  const here = [...territoryIds];
  return inScope(
    scope,
    async (tx) => {
      const actions = await tx
        .select({
          id: liveActions.id,
          territoryId: liveActions.territoryId,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
        })
        .from(liveActions)
        .innerJoin(livePlans, eq(livePlans.id, liveActions.planId))
        .where(
          and(
            within(scope, liveActions),
            inArray(liveActions.territoryId, here),
            or(
              noneOf(livePlans.status, shutPlans),
              kept.actionId ? eq(liveActions.id, kept.actionId) : undefined,
            ),
          ),
        )
        .orderBy(
          sql`${liveActions.axis} <> 'project_support'`,
          asc(liveActions.axis),
          asc(liveActions.number),
        );
      const events = await tx
        .select({
          id: liveEvents.id,
          territoryId: liveEvents.territoryId,
          title: liveEvents.title,
          startsOn: liveEvents.startsOn,
        })
        .from(liveEvents)
        .where(
          and(
            within(scope, liveEvents),
            inArray(liveEvents.territoryId, here),
            or(
              sql`${liveEvents.startsOn} between ${today}::date - ${memoryOfEvents}::integer and ${today}::date`,
              kept.eventId ? eq(liveEvents.id, kept.eventId) : undefined,
            ),
          ),
        )
        .orderBy(desc(liveEvents.startsOn), liveEvents.id);
      const found = await tx
        .selectDistinct({
          code: communes.code,
          name: communes.name,
          territoryId: territories.id,
          order: french(communes.name),
        })
        .from(territories)
        .leftJoin(
          territoryEpcis,
          and(eq(territoryEpcis.territoryId, territories.id), isNull(territoryEpcis.validTo)),
        )
        .innerJoin(
          communes,
          or(
            eq(communes.epciSiren, territoryEpcis.epciSiren),
            kept.communeCode ? eq(communes.code, kept.communeCode) : undefined,
          ),
        )
        .where(inArray(territories.id, here))
        .orderBy(french(communes.name), communes.code);
      const words = await offeredTerms(tx, kinds, [kept.legalFamily, kept.sector, kept.theme]);
      return {
        actions,
        events,
        communes: found.map(({ code, name, territoryId }) => ({ code, name, territoryId })),
        words: words.map(({ kind, value, label }) => ({ kind, code: value, label })),
      };
    },
    on,
  );
}
