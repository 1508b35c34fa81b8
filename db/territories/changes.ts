import "server-only";
import { and, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories, territoryChanges } from "./table";

/** What stands in a territory or names it: how many rows of a table, and how many of them are in the bin. */
export type Standing = { territoryId: string; noun: string; standing: number; binned: number };

export type TerritoryChange = Awaited<ReturnType<typeof findChanges>>[number];

/** Changes of the Régions that this scope writes. */
const written = ({ staff, admin }: Scope): SQL =>
  or(
    staff.length > 0 ? inArray(territoryChanges.regionId, [...staff]) : undefined,
    admin.length > 0 ? inArray(territoryChanges.regionId, [...admin]) : undefined,
  ) ?? sql`false`;

const touching = (territoryId: string): SQL =>
  sql`${territoryChanges.places} @> array[${territoryId}]::uuid[]`;

const waiting = isNull(territoryChanges.cancelledAt);

/** Of what came after a change on one of its territories and still stands, the last; words of a territory follow one another apart. */
const followed = sql<{ title: string; onDay: string } | null>`(
  select json_build_object('title', n.label, 'onDay', n.on_day) from ${territoryChanges} n
   where n.rank > ${territoryChanges}.rank and n.cancelled_at is null and n.places && ${territoryChanges}.places
     and (n.verb = 'rename') = (${territoryChanges}.verb = 'rename') order by n.rank desc limit 1)`;

/** What stands in what a change made; told to who writes it. */
const standing = sql<Standing[]>`(
  select coalesce(json_agg(json_build_object('territoryId', one, 'noun', s.noun, 'standing', s.standing, 'binned', s.binned)
      order by one, s.noun), '[]')
    from unnest(${territoryChanges}.made) as one cross join lateral app.standing_in(one) s)`;

/** Changes that are not taken back, newest first, of those that the scope writes: with what they found, and what keeps them. */
function findChanges(tx: Db, scope: Scope, which: SQL | undefined) {
  return tx
    .select({
      id: territoryChanges.id,
      territoryId: territoryChanges.territoryId,
      verb: territoryChanges.verb,
      title: territoryChanges.label,
      onDay: territoryChanges.onDay,
      places: territoryChanges.places,
      made: territoryChanges.made,
      former: territoryChanges.former,
      followed,
      standing,
      /** Of the territory on whose page it was asked: the form of its taking back is on it. */
      version: territories.version,
    })
    .from(territoryChanges)
    .innerJoin(territories, eq(territories.id, territoryChanges.territoryId))
    .where(and(written(scope), waiting, isNull(territories.deletedAt), which))
    .orderBy(desc(territoryChanges.rank));
}

/** Changes that touch a territory and whose day is to come, newest first; none to who does not write them. */
export const listChangesToCome = (scope: Scope, territoryId: string, today: string, on?: Db) =>
  inScope(
    scope,
    (tx) => findChanges(tx, scope, and(touching(territoryId), gt(territoryChanges.onDay, today))),
    on,
  );

/** Changes by their ids, as they stand. */
export const getChanges = (tx: Db, scope: Scope, ids: readonly string[]) =>
  findChanges(tx, scope, inArray(territoryChanges.id, [...ids]));

/** Changes of a territory that were taken back, newest first, at most `limit`; read in the whole Région. */
export const listTakenBack = (tx: Db, scope: Scope, territoryId: string, limit: number) =>
  tx
    .select({
      id: territoryChanges.id,
      title: territoryChanges.label,
      onDay: territoryChanges.onDay,
      at: sql<Date>`${territoryChanges.cancelledAt}`.mapWith(territoryChanges.cancelledAt),
      why: territoryChanges.cancelledWhy,
      author: accounts.name,
    })
    .from(territoryChanges)
    .leftJoin(accounts, eq(accounts.id, territoryChanges.cancelledBy))
    .where(
      and(
        scope.member.length > 0 ? inArray(territoryChanges.regionId, [...scope.member]) : sql`false`,
        touching(territoryId),
        isNotNull(territoryChanges.cancelledAt),
      ),
    )
    .orderBy(desc(territoryChanges.cancelledAt))
    .limit(limit);
