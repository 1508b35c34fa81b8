import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { administered, visibleAccounts } from "../accounts/wall";
import { audits } from "../audit/table";
import type { Db } from "../client";
import { matching, type Page } from "../kernel/lists";
import { linksOf, type Noun } from "../nouns/registry";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { atAddress } from "../territories/there";
import { auditWords, ofAccounts } from "./words";

export type AuditFilters = { territory?: string; table?: Noun; person?: string };

export type AuditEntry = Awaited<ReturnType<typeof listGestures>>["entries"][number];
export type AuditGesture = Awaited<ReturnType<typeof listGestures>>["gestures"][number];

/** Entries of a gesture that come with it; the others are counted. */
const shownEntries = 60;

/** Writes that the journal reads back: its cost does not grow with the table. */
const depthRead = 50_000;

/** Not dated back by the demonstration, which the installation wrote and no person did. */
const done = lte(audits.beganAt, audits.at);

/** Ids, and not a join: the index on territories then gives its entries in order, and stops. */
async function territoriesOf(tx: Db, slug: string | undefined) {
  if (!slug) return null;
  const rows = await tx.select({ id: territories.id }).from(territories).where(atAddress(slug));
  return rows.map(({ id }) => id);
}

/** Entries of a right that holds one of these territories: its own row names none, an end is written there alone. */
const rightsOver = (places: readonly string[]) =>
  and(
    eq(audits.tableName, "membership"),
    sql`${audits.rowId} in (select mt.membership_id from membership_territory mt where ${inArray(
      sql`mt.territory_id`,
      [...places],
    )})`,
  );

/** Entries of the regions administered, then those of accounts, which no Région has; of `places` alone unless it is null. */
function branchesOf(scope: Scope, places: readonly string[] | null) {
  const there = places ? or(inArray(audits.territoryId, [...places]), rightsOver(places)) : undefined;
  const visible = sql`${audits.rowId} in (select account.id from ${accounts} where ${visibleAccounts(scope)})`;
  return {
    ofRegions: and(administered(scope, audits.regionId), there),
    ofPeople: and(isNull(audits.regionId), ofAccounts, visible, there),
  };
}

/** The same, as one condition. */
function entriesOf(scope: Scope, places: readonly string[] | null) {
  const { ofRegions, ofPeople } = branchesOf(scope, places);
  return or(ofRegions, ofPeople);
}

/** What the filters leave of `entries`. */
function journalWhere(entries: SQL | undefined, { table, person }: AuditFilters) {
  const named = matching(person, accounts.name, accounts.email);
  return and(
    entries,
    // Links are written with the row that holds them, or alone: who looks for that row looks for them.
    table ? inArray(audits.tableName, [table, ...linksOf(table)]) : undefined,
    named ? sql`${audits.actorId} in (select ${accounts.id} from ${accounts} where ${named})` : undefined,
  );
}

/**
 * Start of the gesture that wrote the entry at this depth; null when there are fewer. In text too: a Date has no microseconds.
 * Branch by branch, each by its index: what another Région wrote is not read.
 */
async function edgeOf(tx: Db, { ofRegions, ofPeople }: ReturnType<typeof branchesOf>, depth: number) {
  const newest = (branch: SQL | undefined) =>
    tx
      .select({
        id: audits.id,
        since: audits.beganAt,
        exactly: sql<string>`${audits.beganAt}::text`.as("exactly"),
      })
      .from(audits)
      .where(and(branch, done))
      .orderBy(desc(audits.id))
      .limit(depth + 1);
  const read = unionAll(newest(ofRegions), newest(ofPeople)).as("read");
  const [edge] = await tx
    .select({ since: read.since, exactly: read.exactly })
    .from(read)
    .orderBy(desc(read.id))
    .offset(depth)
    .limit(1);
  return edge ?? null;
}

/** Entries of these gestures, whoever may read them. */
function ofGestures(gestures: readonly { beganAt: string; actorId: string }[]): SQL {
  if (gestures.length === 0) return sql`false`;
  const pairs = gestures.map(({ beganAt, actorId }) => sql`(${beganAt}::timestamptz, ${actorId}::uuid)`);
  return sql`(${audits.beganAt}, ${audits.actorId}) in (${sql.join(pairs, sql`, `)})`;
}

