import "server-only";
import { and, desc, eq, isNotNull, not, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { regionShown, regions } from "../geography/table";
import type { GroundTable } from "../kernel/ground";
import type { BinTable, BinWall } from "../kernel/wall";
import { type BinNoun, nounNames, nouns } from "../nouns/registry";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";

/** Nouns whose rows go to the bin, in the order of the house. */
export const binNouns = nounNames.filter((noun): noun is BinNoun => {
  const { wall } = nouns[noun];
  return wall !== null && "bin" in wall;
});

type Binned = Pick<BinWall<BinTable, never>, "bin" | "writable"> & {
  /** A territory stands in none but itself. */
  table: GroundTable & { territoryId?: PgColumn };
  spent?: SQL | undefined;
};

/** Where a row stands, beside the territory that it may be itself. */
const place = alias(territories, "place");

/** Rows of a noun that this reader may take out of the bin, under the title of its wall, the last deleted first. */
export function listBinned(scope: Scope, noun: BinNoun, on?: Db) {
  const { table, bin, writable, spent }: Binned = nouns[noun].wall;
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: sql<string>`${table.id}`,
          version: sql<number>`${table.version}`,
          title: sql<string>`${bin}`,
          /** What is a Région's own may be of no territory. */
          territoryName: sql<string>`coalesce(${place.name}, ${regionShown})`,
          deletedAt: sql<Date>`${table.deletedAt}`.mapWith(accounts.disabledAt),
          deletedByName: accounts.name,
        })
        .from(table as PgTable)
        .innerJoin(regions, eq(regions.id, table.regionId))
        .leftJoin(place, table.territoryId ? eq(place.id, table.territoryId) : sql`false`)
        .leftJoin(accounts, eq(accounts.id, table.deletedBy))
        .where(and(writable(scope), isNotNull(table.deletedAt), spent && not(spent)))
        .orderBy(desc(table.deletedAt), table.id),
    on,
  );
}

/** What this reader may take out of the bin, noun by noun, in one transaction. */
export function listBin(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const lists = [];
      for (const noun of binNouns) lists.push({ noun, rows: await listBinned(scope, noun, tx) });
      return lists;
    },
    on,
  );
}
