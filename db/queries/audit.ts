import "server-only";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { accounts } from "../schema/accounts";
import { audits } from "../schema/audit";
import { territories } from "../schema/geography";
import { inScope, type Scope } from "../scope";
import { administered } from "./administered";
import { matching } from "./lists";

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
] as const;
export type AuditedTable = (typeof auditedTables)[number];

export type AuditFilters = { territory?: string; table?: AuditedTable; person?: string };

export type AuditEntry = Awaited<ReturnType<typeof listAudit>>[number];

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

/** The newest entries of the journal in the regions administered: names of the fields that changed, never their values. */
export function listAudit(scope: Scope, filters: AuditFilters, limit: number, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: audits.id,
          at: audits.at,
          actor: accounts.name,
          actorId: audits.actorId,
          tableName: audits.tableName,
          rowId: audits.rowId,
          title,
          operation: audits.operation,
          territory: territories.name,
          version: audits.version,
          fields: sql<string[]>`array(select jsonb_object_keys(${audits.changes}) order by 1)`,
        })
        .from(audits)
        .leftJoin(accounts, eq(accounts.id, audits.actorId))
        .leftJoin(territories, eq(territories.id, audits.territoryId))
        .where(
          and(
            administered(scope, audits.regionId),
            filters.territory ? eq(territories.slug, filters.territory) : undefined,
            filters.table ? eq(audits.tableName, filters.table) : undefined,
            matching(filters.person, accounts.name, accounts.email),
          ),
        )
        .orderBy(desc(audits.id))
        .limit(limit),
    on,
  );
}
