-- An account and a membership count their versions, as business rows do: whoever writes them, a form that read another one is told.
ALTER TABLE "account" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
create function app.next_version() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function app.next_version() from public;
--> statement-breakpoint
create trigger next_version before update on account for each row execute function app.next_version();
--> statement-breakpoint
create trigger next_version before update on membership for each row execute function app.next_version();
--> statement-breakpoint
create or replace function app.audit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  kept jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  valued text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  changes jsonb;
begin
  select coalesce(jsonb_object_agg(field, case when tg_argv[1] = 'names-only' and field <> all (valued) then 'true'::jsonb
      else jsonb_build_object('before', before -> field, 'after', after -> field) end), '{}'::jsonb)
    into changes
    from (select jsonb_object_keys(before || after) as field) as fields
   where (before -> field) is distinct from (after -> field)
     and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id')
     and not (coalesce(before -> field, 'null') = 'null' and coalesce(after -> field, 'null') = 'null');
  -- A business row says who saved it last; an account saved as it was has not changed.
  if tg_op = 'UPDATE' and changes = '{}' and not kept ? 'updated_by' then
    return null;
  end if;
  insert into public.audit (actor_id, table_name, row_id, operation, region_id, territory_id, version, changes)
  values (app.actor(), tg_table_name, (kept ->> tg_argv[0])::uuid, lower(tg_op), (kept ->> 'region_id')::uuid,
    coalesce(kept ->> 'lead_territory_id', kept ->> 'territory_id')::uuid, (kept ->> 'version')::integer, changes);
  return null;
end $$;
