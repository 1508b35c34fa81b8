-- Whether a territory has an agent: a living membership on a civil date, on it or on one that came after it (rights.md, « Mergers »).
create function app.tended(territory uuid, day date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select 1 from public.membership m
     join public.account a on a.id = m.account_id
     join public.membership_territory mt on mt.membership_id = m.id
    where m.role = 'agent' and m.ended_at is null and a.disabled_at is null
      and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day)
      and (mt.territory_id = territory
        or exists (select 1 from app.predecessors(mt.territory_id) p where p.id = territory and p.since <= day))) $$;
--> statement-breakpoint
-- The plan whose actions an officer writes: that of an import of theirs that this very transaction writes or takes back, while it is
-- a draft and its territory has no agent. Null for whoever else, and at any other time.
create function app.taken_up_plan() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select i.plan_id from public.import i join public.plan p on p.id = i.plan_id
    where i.id = nullif(current_setting('app.import', true), '')::uuid
      and i.created_by = nullif(current_setting('app.actor', true), '')::uuid
      and i.region_id = any(app.ids('app.staff'))
      and i.state in ('applied', 'undone') and i.updated_at = now()
      and p.status = 'draft' and p.deleted_at is null
      and not app.tended(p.territory_id, app.day_of(p.region_id)) $$;
--> statement-breakpoint
-- An action of it: of what names an action, which its own wall looks up in turn.
create function app.taken_up(action uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select 1 from public.action a where a.id = $1 and a.plan_id = (select app.taken_up_plan())) $$;
--> statement-breakpoint
revoke execute on function app.tended(uuid, date), app.taken_up_plan(), app.taken_up(uuid) from public;
--> statement-breakpoint
grant execute on function app.tended(uuid, date), app.taken_up_plan(), app.taken_up(uuid) to maillage_app;
--> statement-breakpoint
-- The wall of its own (rights.md, « The officer and a territory without agent »): actions of that plan and what they name, never holders.
do $$
declare
  mine constant text := '(plan_id = (select app.taken_up_plan()))';
  theirs constant text := 'app.taken_up(action_id)';
  one text;
begin
  execute format('create policy ins_taken_up on public.action for insert to %I with check %s', 'maillage_app', mine);
  execute format('create policy upd_taken_up on public.action for update to %I using %s', 'maillage_app', mine);
  foreach one in array array['action_territory', 'action_regional_objective'] loop
    execute format('create policy ins_taken_up on public.%I for insert to %I with check (%s)', one, 'maillage_app', theirs);
    execute format('create policy del_taken_up on public.%I for delete to %I using (%s)', one, 'maillage_app', theirs);
  end loop;
end $$;
