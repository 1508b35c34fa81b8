-- The second wall: row-level security, audit and versions, enforced by PostgreSQL whatever the product does.
create schema app;
--> statement-breakpoint
-- The reader's identity, set inside each transaction. After a transaction the setting reads '', not NULL.
create function app.ids(setting text) returns uuid[] language sql stable as
$$ select coalesce(string_to_array(nullif(current_setting(setting, true), ''), ',')::uuid[], '{}') $$;
--> statement-breakpoint
create function app.actor() returns uuid language plpgsql stable as $$
begin
  if nullif(current_setting('app.actor', true), '') is null then
    raise exception 'no actor: business rows are written inside a transaction that sets app.actor' using errcode = '42501';
  end if;
  return current_setting('app.actor', true)::uuid;
end $$;
--> statement-breakpoint
-- A territory never changes, a version moves by one, and the application does not choose who wrote when.
create function app.stamp() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.territory_id <> old.territory_id or new.region_id <> old.region_id then
      raise exception 'a % does not change territory', tg_table_name using errcode = '23514';
    end if;
    if new.version <> old.version + 1 then
      raise exception 'a % moves by one version at a time', tg_table_name using errcode = '23514';
    end if;
    new.created_at := old.created_at;
    new.created_by := old.created_by;
  end if;
  if current_user = 'maillage_app' then
    if tg_op = 'INSERT' then
      new.version := 1;
      new.created_at := now();
      new.created_by := app.actor();
    end if;
    new.updated_at := now();
    new.updated_by := app.actor();
  elsif tg_op = 'INSERT' then
    new.created_by := coalesce(new.created_by, app.actor());
    new.updated_by := coalesce(new.updated_by, new.created_by);
  end if;
  return new;
end $$;
--> statement-breakpoint
-- One row per written row, with the fields that changed. Arguments of the trigger: the column that names the row,
-- and 'names-only' for a table that holds personal data.
create function app.audit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  kept jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  changes jsonb;
begin
  select coalesce(jsonb_object_agg(field, case when tg_argv[1] = 'names-only' then 'true'::jsonb
      else jsonb_build_object('before', before -> field, 'after', after -> field) end), '{}'::jsonb)
    into changes
    from (select jsonb_object_keys(before || after) as field) as fields
   where (before -> field) is distinct from (after -> field)
     and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id')
     and not (coalesce(before -> field, 'null') = 'null' and coalesce(after -> field, 'null') = 'null');
  insert into public.audit (actor_id, table_name, row_id, operation, region_id, territory_id, version, changes)
  values (app.actor(), tg_table_name, (kept ->> tg_argv[0])::uuid, lower(tg_op), (kept ->> 'region_id')::uuid,
    coalesce(kept ->> 'lead_territory_id', kept ->> 'territory_id')::uuid, (kept ->> 'version')::integer, changes);
  return null;
end $$;
--> statement-breakpoint
-- A living row keeps a living parent: deleting a parent is refused while children live, and so is restoring under a deleted one.
-- Arguments: 'children', table, foreign key column; or 'parent', table, own column.
create function app.lineage() returns trigger language plpgsql as $$
declare
  found_one boolean;
begin
  if tg_argv[0] = 'children' and old.deleted_at is null and new.deleted_at is not null then
    execute format('select exists (select 1 from public.%I where %I = $1 and deleted_at is null)', tg_argv[1], tg_argv[2])
      into found_one using new.id;
    if found_one then
      raise exception 'living % rows hang on this %', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  elsif tg_argv[0] = 'parent' and new.deleted_at is null then
    execute format('select exists (select 1 from public.%I where id = ($1).%I and deleted_at is null for key share)',
      tg_argv[1], tg_argv[2]) into found_one using new;
    if not found_one then
      raise exception 'the % of this % is deleted', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A link changes with its parent: the parent's version was raised in this very transaction.
create function app.link_moves_parent() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parent uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[1])::uuid;
  moved boolean;
begin
  execute format('select xmin::text = (txid_current() %% 4294967296)::text from public.%I where id = $1', tg_argv[0])
    into moved using parent;
  if moved is not true then
    raise exception 'a % changes with its %', tg_table_name, tg_argv[0] using errcode = '23514';
  end if;
  return null;
