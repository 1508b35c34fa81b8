import { sql } from "drizzle-orm";
import type { Tx } from "./write-rows";

const rows = ["plde", "plan", "objective", "action", "note", "event", "project", "holder", "meeting", "job"];
const links: Record<string, string> = {
  action_territory: "action",
  action_regional_objective: "action",
  event_territory: "event",
};
const rights: Record<string, string> = {
  account: "account",
  membership: "membership",
  membership_territory: "membership",
};

/** Who wrote something was there to write it: the session of the last row that each account signed, long ended. */
export async function openPastSessions(tx: Tx): Promise<void> {
  const signed = rows.map(
    (table) => sql`select updated_by as id, updated_at as at from ${sql.identifier(table)}`,
  );
  await tx.execute(sql`insert into session (id, account_id, created_at, last_seen_at, ended_at)
    select md5('session ' || id)::uuid, id, max(at) - interval '12 minutes', max(at), max(at)
      from (${sql.join(signed, sql` union all `)}) as signed group by id`);
}

/**
 * The audit of the demonstration says who keeps each row, and when it would have been entered. The owner alone may do
 * it; `began_at` stays the moment of the seed, so that the journal tells what was dated back from what was done.
 */
export async function dateBack(tx: Tx): Promise<void> {
  const signed = [...rows.map((table) => [table, table] as const), ...Object.entries(links)];
  for (const [table, source] of signed)
    await tx.execute(sql`update audit set at = source.created_at, actor_id = source.created_by
      from ${sql.identifier(source)} source where audit.table_name = ${table} and audit.row_id = source.id`);
  for (const [table, source] of Object.entries(rights))
    await tx.execute(sql`update audit set at = source.created_at
      from ${sql.identifier(source)} source where audit.table_name = ${table} and audit.row_id = source.id`);
}
