import type { Database } from "../http";
import { trials, unknown } from "./rows";

/** Writes as the owner of the tables, with an actor: what a test prepares. */
export async function asOwner(
  { sql }: Database,
  write: (tx: Database["sql"]) => Promise<unknown>,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await write(tx as unknown as Database["sql"]);
  });
}

/** A Région whose example of 2009 was not taken. */
export const untaken = (http: Database, id: string) =>
  asOwner(http, (sql) => sql`update region set example_on = null, version = version + 1 where id = ${id}`);

/** A Région, some of whose steps of setting up were left. */
export const leftSteps = (steps: readonly string[]) => (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`update region set left_steps = ${[...steps]}, version = version + 1 where id = ${id}`,
  );

/** An installation whose backups someone keeps, none of them asked for. */
export const backupsKept = (http: Database) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`insert into app.backup_watch (place, every_hours, keep) values ('/srv/maillage/backups', 24, 14)
      on conflict (one) do update set asked_at = null, asked_by = null`,
  );

/** Takes a row out of the bin, so that it can be deleted again. */
export const revive = (table: string) => (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`update ${sql(table)} set deleted_at = null, deleted_by = null, version = version + 1
      where id = ${id} and deleted_at is not null`,
  );

/** An action in progress, whose confidence is old enough to be asked again and that nothing else calls for. */
export const unconfirmed = (http: Database, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update action set status = 'in_progress', planned_end_on = '2027-06-30', confidence = 'reachable',
      confidence_on = '2026-06-01', blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null,
      decision_awaited_from = 'none', version = version + 1 where id = ${id}`,
  );

/** Lets go of what hangs on a row. */
export const detach = (children: readonly string[], column: string) => (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    for (const child of children)
      await sql`update ${sql(child)} set ${sql(column)} = null, version = version + 1 where ${sql(column)} = ${id}`;
  });

/** Lets go of the jobs that hang on a row; jobs must come from somewhere: from an organisation, then. */
export const freeJobs = (column: string) => (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`update job set organisation_name = 'Essai', ${sql(column)} = null, version = version + 1
      where ${sql(column)} = ${id}`,
  );

/** A living objective under a living orientation, on which nothing hangs. */
export const bare = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    for (const of of [sql`(select parent_id from objective where id = ${id})`, sql`${id}`])
      await sql`update objective set deleted_at = null, deleted_by = null, version = version + 1
        where deleted_at is not null and id = ${of}`;
    await sql`update action set objective_id = null, version = version + 1
      where objective_id = ${id} or objective_id in (select id from objective where parent_id = ${id})`;
    await sql`update objective set deleted_at = now(), version = version + 1
      where parent_id = ${id} and deleted_at is null`;
  });

/** A sibling after an objective, so that it can go down. */
export const flanked = (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`insert into objective (id, region_id, territory_id, plan_id, axis, parent_id, label, rank)
      select gen_random_uuid(), region_id, territory_id, plan_id, axis, parent_id, 'Voisin', 999 from objective o
       where id = ${id} and not exists (select 1 from objective n where n.plan_id = o.plan_id and n.axis = o.axis
         and n.parent_id is not distinct from o.parent_id and n.deleted_at is null and n.rank > o.rank)`,
  );

/** Lets go of what hangs on an action. */
export const freeAction = async (http: Database, id: string) => {
  await detach(["event", "project"], "action_id")(http, id);
  await freeJobs("action_id")(http, id);
};

/** A blocked action, and one that is not. */
export const blocked = (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`update action set blocked = true, blocked_on = '2026-11-01', blocked_reason = 'Essai',
      version = version + 1 where id = ${id} and not blocked`,
  );
export const unblocked = (http: Database, id: string) =>
  asOwner(
    http,
    (sql) => sql`update action set blocked = false, blocked_on = null, blocked_reason = null,
      unblocking_condition = null, decision_awaited_from = 'none', version = version + 1 where id = ${id} and blocked`,
  );

/** Brings an event back to a state and days, without report. */
export const eventOn = (status: string, day: string) => (http: Database, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update event set status = ${status}, starts_on = ${day}, ends_on = ${day}, reported_on = null,
      attendance = null, holders_attending = null, elected_attending = null, women_attending = null,
      contacts_to_follow = null, satisfaction = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ${id}`,
  );

/** First stage, living, without jobs. */
export const designed = async (http: Database, id: string) => {
  await asOwner(
    http,
    (
      sql,
    ) => sql`update project set stage = 'design', status = 'supported', design_on = '2026-01-05', launch_on = null,
      growth_on = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ${id}`,
  );
  await freeJobs("project_id")(http, id);
};

/** Second stage. */
export const launched = async (http: Database, id: string) => {
  await designed(http, id);
  await asOwner(
    http,
    (sql) =>
      sql`update project set stage = 'launch', launch_on = '2026-06-01', version = version + 1 where id = ${id}`,
  );
};

