-- Locks of a plan (docs/decisions/0022-locks-of-a-plan.md): closed or abandoned, nothing under it is written; submitted or
-- approved, its structure is not. They bind everyone but the owner of the tables: seed, restore and migrations write history.
create function app.owns(relation oid) returns boolean language sql stable as
$$ select pg_has_role((select relowner from pg_class where oid = relation), 'member') $$;
--> statement-breakpoint
-- Status of a plan, for those too whom a shared action does not let read its plan: they must know that it is locked.
create function app.plan_status(plan uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.status from public.plan p where p.id = $1 $$;
--> statement-breakpoint
create function app.plan_status_of(action uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.status from public.plan p join public.action a on a.plan_id = p.id where a.id = $1 $$;
--> statement-breakpoint
-- FOR SHARE: a plan that is being closed is waited for, and one that is written to is not closed meanwhile.
create function app.held_status(parent text, row_id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  status text;
begin
  select p.status into status from public.plan p
    where p.id = case when parent = 'plan_id' then held_status.row_id
      else (select a.plan_id from public.action a where a.id = held_status.row_id) end for share;
  return status;
end $$;
--> statement-breakpoint
-- Does one of the columns named ('*': any) change between two states of a row?
create function app.moves(before jsonb, after jsonb, names text) returns boolean language sql immutable as
$$ select names = '*' or exists (select 1 from unnest(string_to_array(names, ',')) as name
    where coalesce(before -> name, 'null') is distinct from coalesce(after -> name, 'null')) $$;
--> statement-breakpoint
-- Arguments: the column that leads to the plan ('plan_id', 'action_id'), columns that a closed plan locks, columns that a submitted one locks.
create function app.locked() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := to_jsonb(new);
  parent uuid;
  status text;
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  for parent in select distinct (state ->> tg_argv[0])::uuid from unnest(array[before, after]) as state
      where state ->> tg_argv[0] is not null loop
    status := app.held_status(tg_argv[0], parent);
    if status in ('closed', 'abandoned') and app.moves(before, after, tg_argv[1]) then
      raise exception 'the plan of this % is %', tg_table_name, status using errcode = 'MA002';
    elsif status in ('submitted', 'approved') and app.moves(before, after, tg_argv[2]) then
      raise exception 'the plan of this % is %', tg_table_name, status using errcode = 'MA003';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
-- Named to fire before lineage: « closed » is the reason said, not what hangs on the row.
create trigger held_by_plan before insert or update on objective for each row execute function app.locked('plan_id', '*', '*');
--> statement-breakpoint
create trigger held_by_plan before insert or update on action for each row
  execute function app.locked('plan_id', '*', 'plan_id,axis,number,title,objective_id,planned_start_on,planned_end_on,deleted_at');
--> statement-breakpoint
create trigger held_by_plan before insert or update on note for each row execute function app.locked('action_id', '*', '');
--> statement-breakpoint
create trigger held_by_plan before insert or update on event for each row execute function app.locked('action_id', '*', '');
--> statement-breakpoint
create trigger held_by_plan before insert or update on job for each row execute function app.locked('action_id', '*', '');
--> statement-breakpoint
-- A case lives on beyond the plan: it is followed, its place in the closed plan does not change.
create trigger held_by_plan before insert or update on project for each row execute function app.locked('action_id', 'action_id,deleted_at', '');
--> statement-breakpoint
-- A PLDE is locked with the last of its plans.
create function app.locked_plde() returns trigger language plpgsql as $$
declare
  statuses text[];
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  select array_agg(distinct p.status) into statuses from public.plan p where p.plde_id = new.id and p.deleted_at is null;
  if statuses <@ array['closed', 'abandoned'] then
    raise exception 'every plan of this plde is closed' using errcode = 'MA002';
  elsif statuses <@ array['submitted', 'approved', 'closed', 'abandoned'] then
    raise exception 'the plan of this plde is submitted' using errcode = 'MA003';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger held_by_plan before update on plde for each row execute function app.locked_plde();
--> statement-breakpoint
-- Who moves a plan (rights.md): the agent submits and withdraws, the officer does the rest. Nothing reopens a closed plan here.
create function app.locked_plan() returns trigger language plpgsql as $$
declare
  moved text := old.status || ' ' || new.status;
  officer boolean := new.region_id = any(app.ids('app.staff'));
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  if old.status in ('closed', 'abandoned') then
    raise exception 'this plan is %', old.status using errcode = 'MA002';
  elsif old.status <> new.status and moved not in ('draft submitted', 'returned submitted', 'submitted draft')
      and not (officer and (moved in ('submitted returned', 'submitted approved', 'approved active', 'active closed')
        or new.status = 'abandoned')) then
    raise exception 'a plan does not go from % to % by this hand', old.status, new.status using errcode = '23514';
  elsif (old.signed_on is not null or old.status = 'active')
      and app.moves(to_jsonb(old), to_jsonb(new), 'starts_on,ends_on,signed_ends_on') then
    raise exception 'the period of a signed plan changes by amendment' using errcode = '23514';
  elsif old.status = new.status and old.status in ('submitted', 'approved')
      and app.moves(to_jsonb(old), to_jsonb(new), 'plde_id,number,title,starts_on,ends_on,diagnosis,stakes,governance,deleted_at') then
    raise exception 'this plan is %', old.status using errcode = 'MA003';
  elsif new.signed_on > new.ends_on then
    raise exception 'a plan is not signed after its end' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger held_by_plan before update on plan for each row execute function app.locked_plan();
--> statement-breakpoint
create function app.begins_as_draft() returns trigger language plpgsql as $$
begin
  if new.status <> 'draft' and not app.owns(tg_relid) then
    raise exception 'a plan begins as a draft' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger begins_as_draft before insert on plan for each row execute function app.begins_as_draft();
--> statement-breakpoint
-- Two plans of a territory never overlap; an abandoned one gives its period back, one closed early what was left of it. Rows
-- that overlap already are left as they are. (closed_on comes with 0012, before anything is written.)
create function app.one_plan_a_period() returns trigger language plpgsql as $$
begin
  if new.deleted_at is not null or new.status = 'abandoned' then
    return new;
  end if;
  -- One at a time for a territory: the second of two writers finds the plan of the first.
  perform pg_advisory_xact_lock(hashtextextended('plans of ' || new.territory_id, 0));
  if exists (select 1 from public.plan p where p.territory_id = new.territory_id and p.id <> new.id and p.deleted_at is null
      and p.status <> 'abandoned' and p.starts_on <= least(new.ends_on, new.closed_on)
      and least(p.ends_on, p.closed_on) >= new.starts_on) then
    raise exception 'another plan of this territory covers a part of this period' using errcode = 'MA004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger one_plan_a_period before insert or update of starts_on, ends_on, deleted_at on plan
  for each row execute function app.one_plan_a_period();
--> statement-breakpoint
revoke execute on function app.owns(oid), app.plan_status(uuid), app.plan_status_of(uuid), app.held_status(text, uuid),
  app.moves(jsonb, jsonb, text), app.locked(), app.locked_plde(), app.locked_plan(), app.begins_as_draft(), app.one_plan_a_period() from public;
--> statement-breakpoint
grant execute on function app.owns(oid), app.plan_status(uuid), app.plan_status_of(uuid), app.held_status(text, uuid),
  app.moves(jsonb, jsonb, text) to maillage_app;
