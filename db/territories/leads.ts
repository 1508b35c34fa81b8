import "server-only";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { french } from "../kernel/lists";
import { liveOrganisations, organisations } from "../organisations/table";
import { organisationWall } from "../organisations/wall";
import { inScope, type Scope } from "../scope";
import { regionWritten } from "./parents";
import { liveTerritories, territories } from "./table";

/** What joins a territory to the structure that leads it. */
export const ofLead = eq(organisations.id, territories.leadOrganisationId);

/** The name of what leads a territory: that of its structure (joined by `ofLead`), else the words that were typed. */
export const leadName = sql<string>`coalesce(${organisations.name}, ${territories.leadOrganisation})`;

/**
 * Structures that a form offers as what leads a territory of the Région that this reader writes: those of the whole Région, of this
 * territory, those that lead one already, and intercommunalities wherever they are proposed. None to who writes none.
 */
export function listTerritoryLeads(scope: Scope, territoryId: string | null, on?: Db) {
  const regionId = regionWritten(scope);
  const { id, name, acronym, kind, territoryId: place } = liveOrganisations;
  const rank = sql<number>`case when ${place} = ${territoryId}::uuid then 0 when ${place} is null then 1 else 2 end`;
  return inScope(
    scope,
    async (tx) => {
      if (regionId === undefined) return [];
      const leading = tx
        .select({ id: liveTerritories.leadOrganisationId })
        .from(liveTerritories)
        .where(and(eq(liveTerritories.regionId, regionId), isNotNull(liveTerritories.leadOrganisationId)));
      return tx
        .select({ id, name, acronym, rank })
        .from(liveOrganisations)
        .where(
          and(
            organisationWall.visible(scope),
            eq(liveOrganisations.regionId, regionId),
            or(
              isNull(place),
              eq(kind, "intercommunality"),
              territoryId === null ? undefined : eq(place, territoryId),
              inArray(id, leading),
            ),
          ),
        )
        .orderBy(rank, french(name), id);
    },
    on,
  );
}

/** Every living structure of a Région, as gestures read the lead that is chosen or that a file names. */
export const listNamedLeads = (tx: Db, regionId: string) =>
  tx
    .select({
      id: liveOrganisations.id,
      name: liveOrganisations.name,
      acronym: liveOrganisations.acronym,
      siret: liveOrganisations.siret,
    })
    .from(liveOrganisations)
    .where(eq(liveOrganisations.regionId, regionId));
