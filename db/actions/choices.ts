import "server-only";
import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import type { Db } from "../client";
import { french } from "../kernel/lists";
import { regionalObjectives } from "../nomenclatures/table";
import { organisations } from "../organisations/table";
import { listObjectives } from "../plans/reads";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";

export type ActionChoices = Awaited<ReturnType<typeof listActionChoices>>;

/**
 * What the record of an action may refer to: objectives of its plan (an orientation, then its own), organisations of the Région and
 * of its territory, the other territories of the Région, and the Région's objectives.
 */
export function listActionChoices(
  scope: Scope,
  place: { regionId: string; territoryId: string; planId: string },
  on?: Db,
) {
  const { regionId, territoryId, planId } = place;
  return inScope(
    scope,
    async (tx) => ({
      objectives: await listObjectives(scope, planId, tx),
      organisations: await tx
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .where(
          and(
            eq(organisations.regionId, regionId),
            or(isNull(organisations.territoryId), eq(organisations.territoryId, territoryId)),
          ),
        )
        .orderBy(french(organisations.name)),
      territories: await tx
        .select({ id: territories.id, name: territories.name })
        .from(territories)
        .where(
          and(
            eq(territories.regionId, regionId),
            ne(territories.id, territoryId),
            ne(territories.kind, "region"),
          ),
        )
        .orderBy(french(territories.name)),
      regionalObjectives: await tx
        .select({ id: regionalObjectives.id, label: regionalObjectives.label })
        .from(regionalObjectives)
        .where(eq(regionalObjectives.regionId, regionId))
        .orderBy(asc(regionalObjectives.rank)),
    }),
    on,
  );
}
