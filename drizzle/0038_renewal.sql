-- An action carried over into the plan that follows its own: settled in the old one as « reconduite », and counted in one of them alone
-- (docs/decisions/0060). The link goes from the new action to the one that it renews.
alter table action add column renews_id uuid;
--> statement-breakpoint
alter table action add constraint action_renews foreign key (renews_id, territory_id, region_id) references action (id, territory_id, region_id);
--> statement-breakpoint
create unique index action_renewed_once on action (renews_id) where deleted_at is null;
--> statement-breakpoint
create or replace view live_action with (security_invoker = true) as select * from action where deleted_at is null;
--> statement-breakpoint
alter table action drop constraint action_status;
--> statement-breakpoint
alter table action add constraint action_status check ("action"."status" in ('planned', 'in_progress', 'on_hold', 'done', 'cancelled', 'renewed'));
--> statement-breakpoint
drop index action_open;
--> statement-breakpoint
CREATE INDEX "action_open" ON "action" USING btree ("region_id","planned_end_on","id") WHERE "action"."deleted_at" is null and "action"."status" not in ('done', 'cancelled', 'renewed');
--> statement-breakpoint
-- « Reconduite » is written by a renewal alone, and stays.
create function app.renewed_for_good() returns trigger language plpgsql as $$
begin
  if not app.owns(tg_relid) and (new.renews_id is not null or new.status = 'renewed' or (tg_op = 'UPDATE' and old.status = 'renewed'))
      and (tg_op = 'INSERT' or new.status <> old.status or new.renews_id is distinct from old.renews_id) then
    raise exception 'an action is carried over by a renewal' using errcode = 'MA030';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger renewed_for_good before insert or update of status, renews_id on action for each row execute function app.renewed_for_good();
--> statement-breakpoint
-- Settles the open actions of a plan as its successor opens: those carried over are made in it, dates and follow-up set anew, under the
-- objectives that took the place of theirs. By an agent of the territory or an officer of its Région, who does not write its actions.
create function app.carry_over(old_plan uuid, new_plan uuid, said jsonb, objectives jsonb, day date) returns void
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
      lead_organisation_id, status, touched_on, renews_id)
    select (s.value ->> 'id')::uuid, a.region_id, a.territory_id, new_plan, a.axis, (objectives ->> a.objective_id::text)::uuid,
      row_number() over (partition by a.axis order by a.number), a.title, a.description, a.expected_result,
      a.lead_organisation_id, 'planned', day, a.id
    from jsonb_array_elements(said) as s join public.action a on a.id = (s.value ->> 'of')::uuid
    where s.value ->> 'choice' = 'carry' and a.plan_id = old_plan and a.deleted_at is null
      and a.status not in ('done', 'cancelled', 'renewed');
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
revoke execute on function app.renewed_for_good(), app.carry_over(uuid, uuid, jsonb, jsonb, date) from public;
--> statement-breakpoint
grant execute on function app.carry_over(uuid, uuid, jsonb, jsonb, date) to maillage_app;
--> statement-breakpoint
-- An action that was carried over is not left open.
create or replace function app.plan_lacks(p public.plan, move text) returns text[] language sql stable set search_path = pg_catalog, pg_temp as
$$ select coalesce(array_agg(lack), '{}') from (
  select lack from (values
      ('diagnosis', move = 'submit' and btrim(p.diagnosis) = ''), ('stakes', move = 'submit' and btrim(p.stakes) = ''),
      ('governance', move = 'submit' and btrim(p.governance) = ''),
      ('signedOn', move in ('activate', 'reopen') and p.signed_on is null),
      ('deliberation', move in ('activate', 'reopen') and btrim(coalesce(p.deliberation, '')) = ''),
      ('signatories', move = 'activate' and btrim(p.signatories) = ''),
      ('finalReport', move = 'close' and btrim(coalesce(p.final_report, '')) = ''),
      ('reason', move in ('return', 'abandon', 'amend', 'reopen', 'resume') and btrim(coalesce(p.move_reason, '')) = ''),
      ('reference', move = 'amend' and btrim(coalesce(p.move_reference, '')) = '')) as said (lack, missing) where missing
  union all
  select 'axis:' || x.axis from unnest(array['local_animation', 'pooling', 'project_support']) as x (axis)
   where move = 'submit' and not exists (select 1 from public.action a where a.plan_id = p.id and a.axis = x.axis and a.deleted_at is null)
  union all
  select 'actions' where move = 'submit' and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and (a.lead_organisation_id is null or a.planned_start_on is null or a.planned_end_on is null or btrim(a.expected_result) = ''))
  union all
  select 'openActions' where move = 'close' and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and a.status not in ('done', 'cancelled', 'renewed'))) as every (lack) $$;
