import "server-only";
import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { TerritoryKind } from "../enums";
import { french } from "../kernel/lists";
import { filteredTerms, offeredTerms } from "../nomenclatures/choices";
import { liveOrganisations } from "../organisations/table";
import { organisationWall } from "../organisations/wall";
import { listObjectives } from "../plans/reads";
import { regionalObjectives } from "../policy/objectives/table";
import { isExample } from "../regions/set-up";
import { inScope, type Scope } from "../scope";
import { offeredCommunes } from "../territories/communes";
import { offeredBeside } from "../territories/linked";
import { territories } from "../territories/table";
import type { linkedToActions } from "./limits";

/** What the action already names is offered whosever it is, and whatever became of it. */
type Place = {
  regionId: string;
  territoryId: string;
  leadOrganisationId?: string | null;
} & { [Name in (typeof linkedToActions)[number]]?: readonly { id: string }[] };

type Placed = Place & { planId: string; territoryKind: TerritoryKind };

const idsOf = (rows: readonly { id: string }[] = []) => rows.map(({ id }) => id);

/** Terms that a form offers, of each vocabulary that actions name. */
async function wordsOf(tx: Db, { audiences, sectors }: Pick<Place, "audiences" | "sectors">) {
  const kept = [...idsOf(audiences), ...idsOf(sectors)];
  const words = await offeredTerms(tx, ["audience", "sector"], kept);
  const of = (asked: string) => words.flatMap(({ kind, ...word }) => (kind === asked ? [word] : []));
  return { audiences: of("audience"), sectors: of("sector") };
}

/** Organisations that may lead an action of a territory: its own, then those of the whole Région. */
async function leadsOf(tx: Db, scope: Scope, { regionId, territoryId, ...action }: Place) {
  const kept = [action.leadOrganisationId ?? [], idsOf(action.partners)].flat();
  const rank = sql<number>`case when ${liveOrganisations.territoryId} = ${territoryId}::uuid then 0
    when ${liveOrganisations.territoryId} is null then 1 else 2 end`;
  return tx
    .select({
      id: liveOrganisations.id,
      name: liveOrganisations.name,
      acronym: liveOrganisations.acronym,
      rank,
    })
    .from(liveOrganisations)
    .where(
      and(
        organisationWall.visible(scope),
        eq(liveOrganisations.regionId, regionId),
        or(
          isNull(liveOrganisations.territoryId),
          eq(liveOrganisations.territoryId, territoryId),
          inArray(liveOrganisations.id, kept),
        ),
      ),
    )
    .orderBy(rank, french(liveOrganisations.name), liveOrganisations.id);
}

/** The same, asked again by a form that is open: of a territory that this reader writes, else none. */
export function listLeads(scope: Scope, territoryId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [place] = await tx
        .select({ regionId: territories.regionId, territoryId: territories.id })
        .from(territories)
        .where(and(eq(territories.id, territoryId), inArray(territories.id, [...scope.write])));
      return place ? leadsOf(tx, scope, place) : [];
    },
    on,
  );
}

export type ActionChoices = Awaited<ReturnType<typeof listActionChoices>>;

/** The audiences and sectors that the list of actions offers as filters, by code. */
export const listActionVocabulary = (scope: Scope, on?: Db) =>
  inScope(
    scope,
    async (tx) => ({
      audiences: await filteredTerms(tx, "audience"),
      sectors: await filteredTerms(tx, "sector"),
    }),
    on,
  );

/**
 * What the record of an action may refer to: objectives of its plan (an orientation, then its own), organisations of the Région and
 * of its territory, the other territories of the Région, its objectives, audiences and sectors, and the communes of its perimeter.
 */
export function listActionChoices(scope: Scope, place: Placed, today: string, on?: Db) {
  const { regionId, territoryId, planId } = place;
  const kept = idsOf(place.regionalObjectives);
  return inScope(
    scope,
    async (tx) => ({
      objectives: await listObjectives(scope, planId, tx),
      organisations: await leadsOf(tx, scope, place),
      territories: await tx
        .select({ id: territories.id, name: territories.name })
        .from(territories)
        .where(
          and(
            eq(territories.regionId, regionId),
            ne(territories.id, territoryId),
            ne(territories.kind, "region"),
            offeredBeside(today, place.associates),
          ),
        )
        .orderBy(french(territories.name)),
      regionalObjectives: await tx
        .select({
          id: regionalObjectives.id,
          label: regionalObjectives.label,
          example: isExample("regional_objective", regionalObjectives.id),
        })
        .from(regionalObjectives)
        .where(
          and(
            eq(regionalObjectives.regionId, regionId),
            or(isNull(regionalObjectives.deletedAt), inArray(regionalObjectives.id, kept)),
          ),
        )
        .orderBy(asc(regionalObjectives.rank)),
      ...(await wordsOf(tx, place)),
      communes: await offeredCommunes(tx, place, today, idsOf(place.communes)),
    }),
    on,
  );
}
