import { sql } from "drizzle-orm";
import { systemActor } from "../ids";
import { linksOf, type Noun, walled } from "../nouns/registry";
import { accountId } from "./accounts";
import type { Tx } from "./write-rows";

/** Nouns that someone signs, with their links, which carry the id of their row. */
const signed: readonly Noun[] = [...walled.map(({ noun }) => noun), "note", "reply", "comment"];
/** The rights of accounts, which the installation gave. */
const rights: readonly Noun[] = ["account", "membership"];

const written = (nouns: readonly Noun[]) =>
  nouns.flatMap((noun) => [noun, ...linksOf(noun)].map((table) => [table, noun] as const));

/** Who wrote something was there to write it: the session of the last row that each account signed, long ended. */
export async function openPastSessions(tx: Tx): Promise<void> {
  const last = signed.map(
    (table) => sql`select updated_by as id, updated_at as at from ${sql.identifier(table)}`,
  );
  await tx.execute(sql`insert into session (id, account_id, created_at, last_seen_at, ended_at)
    select md5('session ' || id)::uuid, id, max(at) - interval '12 minutes', max(at), max(at)
      from (${sql.join(last, sql` union all `)}) as signed where id <> ${systemActor} group by id`);
}

/**
 * The audit of the demonstration says who keeps each row, and when it would have been entered. The owner alone may do
 * it; `began_at` stays the moment of the seed, so that the journal tells what was dated back from what was done.
 */
export async function dateBack(tx: Tx): Promise<void> {
  // What the reference data had put in place before is put in place with the rest, by the officer who keeps it.
  const officer = accountId("region@demo.example");
  await tx.execute(sql`update audit set began_at = now() where actor_id = ${systemActor}`);
  for (const [table, source] of written(signed))
    await tx.execute(sql`update audit set at = source.created_at, actor_id = source.created_by
      from ${sql.identifier(source)} source where audit.table_name = ${table} and audit.row_id = source.id`);
  for (const [table, source] of written(rights))
    await tx.execute(sql`update audit set at = source.created_at
      from ${sql.identifier(source)} source where audit.table_name = ${table} and audit.row_id = source.id`);
  await tx.execute(sql`update audit set actor_id = ${officer}, at = (select created_at from account where id = ${officer})
    where actor_id = ${systemActor}`);
}
