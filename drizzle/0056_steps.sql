-- The steps of an action, in their order, and its progress counted from them where it is said so (docs/decisions/0081).
CREATE TABLE "step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"label" text NOT NULL,
	"weight" smallint DEFAULT 1 NOT NULL,
	"due_on" date,
	"done_on" date,
	"rank" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "step_label" CHECK (length(btrim("step"."label")) > 0 and char_length("step"."label") <= 200),
	CONSTRAINT "step_weight" CHECK ("step"."weight" between 1 and 100),
	CONSTRAINT "step_dates" CHECK ("step"."due_on" between '1990-01-01' and '2100-12-31' and "step"."done_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "step_of_action" ON "step" USING btree ("action_id","rank");
--> statement-breakpoint
CREATE INDEX "step_place" ON "step" USING btree ("region_id","territory_id");
--> statement-breakpoint
CREATE INDEX "step_bin" ON "step" USING btree ("territory_id","deleted_at") WHERE "step"."deleted_at" is not null;
--> statement-breakpoint
create view live_step with (security_invoker = true) as select * from step where deleted_at is null;
--> statement-breakpoint
do $$ begin execute format('grant select on live_step to %I', 'maillage_app'); end $$;
--> statement-breakpoint
alter table action add column progress_basis text not null default 'hand';
--> statement-breakpoint
alter table action add constraint action_progress_basis check ("action"."progress_basis" in ('hand', 'steps'));
--> statement-breakpoint
create or replace view live_action with (security_invoker = true) as select * from action where deleted_at is null;
--> statement-breakpoint
select app.wall('step', '{"reads":["regions","read"],"writes":"write","links":[{"column":"action_id","table":"action_territory","key":"action_id"}],"audit":"values","parents":[]}');
--> statement-breakpoint
-- What was written on a step is read by those who read it.
do $$ begin
  execute format($policy$create policy read_step on audit for select to %I using (table_name = 'step'
    and (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
      or row_id in (select s.id from step s join action_territory l on l.action_id = s.action_id
        where l.territory_id = any((select app.ids('app.read'))::uuid[]))))$policy$, 'maillage_app');
end $$;
--> statement-breakpoint
-- Steps are follow-up: locked with a closed plan alone.
create trigger held_by_plan before insert or update on step for each row execute function app.locked('action_id', '*', '');
--> statement-breakpoint
-- A step stands under one living action, which is held while it is written, and which is not carried over. The owner of the tables writes
-- history.
create function app.held_by_action() returns trigger language plpgsql as $$
declare
  parent record;
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.action_id <> old.action_id then
    raise exception 'a step does not change action' using errcode = '23514';
  end if;
  select a.status, a.deleted_at into parent from public.action a where a.id = new.action_id for no key update;
  if parent.status = 'renewed' then
    raise exception 'the action of this step is carried over' using errcode = 'MA030';
  elsif parent.deleted_at is not null and new.deleted_at is null then
    raise exception 'the action of this step is deleted' using errcode = 'MA001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger held_by_action before insert or update on step for each row execute function app.held_by_action();
--> statement-breakpoint
-- The whole percent of the weight that is done, rounded to the nearest; neither 0 where something is done nor 100 where something is left;
-- null without any step. The same rule as progressOf() of lib/actions/steps/rules.
create function app.steps_progress(action uuid) returns smallint language sql stable as
$$ select (case when count(*) = 0 then null when count(*) = count(s.done_on) then 100 when count(s.done_on) = 0 then 0
    else greatest(1, least(99, (200 * coalesce(sum(s.weight) filter (where s.done_on is not null), 0) + sum(s.weight)) / (2 * sum(s.weight)))) end)::smallint
  from public.step s where s.action_id = $1 and s.deleted_at is null $$;
--> statement-breakpoint
-- The progress of an action that its steps give is theirs, whoever writes it and whatever is written; without a step left, it is given by
-- hand again. An action that is to come and has a step done is in progress. Settled by a renewal with steps left, it is done by hand.
create function app.progress_by_steps() returns trigger language plpgsql as $$
declare
  counted smallint;
begin
  if new.progress_basis <> 'steps' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.progress_basis := case when app.owns(tg_relid) then new.progress_basis else 'hand' end;
    return new;
  end if;
  counted := app.steps_progress(new.id);
  if counted is null or (new.status = 'done' and counted < 100 and app.owns(tg_relid)) then
    new.progress_basis := 'hand';
  elsif new.status = 'done' and counted < 100 then
    raise exception 'steps of this action are left to do' using errcode = 'MA031';
  else
    new.progress := counted;
    if new.status = 'planned' and counted > 0 then
      new.status := 'in_progress';
      new.actual_start_on := coalesce(new.actual_start_on,
        (select min(s.done_on) from public.step s where s.action_id = new.id and s.deleted_at is null));
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger counted_by_steps before insert or update on action for each row execute function app.progress_by_steps();
--> statement-breakpoint
-- A step that changes, its place apart, is an update of its action: its day, and its progress where it is counted.
create function app.steps_move_progress() returns trigger language plpgsql as $$
declare
  day constant date := app.day_of(new.region_id);
begin
  if app.owns(tg_relid) or (tg_op = 'UPDATE' and (old.label, old.weight, old.due_on, old.done_on, old.deleted_at)
      is not distinct from (new.label, new.weight, new.due_on, new.done_on, new.deleted_at)) then
    return null;
  end if;
  update public.action a set version = a.version + 1, touched_on = greatest(a.touched_on, day)
    where a.id = new.action_id and a.deleted_at is null
      and (a.touched_on < day or (a.progress_basis = 'steps' and app.steps_progress(a.id) is distinct from a.progress));
  return null;
end $$;
--> statement-breakpoint
create trigger moves_progress after insert or update on step for each row execute function app.steps_move_progress();
--> statement-breakpoint
revoke execute on function app.held_by_action(), app.steps_progress(uuid), app.progress_by_steps(), app.steps_move_progress() from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.steps_progress(uuid) to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- A carried action takes what is left of its steps along.
create or replace function app.carry_over(old_plan uuid, new_plan uuid, said jsonb, objectives jsonb, day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  old_one public.plan;
  new_one public.plan;
begin
  select * into old_one from public.plan p where p.id = old_plan for update;
  select * into new_one from public.plan p where p.id = new_plan for update;
  if not (old_one.territory_id = any(app.ids('app.own')) or old_one.region_id = any(app.ids('app.staff'))) then
    raise exception 'this plan is another''s' using errcode = '42501';
  elsif old_one.status <> 'active' or new_one.status <> 'draft' or new_one.previous_plan_id is distinct from old_plan then
    raise exception 'this plan is not the successor of an active one' using errcode = 'MA030';
  end if;
  -- What ends meanwhile is waited for, and is not carried over.
  perform 1 from public.action a where a.plan_id = old_plan and a.deleted_at is null order by a.id for update;
  insert into public.action (id, region_id, territory_id, plan_id, axis, objective_id, number, title, description, expected_result,
      lead_organisation_id, status, touched_on, renews_id, progress_basis)
    select (s.value ->> 'id')::uuid, a.region_id, a.territory_id, new_plan, a.axis, (objectives ->> a.objective_id::text)::uuid,
      row_number() over (partition by a.axis order by a.number), a.title, a.description, a.expected_result,
      a.lead_organisation_id, 'planned', day, a.id,
      case when exists (select 1 from public.step s where s.action_id = a.id and s.deleted_at is null and s.done_on is null)
        then a.progress_basis else 'hand' end
    from jsonb_array_elements(said) as s join public.action a on a.id = (s.value ->> 'of')::uuid
    where s.value ->> 'choice' = 'carry' and a.plan_id = old_plan and a.deleted_at is null
      and a.status not in ('done', 'cancelled', 'renewed');
  -- What is left to do goes on, its days set anew; the old action keeps its own, should it be given back.
  insert into public.step (id, region_id, territory_id, action_id, label, weight, rank)
    select gen_random_uuid(), n.region_id, n.territory_id, n.id, s.label, s.weight,
      row_number() over (partition by n.id order by s.rank, s.id)
    from public.action n join public.step s on s.action_id = n.renews_id and s.deleted_at is null and s.done_on is null
    where n.plan_id = new_plan;
  insert into public.action_territory (action_id, region_id, lead_territory_id, territory_id)
    select n.id, l.region_id, l.lead_territory_id, l.territory_id from public.action n
      join public.action_territory l on l.action_id = n.renews_id
      join public.territory t on t.id = l.territory_id and (t.closed_on is null or t.closed_on > new_one.starts_on)
    where n.plan_id = new_plan;
  insert into public.action_regional_objective (action_id, region_id, territory_id, regional_objective_id)
    select n.id, l.region_id, l.territory_id, l.regional_objective_id from public.action n
      join public.action_regional_objective l on l.action_id = n.renews_id
      join public.regional_objective o on o.id = l.regional_objective_id and o.deleted_at is null
    where n.plan_id = new_plan;
  update public.action a set touched_on = day, version = a.version + 1, resume_on = null,
      status = case s.value ->> 'choice' when 'carry' then 'renewed' when 'close' then 'done' else 'cancelled' end,
      progress = case s.value ->> 'choice' when 'close' then 100 else a.progress end,
      actual_start_on = case s.value ->> 'choice' when 'close' then least(a.actual_start_on, day) else a.actual_start_on end,
      actual_end_on = case s.value ->> 'choice' when 'close' then day end,
      result = case s.value ->> 'choice' when 'close' then s.value ->> 'why' end,
      status_reason = case s.value ->> 'choice' when 'drop' then s.value ->> 'why' end
    from jsonb_array_elements(said) as s
    where a.id = (s.value ->> 'of')::uuid and a.plan_id = old_plan and a.deleted_at is null
      and a.status not in ('done', 'cancelled', 'renewed');
end $$;
--> statement-breakpoint
-- A step is a sign of life of its territory.
create or replace function app.last_gestures() returns table (territory_id uuid, day date)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ with read as materialized (
     select t.id, r.time_zone from public.territory t join public.region r on r.id = t.region_id
      where t.region_id = any((select app.ids('app.regions'))::uuid[]) or t.id = any((select app.ids('app.read'))::uuid[])),
   asked as materialized (select array(select id from read) as ids),
   written (id, at) as (
     select p.territory_id, max(p.updated_at) from public.plde p where p.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select p.territory_id, max(p.updated_at) from public.plan p where p.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select o.territory_id, max(o.updated_at) from public.objective o where o.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select e.territory_id, max(e.updated_at) from public.event e where e.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select p.territory_id, max(p.updated_at) from public.project p where p.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select m.territory_id, max(m.updated_at) from public.meeting m where m.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select j.territory_id, max(j.updated_at) from public.job j where j.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select s.territory_id, max(s.updated_at) from public.step s where s.territory_id = any((select ids from asked)::uuid[]) group by 1),
   said (id, day) as (
     select a.territory_id, max(a.touched_on) from public.action a where a.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select n.author_territory_id, max(n.noted_on) from public.note n
      where n.author_territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select w.id, (w.at at time zone read.time_zone)::date from written w join read on read.id = w.id)
   select read.id, max(said.day) from read left join said on said.id = read.id group by 1 $$;
