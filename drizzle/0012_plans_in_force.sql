-- A plan counts until it is closed, not until its last day: the day of its closing is kept.
alter table plan add column closed_on date;
--> statement-breakpoint
-- Triggers rest meanwhile: nobody wrote these days today.
alter table plan disable trigger user;
--> statement-breakpoint
-- The last gesture that closed it, as the audit tells it; a plan that came closed is an archive and takes its end.
update plan p set closed_on = coalesce((
    select greatest((a.at at time zone r.time_zone)::date, p.starts_on) from audit a join region r on r.id = p.region_id
     where a.row_id = p.id and a.table_name = 'plan' and a.operation = 'update' and a.changes -> 'status' ->> 'after' = 'closed'
     order by a.id desc limit 1), p.ends_on)
 where p.status = 'closed';
--> statement-breakpoint
alter table plan enable trigger user;
--> statement-breakpoint
alter table plan add constraint plan_closed check (
  ("plan"."status" <> 'closed' or "plan"."closed_on" is not null) and ("plan"."closed_on" is null or "plan"."status" in ('closed', 'abandoned')));
--> statement-breakpoint
alter table plan drop constraint plan_dates, add constraint plan_dates check (
  "plan"."starts_on" between '1990-01-01' and '2100-12-31' and "plan"."ends_on" between '1990-01-01' and '2100-12-31' and "plan"."closed_on" between '1990-01-01' and '2100-12-31');
--> statement-breakpoint
-- A plan written as closed without a day is an archive; one that opens again has none any more.
create function app.date_closing() returns trigger language plpgsql as $$
begin
  if new.status = 'closed' then
    new.closed_on := coalesce(new.closed_on, new.ends_on);
  elsif new.status <> 'abandoned' then
    new.closed_on := null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger date_closing before insert or update of status, closed_on on plan for each row execute function app.date_closing();
--> statement-breakpoint
create or replace view live_plan with (security_invoker = true) as select * from plan where deleted_at is null;
--> statement-breakpoint
drop function app.plans_in_force(date, date);
--> statement-breakpoint
-- Plans that count in a period, by id alone: an associate of a shared action may not read its plan. A plan counts until it is
-- closed; past its end and not closed it still counts on `today`, until a successor begins. Same rule as countsIn() of lib/plans/rules.
create function app.plans_in_force(first_day date, last_day date, today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.id from public.plan p
    where p.deleted_at is null and p.status in ('active', 'closed') and p.starts_on <= last_day
      and coalesce(p.closed_on, greatest(p.ends_on, today)) >= first_day
      and (p.ends_on >= first_day or not exists (
        select 1 from public.plan s where s.territory_id = p.territory_id and s.deleted_at is null
           and s.status in ('active', 'closed') and s.starts_on > p.starts_on and s.starts_on <= last_day)) $$;
--> statement-breakpoint
revoke all on function app.plans_in_force(date, date, date) from public;
--> statement-breakpoint
grant execute on function app.plans_in_force(date, date, date) to maillage_app;
--> statement-breakpoint
-- Projects whose last contact agreed on a step that is due, by id alone: an officer reads the project and no meeting.
create function app.projects_awaiting_step(today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select l.project_id from (
     select distinct on (m.project_id) m.project_id, m.next_due_on from public.meeting m
      order by m.project_id, m.met_on desc, m.created_at desc, m.id desc) l
    where l.next_due_on <= today $$;
--> statement-breakpoint
revoke all on function app.projects_awaiting_step(date) from public;
--> statement-breakpoint
grant execute on function app.projects_awaiting_step(date) to maillage_app;
