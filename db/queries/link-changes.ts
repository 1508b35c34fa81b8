import "server-only";
import { and, desc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client";
import { accounts } from "../schema/accounts";
import { audits } from "../schema/audit";
import { territories } from "../schema/geography";
import { regionalObjectives } from "../schema/nomenclatures";

const linksOf = {
  action: ["action_territory", "action_regional_objective"],
  event: ["event_territory"],
} as const;

/** Links of `linksOf` whose changes are told in the history of their row. */
export type LinkTable = (typeof linksOf)[keyof typeof linksOf][number];

export type LinkChange = Awaited<ReturnType<typeof listLinkChanges>>[number];

const sideOf = (field: string) =>
  sql`(coalesce(${audits.changes} -> ${field} ->> 'after', ${audits.changes} -> ${field} ->> 'before'))::uuid`;

/** Links that came to or left a row (`ids`: those that the reader sees), the newest first, but those that it was made with. */
export function listLinkChanges(tx: Db, noun: keyof typeof linksOf, ids: SQLWrapper, limit: number) {
  return tx
    .select({
      id: audits.id,
      gesture: sql<string>`${audits.beganAt}::text`,
      at: audits.at,
      author: accounts.name,
      table: sql<LinkTable>`${audits.tableName}`,
      added: sql<boolean>`${audits.operation} = 'insert'`,
      name: sql<string | null>`coalesce(${territories.name}, ${regionalObjectives.label})`,
    })
    .from(audits)
    .leftJoin(accounts, eq(accounts.id, audits.actorId))
    .leftJoin(
      territories,
      and(
        inArray(audits.tableName, ["action_territory", "event_territory"]),
        eq(territories.id, sideOf("territory_id")),
      ),
    )
    .leftJoin(
      regionalObjectives,
      and(
        eq(audits.tableName, "action_regional_objective"),
        eq(regionalObjectives.id, sideOf("regional_objective_id")),
      ),
    )
    .where(
      and(
        sql`${audits.rowId} in ${ids}`,
        inArray(audits.tableName, [...linksOf[noun]]),
        sql`not exists (select 1 from audit made where made.row_id = ${audits.rowId} and made.table_name = ${noun}
          and made.operation = 'insert' and made.began_at = ${audits.beganAt})`,
      ),
    )
    .orderBy(desc(audits.id))
    .limit(limit);
}
