-- Who gave which right to whom, and when: accounts, their links and their memberships are audited like business rows.
ALTER TABLE "audit" ALTER COLUMN "region_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "territory_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "began_at" timestamp with time zone;--> statement-breakpoint
-- Rows are never rewritten: what one transaction wrote still carries its number. In a restored database one number covers
-- years; a transaction is never idle for 15 s, so a longer silence begins another gesture.
update audit set began_at = gesture.began_at
  from (
    select id, min(at) over (partition by written, actor_id, part) as began_at
      from (
        select id, at, written, actor_id, count(*) filter (where at - previous > interval '15 seconds')
            over (partition by written, actor_id order by at, id) as part
          from (
            select id, at, xmin::text as written, actor_id,
                lag(at) over (partition by xmin::text, actor_id order by at, id) as previous
              from audit) as spaced) as cut) as gesture
 where gesture.id = audit.id;
--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "began_at" SET DEFAULT now();--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "began_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_gesture" ON "audit" USING btree ("began_at","actor_id");--> statement-breakpoint
-- One row per written row, with the fields that changed. Arguments of the trigger: the column that names the row,
-- 'names-only' for a table that holds personal data, and the fields of that table whose values are kept all the same.
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
  -- A versioned row moves at each write; an account saved as it was has not changed.
  if tg_op = 'UPDATE' and changes = '{}' and not kept ? 'version' then
    return null;
  end if;
  insert into public.audit (actor_id, table_name, row_id, operation, region_id, territory_id, version, changes)
  values (app.actor(), tg_table_name, (kept ->> tg_argv[0])::uuid, lower(tg_op), (kept ->> 'region_id')::uuid,
    coalesce(kept ->> 'lead_territory_id', kept ->> 'territory_id')::uuid, (kept ->> 'version')::integer, changes);
  return null;
end $$;
--> statement-breakpoint
create trigger audit after insert or update or delete on account for each row execute function app.audit('id', 'names-only', 'disabled_at');
--> statement-breakpoint
create trigger audit after insert on token for each row execute function app.audit('account_id', 'names-only', 'kind,expires_at');
--> statement-breakpoint
create trigger audit after insert or update or delete on membership for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on membership_territory for each row execute function app.audit('membership_id');
--> statement-breakpoint
drop policy read on audit;
--> statement-breakpoint
-- What was written on a row is read by those who read the row; what was written on accounts, by the administrator alone. A table
-- that no line names is the administrator's.
create policy read on audit for select to maillage_app using (
  region_id = any((select app.ids('app.admin'))::uuid[])
  or (table_name in ('account', 'token')
    and row_id in (select m.account_id from membership m where m.region_id = any((select app.ids('app.admin'))::uuid[])))
  or (table_name in ('plde', 'plan', 'objective', 'action', 'action_territory', 'action_regional_objective', 'note', 'event', 'event_territory', 'job')
    and (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
      or row_id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))
      or row_id in (select l.event_id from event_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))))
  or (table_name = 'project' and (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[])))
  or (table_name in ('holder', 'meeting') and territory_id = any((select app.ids('app.own'))::uuid[])));
