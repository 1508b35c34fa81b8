import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import type { OrganisationKind } from "../enums";
import { type FiltersOf, keptBy } from "../kernel/kept";
import { french, inPlaces, labelled, matching } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { isExample } from "../regions/set-up";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { type OrganisationWords, placeShown, shownByOrganisation } from "./shown";
import { liveOrganisations } from "./table";
import { organisationWall } from "./wall";

/**
 * The relation of organisations: what a query `from(liveOrganisations)` is joined with, and the first wall. Its WHERE is given here: a
 * later one would take the place of the wall.
 */
export const ofOrganisations = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .leftJoin(territories, eq(territories.id, liveOrganisations.territoryId))
    .leftJoin(
      nomenclatures,
      and(
        eq(nomenclatures.kind, liveOrganisations.legalFamilyKind),
        eq(nomenclatures.code, liveOrganisations.legalFamily),
      ),
    )
    .where(and(organisationWall.visible(scope), where)) as unknown as Query & { where: never };

/** What the relation joins, in words. */
export const joined = {
  territoryName: sql<string | null>`${territories.name}`,
  legalFamilyLabel: sql<string | null>`${nomenclatures.label}`,
  /** Of the example of 2009, as it came. */
  example: isExample("organisation", liveOrganisations.id),
};

type Reading = { words?: OrganisationWords | undefined };

/** What each filter of a list keeps, by its name in an address. */
const organisationWhere = {
  recherche: (asked: string, { words }: Reading) => matching(asked, ...shownByOrganisation(words)),
  nature: (asked: OrganisationKind) => eq(liveOrganisations.kind, asked),
  famille: (asked: string) => eq(liveOrganisations.legalFamily, asked),
  territoire: (asked: string) => inPlaces({ territory: asked }, liveOrganisations),
  departement: (asked: string) => inPlaces({ departement: asked }, liveOrganisations),
  /** Known to the whole Région: of no territory. */
  regionales: (_: true) => isNull(liveOrganisations.territoryId),
};

export type OrganisationFilters = FiltersOf<typeof organisationWhere>;

/** What each sort of a list follows, by its name in an address. */
export const organisationSort = {
  nom: () => french(liveOrganisations.name),
  nature: ({ words }: Reading) => french(labelled(liveOrganisations.kind, words?.kind)),
  famille: () => french(nomenclatures.label),
  territoire: ({ words }: Reading) => french(placeShown(words)),
  maj: () => sql`${liveOrganisations.updatedAt}`,
};

export type OrganisationSort = keyof typeof organisationSort;

/** What the filters of a list keep of the relation. */
export function organisationsKept(filters: OrganisationFilters, words?: OrganisationWords): SQL | undefined {
  return and(...keptBy(organisationWhere, filters, { words }));
}
