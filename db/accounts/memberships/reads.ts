import "server-only";
import { and, asc, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { regionShown, regions } from "../../geography/table";
import { french } from "../../kernel/lists";
import { inScope, type Scope } from "../../scope";
import { territories } from "../../territories/table";
import { accounts, memberships, membershipTerritories } from "../table";
import { administered } from "../wall";

/** Memberships that count on a civil date. */
export const livingMembership = (today: string): SQL =>
  sql`(${memberships.endedAt} is null and ${memberships.startsOn} <= ${today}::date
    and (${memberships.endsOn} is null or ${memberships.endsOn} >= ${today}::date))`;

/** An agent who can enter on a civil date: a passphrase chosen, not closed, a living membership. Over accounts and memberships. */
export const activeAgent = (today: string): SQL =>
  sql`(${memberships.role} = 'agent' and ${livingMembership(today)} and ${accounts.disabledAt} is null
    and ${accounts.passphraseHash} is not null)`;

const columns = {
  id: memberships.id,
  accountId: memberships.accountId,
  role: memberships.role,
  regionId: memberships.regionId,
  regionName: regionShown,
  wholeRegion: memberships.wholeRegion,
  startsOn: memberships.startsOn,
  endsOn: memberships.endsOn,
  /** Civil date in the Région on which it was ended by hand, whatever its days say; null = it was not. */
  endedOn: sql<string | null>`(${memberships.endedAt} at time zone ${regions.timeZone})::date::text`,
  version: memberships.version,
  territories: sql<{ id: string; name: string }[]>`coalesce((
    select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name collate "fr-x-icu")
      from ${membershipTerritories} mt join ${territories} t on t.id = mt.territory_id
     where mt.membership_id = membership.id), '[]')`,
};

export type HeldMembership = Awaited<ReturnType<typeof listMemberships>>[number];

/** Memberships of an account in the regions administered, past and future too, the newest first. */
export function listMemberships(scope: Scope, accountId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(memberships)
        .innerJoin(regions, eq(regions.id, memberships.regionId))
        .where(and(eq(memberships.accountId, accountId), administered(scope, memberships.regionId)))
        .orderBy(
          sql`${memberships.endedAt} desc nulls first, ${memberships.endsOn} desc nulls first, ${memberships.startsOn} desc, ${memberships.id}`,
        ),
    on,
  );
}

/** One membership of a region administered, with whose it is, or null. */
export function getMembership(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ ...columns, accountName: accounts.name })
        .from(memberships)
        .innerJoin(regions, eq(regions.id, memberships.regionId))
        .innerJoin(accounts, eq(accounts.id, memberships.accountId))
        .where(and(eq(memberships.id, id), administered(scope, memberships.regionId)));
      return row ?? null;
    },
    on,
  );
}

export type AdministeredRegion = Awaited<ReturnType<typeof listAdministered>>[number];

/** The regions administered, each with the territories that a membership may name (never the Région's own). */
export function listAdministered(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const found = await tx
        .select({
          id: regions.id,
          name: regionShown,
          /** Of the Région's own territory. */
          slug: sql<
            string | null
          >`(select t.slug from territory t where t.region_id = region.id and t.kind = 'region')`,
        })
        .from(regions)
        .where(administered(scope, regions.id))
        .orderBy(asc(regionShown));
      const places = await tx
        .select({
          id: territories.id,
          regionId: territories.regionId,
          slug: territories.slug,
          name: territories.name,
          closedOn: territories.closedOn,
        })
        .from(territories)
        .where(
          and(
            administered(scope, territories.regionId),
            ne(territories.kind, "region"),
            isNull(territories.deletedAt),
          ),
        )
        .orderBy(french(territories.name));
      return found.map((region) => ({
        ...region,
        territories: places.filter(({ regionId }) => regionId === region.id),
      }));
    },
    on,
  );
}
