import "server-only";
import { and, asc, count, desc, eq, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Role } from "../enums";
import { accounts, memberships } from "../schema/accounts";
import { audits } from "../schema/audit";
import { territories } from "../schema/geography";
import { inScope, type Scope } from "../scope";
import { administered, visibleAccounts } from "./administered";
import { matching, type Page } from "./lists";

/** Tables that the journal holds. */
export const auditedTables = [
  "plde",
  "plan",
  "objective",
  "action",
  "action_territory",
  "action_regional_objective",
  "note",
  "event",
  "event_territory",
  "project",
  "holder",
  "meeting",
  "job",
  "account",
  "token",
  "membership",
  "membership_territory",
] as const;
export type AuditedTable = (typeof auditedTables)[number];

export type AuditFilters = { territory?: string; table?: AuditedTable; person?: string };

export type AuditEntry = Awaited<ReturnType<typeof listGestures>>["entries"][number];
export type AuditGesture = Awaited<ReturnType<typeof listGestures>>["gestures"][number];

/** Entries of a gesture that come with it; the others are counted. */
const shownEntries = 60;

/** Before and after of the fields of a right: no personal value is kept there, and only of accounts are they read. */
export type RightChanges = Record<string, { before: unknown; after: unknown } | true>;

/** The row's title where this reader may read it: an administrator alone reads no business row. Never of a project. */
const title: SQL<string | null> = sql`case ${audits.tableName}
  when 'plde' then (select p.title from plde p where p.id = ${audits.rowId})
  when 'plan' then (select p.title from plan p where p.id = ${audits.rowId})
  when 'objective' then (select o.label from objective o where o.id = ${audits.rowId})
  when 'action' then (select a.title from action a where a.id = ${audits.rowId})
  when 'action_territory' then (select a.title from action a where a.id = ${audits.rowId})
  when 'action_regional_objective' then (select a.title from action a where a.id = ${audits.rowId})
  when 'event' then (select e.title from event e where e.id = ${audits.rowId})
  when 'event_territory' then (select e.title from event e where e.id = ${audits.rowId})
  end`;

const ofAccounts = inArray(audits.tableName, ["account", "token"]);
const ofRights = inArray(audits.tableName, ["membership", "membership_territory"]);

const held = (column: "role" | "account_id") =>
  sql`(select ${sql.identifier("m")}.${sql.identifier(column)} from ${memberships} m where m.id = ${audits.rowId})`;

/** Name of the account that an entry is about. */
const subject = sql<string | null>`(select about.name from ${accounts} about where about.id =
  case when ${ofAccounts} then ${audits.rowId} when ${ofRights} then ${held("account_id")} end)`;

/** Of a membership, as it is now. */
const perimeter = sql<string | null>`case when ${audits.tableName} = 'membership' then (
  select case when m.whole_region then 'toute la Région' else (
      select string_agg(t.name, ', ' order by t.name collate "fr-x-icu")
        from membership_territory mt join ${territories} t on t.id = mt.territory_id where mt.membership_id = m.id) end
    from ${memberships} m where m.id = ${audits.rowId}) end`;

/** True: into the bin; false: out of it; null: neither. */
const binned = sql<boolean | null>`case when jsonb_typeof(${audits.changes} -> 'deleted_at') = 'object'
  and ${audits.operation} = 'update' then ${audits.changes} -> 'deleted_at' ->> 'after' is not null end`;

/** Dated back by the demonstration: the installation wrote it, no person did. */
const founding = lt(audits.at, audits.beganAt);

function journalWhere(scope: Scope, filters: AuditFilters) {
  return and(
    or(
      administered(scope, audits.regionId),
      sql`(${ofAccounts} and ${audits.rowId} in (select account.id from ${accounts} where ${visibleAccounts(scope)}))`,
    ),
    filters.territory ? eq(territories.slug, filters.territory) : undefined,
    filters.table ? eq(audits.tableName, filters.table) : undefined,
    matching(filters.person, accounts.name, accounts.email),
  );
}

/**
 * A page of the gestures recorded in the regions administered, the newest first, with what each wrote (all of an actor's
 * writes of one transaction): names of the fields that changed, never their values but those of rights. `founding` counts
 * what the demonstration put in place.
 */
export function listGestures(scope: Scope, filters: AuditFilters, page: Page, on?: Db) {
  const where = journalWhere(scope, filters);
  return inScope(
    scope,
    async (tx) => {
      const found = tx
        .select({
          beganAt: audits.beganAt,
          actorId: audits.actorId,
          rows: count().as("rows"),
          total: sql<number>`count(*) over ()`.mapWith(Number).as("total"),
        })
        .from(audits)
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .leftJoin(territories, eq(territories.id, audits.territoryId))
        .where(and(where, lte(audits.beganAt, audits.at)))
        .groupBy(audits.beganAt, audits.actorId)
        .orderBy(desc(audits.beganAt), audits.actorId)
        .limit(page.size)
        .offset((page.number - 1) * page.size)
        .as("gesture");
      const key = sql<string>`${found.beganAt}::text || ' ' || ${found.actorId}`;
      const gestures = await tx
        .select({
          key,
          at: found.beganAt,
          actorId: found.actorId,
          actor: accounts.name,
          rows: found.rows,
          total: found.total,
        })
        .from(found)
        .leftJoin(accounts, eq(accounts.id, found.actorId))
        .orderBy(desc(found.beganAt), found.actorId);
      const ranked = tx
        .select({
          key: key.as("key"),
          id: audits.id,
          tableName: audits.tableName,
          rowId: audits.rowId,
          operation: audits.operation,
          title: title.as("title"),
          subject: subject.as("subject"),
          role: sql<Role | null>`case when ${ofRights} then ${held("role")} end`.as("role"),
          perimeter: perimeter.as("perimeter"),
          territory: territories.name,
          binned: binned.as("binned"),
          rights:
            sql<RightChanges | null>`case when ${or(ofAccounts, ofRights)} then ${audits.changes} end`.as(
              "rights",
            ),
          fields: sql<string[]>`array(select jsonb_object_keys(${audits.changes}) order by 1)`.as("fields"),
          rank: sql<number>`row_number() over (partition by ${found.beganAt}, ${found.actorId} order by ${audits.id})`
            .mapWith(Number)
            .as("rank"),
        })
        .from(found)
        .innerJoin(audits, and(eq(audits.beganAt, found.beganAt), eq(audits.actorId, found.actorId)))
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .leftJoin(territories, eq(territories.id, audits.territoryId))
        .where(where)
        .as("entry");
      const entries = await tx
        .select()
        .from(ranked)
        .where(lte(ranked.rank, shownEntries))
        .orderBy(asc(ranked.id));
      const [put] = await tx
        .select({ rows: count(), at: sql<Date | null>`max(${audits.beganAt})`.mapWith(audits.beganAt) })
        .from(audits)
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .leftJoin(territories, eq(territories.id, audits.territoryId))
        .where(and(where, founding));
      return { gestures, entries, total: gestures[0]?.total ?? 0, founding: put ?? { rows: 0, at: null } };
    },
    on,
  );
}