end $$;
--> statement-breakpoint
alter table plde enable row level security;
--> statement-breakpoint
alter table plde force row level security;
--> statement-breakpoint
create policy owner_all on plde to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table plan enable row level security;
--> statement-breakpoint
alter table plan force row level security;
--> statement-breakpoint
create policy owner_all on plan to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table objective enable row level security;
--> statement-breakpoint
alter table objective force row level security;
--> statement-breakpoint
create policy owner_all on objective to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table action enable row level security;
--> statement-breakpoint
alter table action force row level security;
--> statement-breakpoint
create policy owner_all on action to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table action_territory enable row level security;
--> statement-breakpoint
alter table action_territory force row level security;
--> statement-breakpoint
create policy owner_all on action_territory to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table action_regional_objective enable row level security;
--> statement-breakpoint
alter table action_regional_objective force row level security;
--> statement-breakpoint
create policy owner_all on action_regional_objective to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table note enable row level security;
--> statement-breakpoint
alter table note force row level security;
--> statement-breakpoint
create policy owner_all on note to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table audit enable row level security;
--> statement-breakpoint
alter table audit force row level security;
--> statement-breakpoint
create policy owner_all on audit to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on plde for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]));
--> statement-breakpoint
create policy ins on plde for insert to maillage_app with check (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy upd on plde for update to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy read on plan for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]));
--> statement-breakpoint
create policy ins on plan for insert to maillage_app with check (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy upd on plan for update to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy read on objective for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]));
--> statement-breakpoint
create policy ins on objective for insert to maillage_app with check (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy upd on objective for update to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy read on action for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[])));
--> statement-breakpoint
create policy ins on action for insert to maillage_app with check (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy upd on action for update to maillage_app using (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on action_territory for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or lead_territory_id = any((select app.ids('app.read'))::uuid[]));
--> statement-breakpoint
create policy ins on action_territory for insert to maillage_app with check (lead_territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy del on action_territory for delete to maillage_app using (lead_territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on action_regional_objective for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or action_id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[])));
--> statement-breakpoint
create policy ins on action_regional_objective for insert to maillage_app with check (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy del on action_regional_objective for delete to maillage_app using (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on note for select to maillage_app using (action_id in (select id from action));
--> statement-breakpoint
create policy ins on note for insert to maillage_app with check (author_territory_id = any((select app.ids('app.write'))::uuid[]) and action_id in (select id from action));
--> statement-breakpoint
create policy read on audit for select to maillage_app using (region_id = any((select app.ids('app.admin'))::uuid[]) or region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or row_id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[])));
--> statement-breakpoint
create trigger stamp before insert or update on plde for each row execute function app.stamp();
--> statement-breakpoint
create trigger stamp before insert or update on plan for each row execute function app.stamp();
--> statement-breakpoint
create trigger stamp before insert or update on objective for each row execute function app.stamp();
--> statement-breakpoint
create trigger stamp before insert or update on action for each row execute function app.stamp();
--> statement-breakpoint
create trigger stamp before insert or update on note for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on plde for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on plan for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on objective for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on action for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on note for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on action_territory for each row execute function app.audit('action_id');
--> statement-breakpoint
create trigger link_moves_parent after insert or update or delete on action_territory for each row execute function app.link_moves_parent('action', 'action_id');
--> statement-breakpoint
create trigger audit after insert or update or delete on action_regional_objective for each row execute function app.audit('action_id');
--> statement-breakpoint
create trigger link_moves_parent after insert or update or delete on action_regional_objective for each row execute function app.link_moves_parent('action', 'action_id');
--> statement-breakpoint
create trigger lineage_plan before update of deleted_at on plde for each row execute function app.lineage('children', 'plan', 'plde_id');
--> statement-breakpoint
create trigger lineage_plde before insert or update of deleted_at on plan for each row execute function app.lineage('parent', 'plde', 'plde_id');
--> statement-breakpoint
create trigger lineage_action before update of deleted_at on plan for each row execute function app.lineage('children', 'action', 'plan_id');
--> statement-breakpoint
create trigger lineage_plan before insert or update of deleted_at on action for each row execute function app.lineage('parent', 'plan', 'plan_id');
--> statement-breakpoint
create trigger lineage_objective before update of deleted_at on plan for each row execute function app.lineage('children', 'objective', 'plan_id');
--> statement-breakpoint
create trigger lineage_plan before insert or update of deleted_at on objective for each row execute function app.lineage('parent', 'plan', 'plan_id');
--> statement-breakpoint
create trigger lineage_action before update of deleted_at on objective for each row execute function app.lineage('children', 'action', 'objective_id');
--> statement-breakpoint
create view live_plde with (security_invoker = true) as select * from plde where deleted_at is null;
--> statement-breakpoint
create view live_plan with (security_invoker = true) as select * from plan where deleted_at is null;
--> statement-breakpoint
create view live_objective with (security_invoker = true) as select * from objective where deleted_at is null;
--> statement-breakpoint
create view live_action with (security_invoker = true) as select * from action where deleted_at is null;
--> statement-breakpoint
create view live_note with (security_invoker = true) as select n.* from note n where exists (select 1 from action a where a.id = n.action_id and a.deleted_at is null);
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public, app, drizzle to maillage_app, maillage_backup;
--> statement-breakpoint
revoke execute on all functions in schema app from public;
--> statement-breakpoint
grant execute on function app.ids(text), app.actor() to maillage_app;
--> statement-breakpoint
grant select on official_region, departement, epci, commune, region, region_departement, territory, territory_epci, organisation, nomenclature, regional_objective, reference_load to maillage_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to maillage_app;
--> statement-breakpoint
grant select, insert, update on plde, plan, objective, action to maillage_app;
--> statement-breakpoint
grant select, insert on note to maillage_app;
--> statement-breakpoint
grant select, insert, delete on action_territory, action_regional_objective to maillage_app;
--> statement-breakpoint
grant select on audit, live_plde, live_plan, live_objective, live_action, live_note to maillage_app;
--> statement-breakpoint
grant select, insert, update on account, membership, session, token, throttle to maillage_app;
--> statement-breakpoint
grant select, insert, delete on membership_territory to maillage_app;
--> statement-breakpoint
grant select, insert on idempotency to maillage_app;
--> statement-breakpoint
grant select on all tables in schema public to maillage_backup;
--> statement-breakpoint
alter default privileges in schema public grant select on tables to maillage_backup;
