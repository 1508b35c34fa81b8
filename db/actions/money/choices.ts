import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { axes } from "../../enums";
import { placeIn } from "../../kernel/checks";
import { french } from "../../kernel/lists";
import { liveOrganisations } from "../../organisations/table";
import { organisationWall } from "../../organisations/wall";
import { livePlans } from "../../plans/table";
import { inScope, type Scope } from "../../scope";
import { ofOpenPlan } from "../facts";
import { visibleActions } from "../rows";
import { liveActions } from "../table";

/** Actions of a territory, whose lines and fundings may be written where their plan is `open`: the latest plan first, then by number. */
export function listPaidActions(scope: Scope, territoryId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          title: liveActions.title,
          planId: liveActions.planId,
          planTitle: livePlans.title,
          open: ofOpenPlan,
        })
        .from(liveActions)
        .innerJoin(livePlans, eq(livePlans.id, liveActions.planId))
        .where(and(visibleActions(scope), eq(liveActions.territoryId, territoryId)))
        .orderBy(
          sql`${livePlans.startsOn} desc nulls last`,
          placeIn(axes, liveActions.axis),
          liveActions.number,
        ),
    on,
  );
}

/** Structures of the Région and of a territory, of whom an action may ask for money: what wrongFunder() accepts, by name. */
export function listFunders(
  scope: Scope,
  { regionId, territoryId }: { regionId: string; territoryId: string },
  on?: Db,
) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          value: liveOrganisations.id,
          label: liveOrganisations.name,
          also: liveOrganisations.acronym,
        })
        .from(liveOrganisations)
        .where(
          and(
            organisationWall.visible(scope),
            eq(liveOrganisations.regionId, regionId),
            or(isNull(liveOrganisations.territoryId), eq(liveOrganisations.territoryId, territoryId)),
          ),
        )
        .orderBy(french(liveOrganisations.name), liveOrganisations.id),
    on,
  );
}
