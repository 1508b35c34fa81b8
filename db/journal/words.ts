import "server-only";
import { inArray, or, type SQL, sql } from "drizzle-orm";
import { accounts, memberships } from "../accounts/table";
import { audits } from "../audit/table";
import type { Role } from "../enums";
import { territories } from "../territories/table";

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

/** Entries of tables that belong to no Région. */
export const ofAccounts = inArray(audits.tableName, ["account", "token"]);
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

/** What the journal says of an entry; each is a query of its own: to be asked of the entries shown alone. */
export const auditWords = {
  title,
  subject,
  perimeter,
  role: sql<Role | null>`case when ${ofRights} then ${held("role")} end`,
  binned,
  rights: sql<RightChanges | null>`case when ${or(ofAccounts, ofRights)} then ${audits.changes} end`,
  fields: sql<string[]>`array(select jsonb_object_keys(${audits.changes}) order by 1)`,
};
