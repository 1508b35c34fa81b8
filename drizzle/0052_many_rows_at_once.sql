-- What thousands of rows ask again and again. The journal of a row: its fields are walked once, and a row that comes or goes is not
-- compared with nothing.
create or replace function app.audit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept constant jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  unnamed constant boolean := coalesce(tg_argv[1] = 'names-only', false);
  valued constant text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  changes jsonb;
begin
  if tg_op = 'UPDATE' then
    select coalesce(jsonb_object_agg(field, case when unnamed and field <> all (valued) then 'true'::jsonb
        else jsonb_build_object('before', b.value, 'after', a.value) end), '{}'::jsonb)
      into changes
      from jsonb_each(to_jsonb(old)) as b (field, value) full join jsonb_each(kept) as a (field, value) using (field)
     where b.value is distinct from a.value
       and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id')
       and not (coalesce(b.value, 'null') = 'null' and coalesce(a.value, 'null') = 'null');
  else
    select coalesce(jsonb_object_agg(field, case when unnamed and field <> all (valued) then 'true'::jsonb
        when tg_op = 'INSERT' then jsonb_build_object('before', null, 'after', value)
        else jsonb_build_object('before', value, 'after', null) end), '{}'::jsonb)
      into changes
      from jsonb_each(kept) as one (field, value)
     where value <> 'null' and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id');
  end if;
  -- A business row says who saved it last; an account saved as it was has not changed.
  if tg_op = 'UPDATE' and changes = '{}' and not kept ? 'updated_by' then
    return null;
  end if;
  insert into public.audit (actor_id, table_name, row_id, operation, region_id, territory_id, version, changes)
  values (app.actor(), tg_table_name, (kept ->> tg_argv[0])::uuid, lower(tg_op), (kept ->> 'region_id')::uuid,
    coalesce(kept ->> 'lead_territory_id', kept ->> 'territory_id')::uuid, (kept ->> 'version')::integer, changes);
  return null;
end $$;
--> statement-breakpoint
-- A new row that hangs on no action is held by no plan, and one that names no term names none that has left: neither is asked. What
-- is asked of a row that changes is as it was.
do $$
declare
  held record;
  term record;
begin
  -- A case lives on beyond the plan: its place in the closed plan alone does not change.
  for held in select * from (values ('event', '*'), ('project', 'action_id,deleted_at'), ('job', '*')) as nouns (noun, moved) loop
    execute format('create or replace trigger held_by_plan before update on public.%I for each row execute function app.locked(''action_id'', %L, '''')', held.noun, held.moved);
    execute format('create trigger held_by_plan_new before insert on public.%I for each row when (new.action_id is not null) execute function app.locked(''action_id'', %L, '''')', held.noun, held.moved);
  end loop;
  for term in select * from (values ('job', 'contract', 'contract_type', 'contract'), ('event', 'topic', 'event_topic', 'topic'),
      ('event', 'audience', 'audience', 'audience'), ('project', 'theme', 'project_theme', 'theme'), ('project', 'sector', 'sector', 'sector'),
      ('project', 'family', 'legal_family', 'legal_family')) as terms (noun, name, kind, col) loop
    execute format('create or replace trigger %I before insert or update of %I on public.%I for each row when (new.%I is not null) execute function app.term_offered(%L, %L)',
      'term_' || term.name, term.col, term.noun, term.col, term.kind, term.col);
  end loop;
end $$;
