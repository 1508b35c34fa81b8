import "server-only";
import { inArray, or, sql } from "drizzle-orm";
import { accounts, memberships } from "../accounts/table";
import { audits } from "../audit/table";
import type { Role } from "../enums";
import { linksOf, walled } from "../nouns/registry";
import { territories } from "../territories/table";

/** Before and after of the fields of a right: no personal value is kept there, and only of accounts are they read. */
export type RightChanges = Record<string, { before: unknown; after: unknown } | true>;

/** Of a row, and of its links, which carry its id. */
const titles = walled.flatMap(({ noun, wall: { table, title } }) =>
  title === null
    ? []
    : [noun, ...linksOf(noun)].map(
        (name) => sql`when ${name} then (select ${title} from ${table} where ${table.id} = ${audits.rowId})`,
      ),
);

/** The title that its wall gives a row, where this reader may read it: an administrator alone reads no business row. */
const title = sql<string | null>`case ${audits.tableName} ${sql.join(titles, sql` `)} end`;

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
