import { stableId } from "@/db/reference/stable-id";
import { aLink } from "../addresses";
import type { Http } from "../http";
import { noteRows, onNote } from "../walls/note-rows";
import { asOwner, planClosing, unconfirmed } from "../walls/prepare";

/** The territory in which the forms are tried, and the account of its agent. */
const place = "boulonnais";

type Condition = (sql: Http["sql"]) => ReturnType<Http["sql"]>;

/** Id of a living row of the territory that holds a condition on `r`; the first by id. Throws when there is none. */
async function one(http: Http, table: string, condition: Condition): Promise<string> {
  const { sql } = http;
  const [row] = await sql<{ id: string }[]>`
    select r.id from ${sql(table)} r join territory t on t.id = r.territory_id
     where t.slug = ${place} and r.deleted_at is null and ${condition(sql)} order by r.id limit 1`;
  if (!row) throw new Error(`No ${table} fits the form.`);
  return row.id;
}

const ofActivePlan: Condition = (sql) =>
  sql`r.plan_id in (select id from plan where status = 'active') and r.status = 'in_progress'`;

/** An action in progress, blocked or not. */
export const action = (http: Http, blocked = false) =>
  one(
    http,
    "action",
    (sql) => sql`${ofActivePlan(sql)} and r.blocked = ${blocked} and r.progress_basis = 'hand'`,
  );

/** The first of a plan in force, and a decision on one of another. */
export const anyAction = (http: Http) =>
  one(
    http,
    "action",
    (sql) => sql`r.plan_id in (select id from plan where status = 'active') and not exists (
    select 1 from decision d where d.action_id = r.id)`,
  );
export const decision = (http: Http) =>
  one(
    http,
    "decision",
    (sql) => sql`r.action_id in (select id from action where deleted_at is null and plan_id in (
    select id from plan where status = 'active'))`,
  );

/** The same, whose confidence is to be confirmed. */
/** An action whose progress is given by hand, with a step to do and one done: adds them when it has none. */
export async function steppedAction(http: Http): Promise<string> {
  const id = await action(http);
  await asOwner(
    http,
    (sql) => sql`insert into step (id, region_id, territory_id, action_id, label, rank, done_on)
      select gen_random_uuid(), region_id, territory_id, id, 'Étape d’essai', 900, day
        from action cross join unnest(array[null, date '2026-11-02']) as day where id = ${id}
         and not exists (select 1 from step s where s.action_id = action.id and s.deleted_at is null
           and (s.done_on is null) = (day is null))`,
  );
  return id;
}

/** An action in progress, whose confidence is to be confirmed. */
export async function unconfirmedAction(http: Http): Promise<string> {
  const id = await one(http, "action", ofActivePlan);
  await unconfirmed(http, id);
  return id;
}

/** An action that is blocked: blocks one when none is. */
export async function blockedAction(http: Http): Promise<string> {
  const id = await one(http, "action", ofActivePlan);
  await asOwner(
    http,
    (sql) => sql`update action set blocked = true, blocked_on = '2026-11-01', blocked_reason = 'Essai',
      version = version + 1 where id = ${id} and not blocked`,
  );
  return id;
}

export const activePlan = (http: Http) => one(http, "plan", (sql) => sql`r.status = 'active'`);

/** The active plan, one of whose orientations can move and bears nothing: adds two when none is free. */
export async function planOfObjectives(http: Http): Promise<string> {
  const id = await activePlan(http);
  await asOwner(
    http,
    (sql) => sql`insert into objective (id, region_id, territory_id, plan_id, axis, label, rank)
      select gen_random_uuid(), p.region_id, p.territory_id, p.id, 'local_animation', label, rank
        from plan p, (values ('Essai, premier', 1001), ('Essai, second', 1002)) as added(label, rank)
       where p.id = ${id} and not exists (select 1 from objective o where o.plan_id = p.id and o.rank = added.rank and o.deleted_at is null)`,
  );
  return id;
}
export const project = (http: Http, stage = "design") =>
  one(
    http,
    "project",
    (sql) => sql`r.stage = ${stage} and exists (select 1 from holder h where h.project_id = r.id
      and h.erased_on is null)`,
  );
/** A project on which nothing hangs. */
export const childlessProject = (http: Http) =>
  one(http, "project", (sql) => sql`not exists (select 1 from job j where j.project_id = r.id)`);
export const job = (http: Http) =>
  one(
    http,
    "job",
    (sql) =>
      sql`r.realises_id is null and coalesce((select p.status from action a join plan p on p.id = a.plan_id where a.id = r.action_id), 'active') = 'active'`,
  );
export const event = (http: Http, status: string, past: boolean) =>
  one(
    http,
    "event",
    (sql) => sql`r.status = ${status} and (r.starts_on < '2026-11-23') = ${past} and not exists (
      select 1 from action a join plan p on p.id = a.plan_id where a.id = r.action_id and p.status <> 'active')`,
  );

/** A postponed event: postpones one to come when none is. */
export async function postponedEvent(http: Http): Promise<string> {
  const id = await event(http, "planned", false);
  await asOwner(
    http,
    (sql) => sql`update event set status = 'postponed', version = version + 1 where id = ${id}`,
  );
  return id;
}