/** The gestures that a reader asks for, by one of their entries; `edge` is where those that are read back begin. */
export async function askedOf(tx: Db, scope: Scope, filters: AuditFilters, depth = depthRead) {
  const places = await territoriesOf(tx, filters.territory);
  const edge = await edgeOf(tx, branchesOf(scope, places), depth);
  const asked = journalWhere(entriesOf(scope, places), filters);
  const since = edge ? sql`${audits.beganAt} >= ${edge.exactly}::timestamptz` : undefined;
  return { asked, edge, where: and(asked, done, since) };
}

/** Whatever the filters, what a reader may read of gestures. */
export const readOf = (scope: Scope) => and(entriesOf(scope, null), done);

/** What is said of one entry, beside its gesture. */
export const entryWords = {
  id: audits.id,
  tableName: audits.tableName,
  rowId: audits.rowId,
  operation: audits.operation,
  territory: territories.name,
  ...auditWords,
};

/** What the demonstration put in place: it is the first gesture of all, where an index leads. */
async function countFounding(tx: Db, where: SQL | undefined) {
  const [put] = await tx
    .select({ rows: count(), at: sql<Date | null>`max(${audits.beganAt})`.mapWith(audits.beganAt) })
    .from(audits)
    .where(
      and(
        sql`${audits.beganAt} = (select min(earliest.began_at) from ${audits} earliest)`,
        lt(audits.at, audits.beganAt),
        where,
      ),
    );
  return put ?? { rows: 0, at: null };
}

/**
 * A page of the gestures recorded in the regions administered, the newest first, with what each wrote (all of an actor's
 * writes of one transaction, whatever the filters that found it: half of a gesture would say something else): names of the
 * fields that changed, never their values but those of rights. Older gestures than that of the entry number `depth` are left
 * out: `since` is then its start. `founding` counts what the demonstration put in place.
 */
export function listGestures(scope: Scope, filters: AuditFilters, page: Page, depth = depthRead, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const { asked, edge, where } = await askedOf(tx, scope, filters, depth);
      const grouped = () =>
        tx
          .select({
            beganAt: sql<string>`${audits.beganAt}::text`,
            actorId: audits.actorId,
            total: sql<number>`count(*) over ()`.mapWith(Number),
          })
          .from(audits)
          .where(where)
          .groupBy(audits.beganAt, audits.actorId);
      const found = await grouped()
        // An expression, lest the index be walked through the gestures of every Région to find a few of one.
        .orderBy(desc(sql`${audits.beganAt} + interval '0'`), desc(audits.actorId))
        .limit(page.size)
        .offset((page.number - 1) * page.size);
      // A page beyond the last has no row to carry the total.
      const [counted] = found.length > 0 || page.number === 1 ? found : await grouped().limit(1);
      const wrote = and(ofGestures(found), readOf(scope));
      const key = sql<string>`${audits.beganAt}::text || ' ' || ${audits.actorId}`;
      const gestures = await tx
        .select({ key, at: audits.beganAt, actorId: audits.actorId, actor: accounts.name, rows: count() })
        .from(audits)
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .where(wrote)
        .groupBy(audits.beganAt, audits.actorId, accounts.name)
        .orderBy(desc(audits.beganAt), desc(audits.actorId));
      const ranked = tx
        .select({
          key: key.as("key"),
          id: audits.id,
          rank: sql<number>`row_number() over (partition by ${audits.beganAt}, ${audits.actorId} order by ${audits.id})`.as(
            "rank",
          ),
        })
        .from(audits)
        .where(wrote)
        .as("ranked");
      const entries = await tx
        .select({
          key: ranked.key,
          ...entryWords,
        })
        .from(ranked)
        .innerJoin(audits, eq(audits.id, ranked.id))
        .leftJoin(territories, eq(territories.id, audits.territoryId))
        .where(lte(ranked.rank, shownEntries))
        .orderBy(asc(audits.id));
      return {
        gestures,
        entries,
        total: counted?.total ?? 0,
        since: edge?.since ?? null,
        founding: await countFounding(tx, asked),
      };
    },
    on,
  );
}