/** Somebody recorded, not erased. */
export const carried = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    await sql`insert into holder (id, region_id, territory_id, project_id, name, consent_on, keep_until)
      select gen_random_uuid(), region_id, territory_id, id, 'Porteur d’essai', '2026-01-01', '2029-01-01'
        from project where id = ${id} on conflict do nothing`;
    await sql`update holder set name = 'Porteur d’essai', consent_on = '2026-01-01', keep_until = '2029-01-01', erased_on = null,
      version = version + 1 where project_id = ${id} and erased_on is not null`;
  });

/** The version of the holder of a project; empty of nobody yet. */
export async function holderVersion({ sql }: Database, id: string): Promise<string> {
  const [row] = await sql<{ version: number }[]>`select version from holder where project_id = ${id}`;
  return String(row?.version ?? "");
}

/** A row in the bin, `free` having let go of what hangs on it. */
export const binned =
  (table: string, free: (http: Database, id: string) => Promise<unknown>) =>
  async (http: Database, id: string) => {
    await free(http, id);
    await asOwner(
      http,
      (sql) => sql`update ${sql(table)} set deleted_at = now(), version = version + 1
        where id = ${id} and deleted_at is null`,
    );
  };

/** A living organisation that leads nothing, says nothing of its own and was merged into none. */
export const idle = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    for (const table of ["action", "territory"])
      await sql`update ${sql(table)} set lead_organisation_id = null, version = version + 1 where lead_organisation_id = ${id}`;
    await sql`update funding set deleted_at = now(), version = version + 1 where organisation_id = ${id} and deleted_at is null`;
    await sql`update organisation set deleted_at = null, deleted_by = null, merged_into = null, acronym = null, siret = null, email = null,
      phone = null, website = null, legal_family = null, version = version + 1 where id = ${id}`;
  });

/** A territory of the trials as it was made, with two EPCI of its own; the third one with one, and what came of them out of the way. */
export const fresh = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    const all = Object.values(trials);
    await sql`delete from territory_change where places && ${all}::uuid[]`;
    await sql`delete from territory_lineage where predecessor_id = any(${all}) or successor_id = any(${all})`;
    await sql`delete from territory_epci where epci_siren like '99999990%' or territory_id = any(${all})`;
    await sql`update territory set name = id::text, version = version + 1, deleted_at = case when not id = any(${all}) then now() end
      where name like 'Rejeu%' or name like 'CC d’essai%'`;
    await sql`update territory set closed_on = null, closed_why = null, deleted_at = null, deleted_by = null, version = version + 1
      where id = any(${all})`;
    await sql`insert into territory_epci (territory_id, region_id, epci_siren, valid_from)
      select t.id, t.region_id, e.siren, '2017-01-01' from territory t join epci e on e.siren like '99999990%'
        and (t.id = ${trials.third}) = (e.siren = '999999903') where t.id in (${id}, ${trials.third})
        and (t.id <> ${id} or t.id = any(${all}))`;
  });

/** Their EPCI are taken by none. */
export const unmade = async (http: Database) => {
  await fresh(http, trials.ofA);
  await asOwner(http, (sql) => sql`delete from territory_epci where epci_siren like '99999990%'`);
};

/** The same, closed. */
export const ended = async (http: Database, id: string) => {
  await fresh(http, id);
  await asOwner(
    http,
    (sql) =>
      sql`update territory set closed_on = '2090-01-01', closed_why = 'Essai', version = version + 1 where id = ${id}`,
  );
};

/** Closes a territory as its gesture does, what it found being kept: under the id of the territory. */
export const planClosing = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    await sql`insert into territory_change (id, region_id, territory_id, verb, label, on_day, places, made, former)
      select id, region_id, id, 'close', 'Fermeture d’essai', '2090-01-01', array[id], '{}', app.state_of_territories(array[id])
        from territory where id = ${id}
      on conflict (id) do update set cancelled_at = null, cancelled_by = null, cancelled_why = null`;
    await sql`update territory_epci set valid_to = '2089-12-31' where territory_id = ${id}`;
    await sql`update territory set closed_on = '2090-01-01', closed_why = 'Essai', version = version + 1 where id = ${id}`;
  });

/** The same as fresh, its closing being planned. */
export const planned = async (http: Database, id: string) => {
  await fresh(http, id);
  await planClosing(http, id);
};

/** The same, in the bin. */
export const binnedTrial = async (http: Database, id: string) => {
  await fresh(http, id);
  await asOwner(
    http,
    (sql) => sql`update territory set deleted_at = now(), version = version + 1
      where id = ${id} and id = any(${Object.values(trials)})`,
  );
};

export const versionOfTerritory = async ({ sql }: Database, id: string): Promise<string> => {
  const [row] = await sql<{ version: number }[]>`select version from territory where id = ${id}`;
  return String(row?.version ?? 1);
};