/** An account that no test signs in with. */
export async function account({ sql }: Http): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`select id from account where email = 'agent.ternois@demo.example'`;
  return row?.id ?? "";
}

/** The address of the membership of that account. */
export async function membershipPage(http: Http): Promise<string> {
  const id = await account(http);
  const [row] = await http.sql<
    { id: string }[]
  >`select id from membership where account_id = ${id} and ended_at is null order by id limit 1`;
  return `/administration/comptes/${id}/habilitations/${row?.id}`;
}

/** The account, disabled. */
export async function disabledAccount(http: Http): Promise<string> {
  const { sql } = http;
  const [row] = await sql<{ id: string }[]>`
    update account set disabled_at = coalesce(disabled_at, now()) where email = 'agent.douaisis@demo.example'
      returning id`;
  return row?.id ?? "";
}

/** An action on which nothing hangs: it may go to the bin. */
export const childlessAction = (http: Http) =>
  one(
    http,
    "action",
    (sql) => sql`not exists (select 1 from event e where e.action_id = r.id)
      and not exists (select 1 from project p where p.action_id = r.id)
      and not exists (select 1 from job j where j.action_id = r.id)
      and r.plan_id in (select id from plan where status = 'active')`,
  );

/** Puts an action in the bin, so that it has something to restore. */
export async function binned(http: Http): Promise<void> {
  const id = await childlessAction(http);
  await asOwner(
    http,
    (sql) => sql`update action set deleted_at = now(), version = version + 1 where id = ${id}`,
  );
}

export const link = (http: Http) => aLink(http, "agent.calaisis@demo.example");

/** The structure that the merge of the walks keeps. */
export const keptOrganisation = stableId("organisation", "cress");

/** A structure of the territory that leads nothing, and that nothing resembles: adds one when there is none. */
export async function idleOrganisation(http: Http): Promise<string> {
  const { sql } = http;
  const name = "Structure sans action, essai";
  await asOwner(
    http,
    (tx) => tx`insert into organisation (id, region_id, territory_id, name, kind)
      select gen_random_uuid(), t.region_id, t.id, ${name}, 'ess_structure' from territory t
       where t.slug = ${place} and not exists (select 1 from organisation o where o.name = ${name} and o.deleted_at is null)`,
  );
  const [row] = await sql<{ id: string }[]>`
    select id from organisation where name = ${name} and deleted_at is null order by id limit 1`;
  return row?.id ?? "";
}

const trial = stableId("territory", "essai");
/** A structure that leads no territory. */
export const lead = stableId("organisation", "cress");
/** The one that its merges take. */
export const otherTrial = stableId("territory", "autre essai");

/** A territory in which nothing stands, as it was made, with an EPCI of its own and two that none takes; and another one. */
export const trialTerritory = (http: Http) =>
  asOwner(http, async (tx) => {
    await tx`insert into epci (siren, name, kind, population, population_year, commune_count, main_departement_code)
      select '99999990' || n, 'CC d’essai ' || n, 'CC', 1000, 2023, 1, '62' from generate_series(1, 9) n on conflict do nothing`;
    for (const [id, slug] of [
      [trial, "essai"],
      [otherTrial, "autre-essai"],
    ] as const)
      await tx`insert into territory (id, region_id, slug, name, kind, lead_organisation)
        select ${id}, r.id, ${slug}, ${slug}, 'pays', 'Essai' from region r where r.slug = 'nord-pas-de-calais' on conflict do nothing`;
    await tx`delete from territory_change where places && array[${trial}, ${otherTrial}]::uuid[]`;
    await tx`delete from territory_lineage where predecessor_id in (${trial}, ${otherTrial}) or successor_id in (${trial}, ${otherTrial})`;
    await tx`delete from territory_epci where epci_siren like '99999990%'`;
    await tx`delete from territory_address where slug = 'essai'`;
    await tx`update territory set slug = 'essai', closed_on = null, closed_why = null, deleted_at = null, deleted_by = null,
      version = version + 1 where id = ${trial} and (slug <> 'essai' or closed_on is not null or deleted_at is not null)`;
    await tx`insert into territory_epci (territory_id, region_id, epci_siren, valid_from)
      select t.id, t.region_id, case t.id when ${trial} then '999999901' else '999999902' end, '2017-01-01'
        from territory t where t.id in (${trial}, ${otherTrial})`;
  });

/** The same, closed. */
export async function endedTrial(http: Http): Promise<void> {
  await trialTerritory(http);
  await asOwner(
    http,
    (tx) =>
      tx`update territory set closed_on = '2090-01-01', closed_why = 'Essai', version = version + 1 where id = ${trial}`,
  );
}

/** The same, its closing being planned. */
export async function plannedTrial(http: Http): Promise<void> {
  await trialTerritory(http);
  await planClosing(http, trial);
}

/** The action on which the agent of the territory wrote one note, alone on its page. */
export async function ownNote(http: Http): Promise<string> {
  const { ofA } = await noteRows(http, "");
  await onNote.ready(http, ofA);
  const [row] = await http.sql<{ action: string }[]>`select action_id as action from note where id = ${ofA}`;
  await http.sql`delete from note where action_id = ${row?.action ?? ""} and id <> ${ofA}`;
  return row?.action ?? "";
}
