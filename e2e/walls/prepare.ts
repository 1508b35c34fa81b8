import type { Http } from "../http";
import { unknown } from "./rows";

/** Writes as the owner of the tables, with an actor: what a test prepares. */
export async function asOwner({ sql }: Http, write: (tx: Http["sql"]) => Promise<unknown>): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await write(tx as unknown as Http["sql"]);
  });
}

/** Takes a row out of the bin, so that it can be deleted again. */
export const revive = (table: string) => (http: Http, id: string) =>
  asOwner(
    http,
    (sql) => sql`update ${sql(table)} set deleted_at = null, deleted_by = null, version = version + 1
      where id = ${id} and deleted_at is not null`,
  );

/** An action in progress, whose confidence is old enough to be asked again and that nothing else calls for. */
export const unconfirmed = (http: Http, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update action set status = 'in_progress', planned_end_on = '2027-06-30', confidence = 'reachable',
      confidence_on = '2026-06-01', blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null,
      decision_awaited_from = 'none', version = version + 1 where id = ${id}`,
  );

/** Lets go of what hangs on a row. */
export const detach = (children: readonly string[], column: string) => (http: Http, id: string) =>
  asOwner(http, async (sql) => {
    for (const child of children)
      await sql`update ${sql(child)} set ${sql(column)} = null, version = version + 1 where ${sql(column)} = ${id}`;
  });

/** Lets go of the jobs that hang on a row; jobs must come from somewhere: from an organisation, then. */
export const freeJobs = (column: string) => (http: Http, id: string) =>
  asOwner(
    http,
    (sql) => sql`update job set organisation_name = 'Essai', ${sql(column)} = null, version = version + 1
      where ${sql(column)} = ${id}`,
  );

/** A living objective under a living orientation, on which nothing hangs. */
export const bare = (http: Http, id: string) =>
  asOwner(http, async (sql) => {
    await sql`update objective set deleted_at = null, deleted_by = null, version = version + 1
      where deleted_at is not null and (id = ${id} or id = (select parent_id from objective where id = ${id}))`;
    await sql`update action set objective_id = null, version = version + 1
      where objective_id = ${id} or objective_id in (select id from objective where parent_id = ${id})`;
    await sql`update objective set deleted_at = now(), version = version + 1
      where parent_id = ${id} and deleted_at is null`;
  });
