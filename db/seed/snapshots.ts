import { type SQL, sql } from "drizzle-orm";
import { endedActions, type JobBasis, type JobKind } from "../enums";
import { systemActor } from "../ids";
import { noneOf } from "../kernel/checks";
import { patience } from "../patience";
import { accountId } from "./accounts";
import { addDays, yearOf } from "./calendar";
import { cases } from "./profiles";
import type { Tx } from "./write-rows";

const officer = accountId("region@demo.example");

/**
 * What each plan of the demonstration has been kept as: at its signature, its amendment and its closing, at the end of last year, for a
 * committee some months ago in most territories, and by hand in the one that is shown.
 */
const days = (today: string): SQL => sql`
  select p.*, 'signature' as kind, t.moved_on as taken_on, '' as label, null::integer as year, t.move_number as moved, ${officer}::uuid as by, 'active' as stood
    from plan p join plan_transition t on t.plan_id = p.id and t.move = 'activate'
  union all
  select p.*, 'amendment', t.moved_on, coalesce(t.reference, ''), null, t.move_number, ${officer}::uuid, 'active'
    from plan p join plan_transition t on t.plan_id = p.id and t.move = 'amend'
  union all
  select p.*, 'closing', t.moved_on, '', null, t.move_number, ${officer}::uuid, 'closed'
    from plan p join plan_transition t on t.plan_id = p.id and t.move = 'close'
  union all
  select p.*, 'year_end', ${`${yearOf(today)}-01-02`}::date, ${`Fin ${yearOf(today) - 1}`}::text, ${yearOf(today) - 1}::integer, null, ${systemActor}::uuid, 'active'
    from plan p where p.status = 'active' and p.signed_on < ${`${yearOf(today)}-01-01`}::date and ${`${yearOf(today)}-01-02`}::date <= ${today}::date
  union all
  select p.*, 'committee', ${addDays(today, -147)}::date, 'Comité technique', null, null, p.created_by, 'active'
    from plan p where p.status = 'active' and p.signed_on < ${addDays(today, -177)}::date and get_byte(uuid_send(p.territory_id), 15) % 5 <> 0
  union all
  select p.*, 'manual', ${addDays(today, -61)}::date, 'Revue avec les partenaires', null, null, p.created_by, 'active'
    from plan p join territory t on t.id = p.territory_id and t.slug = ${cases.showcase}
   where p.status = 'active' and p.signed_on < ${addDays(today, -91)}::date`;

const jobsThen = (kind: JobKind, basis: JobBasis) => {
  const counted =
    basis === "actual"
      ? sql`j.dated_on <= s.taken_on`
      : sql`j.created_at::date <= s.taken_on and not exists (select 1 from live_job r where r.realises_id = j.id and r.dated_on <= s.taken_on)`;
  const of = (column: SQL) => sql`(select sum(${column}) from live_job j
    where j.action_id = a.id and j.kind = ${kind} and j.basis = ${basis} and ${counted})`;
  return sql`${of(sql`j.headcount`)}::integer, ${of(sql`j.fte`)}`;
};

const lines = (column: SQL, when = sql`true`) =>
  sql`(select sum(${column})::bigint from live_budget_line b where b.action_id = a.id and ${when})`;
const paid = (column: SQL, on: SQL) =>
  sql`(select sum(${column})::bigint from live_funding f where f.action_id = a.id and ${on} <= s.taken_on)`;

const open = noneOf(sql`x.status`, endedActions);

/** Writes them, each action told back from what it has become: begun later, less advanced, not done yet. The same each time. */
export async function writeSnapshots(tx: Tx, today: string): Promise<void> {
  await tx.execute(sql`
    insert into snapshot (id, region_id, territory_id, plan_id, kind, taken_on, label, year, move_number, plan_status, starts_on, ends_on,
        created_by, created_at, updated_at)
    select md5(d.id::text || d.kind || d.taken_on)::uuid, d.region_id, d.territory_id, d.id, d.kind, d.taken_on, d.label, d.year, d.moved, d.stood,
        d.starts_on, d.ends_on, d.by, at.day, at.day
      from (${days(today)}) d join region r on r.id = d.region_id
     cross join lateral (select least((d.taken_on + time '16:10') at time zone r.time_zone, now() - interval '1 second') as day) at
     where d.deleted_at is null and d.taken_on <= ${today}::date`);
  await tx.execute(sql`
    insert into snapshot_action (snapshot_id, action_id, region_id, territory_id, axis, number, title, objective, lead, status, progress,
        confidence, late, blocked, silent, planned_start_on, planned_end_on, actual_start_on, actual_end_on, planned_cents, actual_cents,
        requested_cents, granted_cents, committed_cents, paid_cents, created_actual, created_actual_fte, created_forecast,
        created_forecast_fte, maintained_actual, maintained_actual_fte, maintained_forecast, maintained_forecast_fte, events)
    select s.id, a.id, a.region_id, a.territory_id, a.axis, a.number, a.title, o.label, l.name, x.status,
        case when x.status in ('planned', 'done') then case x.status when 'done' then 100 else 0 end
          when x.status <> 'in_progress' or a.touched_on <= s.taken_on then a.progress
          else least(95, 5 * round(a.progress * (s.taken_on - a.actual_start_on)
            / greatest(coalesce(a.actual_end_on, a.touched_on) - a.actual_start_on, 1)::numeric / 5)) end,
        case when a.confidence_on <= s.taken_on then a.confidence end,
        coalesce(a.planned_end_on < s.taken_on and ${open}, false),
        ${open} and ((a.blocked and a.blocked_on <= s.taken_on) or exists (select 1 from live_decision d
          where d.action_id = a.id and d.lifts and d.asked_on <= s.taken_on and d.decided_on > s.taken_on)),
        ${open} and s.plan_status <> 'closed' and a.touched_on <= s.taken_on - ${patience.silence}::integer,
        a.planned_start_on, a.planned_end_on,
        case when a.actual_start_on <= s.taken_on then a.actual_start_on end, case when x.status = 'done' then a.actual_end_on end,
        ${lines(sql`b.planned_cents`)}, ${lines(sql`b.actual_cents`, sql`b.year < extract(year from s.taken_on)`)},
        ${paid(sql`f.requested_cents`, sql`f.requested_on`)}, ${paid(sql`f.granted_cents`, sql`f.granted_on`)},
        ${paid(sql`f.committed_cents`, sql`f.granted_on`)}, ${paid(sql`f.paid_cents`, sql`f.paid_on`)},
        ${jobsThen("created", "actual")}, ${jobsThen("created", "forecast")},
        ${jobsThen("maintained", "actual")}, ${jobsThen("maintained", "forecast")},
        (select count(*) from live_event e where e.action_id = a.id and e.status <> 'cancelled' and e.created_at::date <= s.taken_on)
      from snapshot s join live_action a on a.plan_id = s.plan_id
      left join organisation l on l.id = a.lead_organisation_id left join live_objective o on o.id = a.objective_id
     cross join lateral (select case
          when a.status = 'done' and a.actual_end_on <= s.taken_on then 'done'
          when a.status in ('cancelled', 'on_hold', 'renewed') and a.touched_on <= s.taken_on then a.status
          when a.actual_start_on <= s.taken_on then 'in_progress' else 'planned' end as status) x
     where not a.added_after_signature or a.created_at::date <= s.taken_on`);
}
