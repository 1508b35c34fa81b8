import "server-only";
import { and, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { listRowChanges } from "../audit/link-changes";
import type { Db } from "../client";
import { pageColumns } from "../kernel/columns";
import { french, onPage, orderedBy, type Page, type Sort } from "../kernel/lists";
import { byHundreds, counted, idsInOrder, idsOf, ofOneRegion, placesOf, totalOf } from "../kernel/paged";
import { filteredTerms, offeredTerms } from "../nomenclatures/choices";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { listBorne } from "./parents";
import {
  joined,
  type OrganisationFilters,
  type OrganisationSort,
  ofOrganisations,
  organisationSort,
  organisationsKept,
} from "./rows";
import type { OrganisationWords } from "./shown";
import { liveOrganisations, organisations } from "./table";
import { organisationWall } from "./wall";

export type Organisation = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>;
export type ListedOrganisation = Awaited<ReturnType<typeof listOrganisations>>["rows"][number];

const own = pageColumns(liveOrganisations, ["legalFamilyKind", "mergedInto"]);
const columns = { ...own, ...joined };
const { territoryName: _, ...besides } = joined;
const listed = { ...own, ...besides };

/** Rows of a list with the names of their territories, read once for all of them. */
async function withTheirs<Row extends { territoryId: string | null }>(tx: Db, rows: readonly Row[]) {
  const places = await placesOf(tx, idsOf(rows.map(({ territoryId }) => territoryId)));
  return rows.map((row) => ({ ...row, territoryName: places.get(row.territoryId ?? "")?.name ?? null }));
}

/** One organisation with what its page shows, or null when it does not exist for this reader. */
export function getOrganisation(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await ofOrganisations(
        tx
          .select({
            ...columns,
            updatedByName: accounts.name,
            /** How many living actions it leads, to who writes it; else 0. */
            led: sql<number>`app.led_by(${liveOrganisations.id})`,
            /** In how many living actions it takes part beside the one that leads, the same way. */
            partnered: sql<number>`app.partnered_by(${liveOrganisations.id})`,
          })
          .from(liveOrganisations)
          .leftJoin(accounts, eq(accounts.id, liveOrganisations.updatedBy))
          .$dynamic(),
        scope,
        eq(liveOrganisations.id, id),
      );
      return row ? { ...row, territories: await listBorne(tx, [id]) } : null;
    },
    on,
  );
}

const kept = alias(organisations, "kept");

/** What was merged away, and into which one; null of any other. */
export function getMerged(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          id: organisations.id,
          name: organisations.name,
          acronym: organisations.acronym,
          mergedInto: kept.id,
          intoName: kept.name,
        })
        .from(organisations)
        .innerJoin(kept, eq(kept.id, organisations.mergedInto))
        .where(and(organisationWall.known(scope), eq(organisations.id, id)));
      return row ?? null;
    },
    on,
  );
}

/**
 * Newest recorded changes of an organisation of the Régions of this reader, at most `limit`, one that was merged away too; and
 * those that were merged into it, with who did it and when.
 */
export function listOrganisationChanges(scope: Scope, id: string, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const visible = tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(organisationWall.known(scope), eq(organisations.id, id)));
      const merged = await tx
        .select({
          id: organisations.id,
          name: organisations.name,
          at: organisations.deletedAt,
          author: accounts.name,
        })
        .from(organisations)
        .leftJoin(accounts, eq(accounts.id, organisations.deletedBy))
        .where(and(organisationWall.known(scope), eq(organisations.mergedInto, id)))
        .orderBy(desc(organisations.deletedAt))
        .limit(limit);
      return { ...(await listRowChanges(tx, "organisation", visible, limit)), merged };
    },
    on,
  );
}

/** Organisations of the Régions of this reader that the filters leave, sorted. `page` null: all of them. */
export function listOrganisations(
  scope: Scope,
  filters: OrganisationFilters,
  sort: Sort<OrganisationSort>,
  page: Page | null,
  words?: OrganisationWords,
  on?: Db,
) {
  const where = organisationsKept(filters, words);
  return inScope(
    scope,
    async (tx) => {
      const query = ofOrganisations(
        tx
          .select({ ...listed, total: totalOf(page !== null && ofOneRegion(scope.member, [])) })
          .from(liveOrganisations)
          .$dynamic(),
        scope,
        where,
      ).orderBy(orderedBy(organisationSort[sort.key]({ words }), sort.direction, liveOrganisations.id));
      const { rows, total } = await counted(await onPage(query, page), page, async () => {
        const [all] = await ofOrganisations(
          tx.select({ total: count() }).from(liveOrganisations).$dynamic(),
          scope,
          where,
        );
        return all?.total ?? 0;
      });
      return { rows: await withTheirs(tx, rows), total };
    },
    on,
  );
}

/** Every row of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readOrganisations(
  scope: Scope,
  filters: OrganisationFilters,
  sort: Sort<OrganisationSort>,
  words?: OrganisationWords,
) {
  const where = organisationsKept(filters, words);
  const ids = await idsInOrder(scope, (tx) =>
    ofOrganisations(
      tx.select({ id: liveOrganisations.id }).from(liveOrganisations).$dynamic(),
      scope,
      where,
    ).orderBy(orderedBy(organisationSort[sort.key]({ words }), sort.direction, liveOrganisations.id)),
  );
  return byHundreds(scope, ids, async (tx, among) =>
    withTheirs(
      tx,
      await ofOrganisations(
        tx.select(listed).from(liveOrganisations).$dynamic(),
        scope,
        among(liveOrganisations.id),
      ),
    ),
  );
}

/** What a living organisation of the Régions of this reader is called; null of any other. */
export function getOrganisationName(scope: Scope, id: string, on?: Db): Promise<string | null> {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ name: liveOrganisations.name })
        .from(liveOrganisations)
        .where(and(organisationWall.visible(scope), eq(liveOrganisations.id, id)));
      return row?.name ?? null;
    },
    on,
  );
}

/** Legal families, in their order: what the filter offers. */
export const listLegalFamilies = (scope: Scope, on?: Db) =>
  inScope(scope, (tx) => filteredTerms(tx, "legal_family"), on);

/** Those that the form offers, and the one that its row names. */
export const listOfferedFamilies = (scope: Scope, kept: string | null, on?: Db) =>
  inScope(scope, (tx) => offeredTerms(tx, ["legal_family"], [kept]), on);

/** Living organisations of one Région, but one: what a merge may keep in its place. */
export function listOthers(scope: Scope, { id, regionId }: { id: string; regionId: string }, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveOrganisations.id,
          regionId: liveOrganisations.regionId,
          name: liveOrganisations.name,
          acronym: liveOrganisations.acronym,
          siret: liveOrganisations.siret,
          territoryName: territories.name,
        })
        .from(liveOrganisations)
        .leftJoin(territories, eq(territories.id, liveOrganisations.territoryId))
        .where(
          and(
            organisationWall.visible(scope),
            eq(liveOrganisations.regionId, regionId),
            sql`${liveOrganisations.id} <> ${id}::uuid`,
          ),
        )
        .orderBy(french(liveOrganisations.name)),
    on,
  );
}
