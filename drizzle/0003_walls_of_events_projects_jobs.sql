-- Events, projects, holders, meetings and jobs behind the second wall; a project's title is no business of those who read counts only.
create or replace function app.lineage() returns trigger language plpgsql as $$
declare
  found_one boolean;
  parent uuid;
begin
  if tg_argv[0] = 'children' and old.deleted_at is null and new.deleted_at is not null then
    execute format('select exists (select 1 from public.%I where %I = $1 and deleted_at is null)', tg_argv[1], tg_argv[2])
      into found_one using new.id;
    if found_one then
      raise exception 'living % rows hang on this %', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  elsif tg_argv[0] = 'parent' and new.deleted_at is null then
    parent := (to_jsonb(new) ->> tg_argv[2])::uuid;
    if parent is null then
      return new;
    end if;
    execute format('select exists (select 1 from public.%I where id = $1 and deleted_at is null for key share)', tg_argv[1])
      into found_one using parent;
    if not found_one then
      raise exception 'the % of this % is deleted', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A meeting dates the project's last contact, which those who read no meeting may know.
create function app.date_contact() returns trigger language plpgsql as $$
begin
  update public.project set contacted_on = new.met_on, version = version + 1
   where id = new.project_id and (contacted_on is null or contacted_on < new.met_on);
  return null;
end $$;
--> statement-breakpoint
-- Words compared without accents nor case.
create function app.plain(words text) returns text language sql immutable parallel safe as
$$ select translate(replace(replace(lower(words), 'œ', 'oe'), 'æ', 'ae'),
  'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’', 'aaaaaaceeeeiiiinooooouuuuyy''') $$;
--> statement-breakpoint
-- Plans in force at some day of a period, by id alone: an associate of a shared action may not read its plan.
create function app.plans_in_force(first_day date, last_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select id from public.plan
    where deleted_at is null and status in ('active', 'closed') and starts_on <= last_day and ends_on >= first_day $$;
--> statement-breakpoint
-- Supported projects in numbers, for those who may not read them by row: of the territories and regions that the reader reads.
create function app.count_projects() returns table (region_id uuid, territory_id uuid, stage text, status text, projects integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.region_id, p.territory_id, p.stage, p.status, count(*)::integer from public.project p
    where p.deleted_at is null
      and (p.region_id = any((select app.ids('app.regions'))::uuid[]) or p.territory_id = any((select app.ids('app.read'))::uuid[]))
    group by 1, 2, 3, 4 $$;
--> statement-breakpoint
alter table event enable row level security;
--> statement-breakpoint
alter table event force row level security;
--> statement-breakpoint
create policy owner_all on event to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table event_territory enable row level security;
--> statement-breakpoint
alter table event_territory force row level security;
--> statement-breakpoint
create policy owner_all on event_territory to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table project enable row level security;
--> statement-breakpoint
alter table project force row level security;
--> statement-breakpoint
create policy owner_all on project to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table holder enable row level security;
--> statement-breakpoint
alter table holder force row level security;
--> statement-breakpoint
create policy owner_all on holder to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table meeting enable row level security;
--> statement-breakpoint
alter table meeting force row level security;
--> statement-breakpoint
create policy owner_all on meeting to maillage_owner using (true) with check (true);
--> statement-breakpoint
alter table job enable row level security;
--> statement-breakpoint
alter table job force row level security;
--> statement-breakpoint
create policy owner_all on job to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on event for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
  or id in (select l.event_id from event_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[])));
--> statement-breakpoint
create policy ins on event for insert to maillage_app with check (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy upd on event for update to maillage_app using (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on event_territory for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
  or lead_territory_id = any((select app.ids('app.read'))::uuid[]));
--> statement-breakpoint
create policy ins on event_territory for insert to maillage_app with check (lead_territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy del on event_territory for delete to maillage_app using (lead_territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on project for select to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[]));
--> statement-breakpoint
create policy ins on project for insert to maillage_app with check (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy upd on project for update to maillage_app using (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy read on holder for select to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]));
--> statement-breakpoint
create policy ins on holder for insert to maillage_app with check (territory_id = any((select app.ids('app.own'))::uuid[]));
--> statement-breakpoint
create policy read on meeting for select to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]));
--> statement-breakpoint
create policy ins on meeting for insert to maillage_app with check (territory_id = any((select app.ids('app.own'))::uuid[]));
--> statement-breakpoint
create policy upd on holder for update to maillage_app using (territory_id = any((select app.ids('app.own'))::uuid[]));
--> statement-breakpoint
create policy read on job for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
  or action_id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[])));
--> statement-breakpoint
create policy ins on job for insert to maillage_app with check (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
create policy upd on job for update to maillage_app using (territory_id = any((select app.ids('app.write'))::uuid[]));
--> statement-breakpoint
drop policy read on audit;
--> statement-breakpoint
-- What was written on a row is read by those who read the row.
create policy read on audit for select to maillage_app using (
  region_id = any((select app.ids('app.admin'))::uuid[])
  or (table_name not in ('project', 'holder', 'meeting') and (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[])
    or row_id in (select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))
    or row_id in (select l.event_id from event_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))))
  or (table_name = 'project' and (territory_id = any((select app.ids('app.own'))::uuid[]) or region_id = any((select app.ids('app.staff'))::uuid[])))
  or (table_name in ('holder', 'meeting') and territory_id = any((select app.ids('app.own'))::uuid[])));
--> statement-breakpoint
create trigger stamp before insert or update on event for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on event for each row execute function app.audit('id');
--> statement-breakpoint
create trigger stamp before insert or update on project for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on project for each row execute function app.audit('id');
--> statement-breakpoint
create trigger stamp before insert or update on holder for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on holder for each row execute function app.audit('id', 'names-only');
--> statement-breakpoint
create trigger stamp before insert or update on meeting for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on meeting for each row execute function app.audit('id', 'names-only');
--> statement-breakpoint
create trigger stamp before insert or update on job for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on job for each row execute function app.audit('id');
--> statement-breakpoint
create trigger audit after insert or update or delete on event_territory for each row execute function app.audit('event_id');
--> statement-breakpoint
create trigger link_moves_parent after insert or update or delete on event_territory for each row execute function app.link_moves_parent('event', 'event_id');
--> statement-breakpoint
create trigger date_contact after insert on meeting for each row execute function app.date_contact();
--> statement-breakpoint
create trigger lineage_event before update of deleted_at on action for each row execute function app.lineage('children', 'event', 'action_id');
--> statement-breakpoint
create trigger lineage_action_id before insert or update of deleted_at, action_id on event for each row execute function app.lineage('parent', 'action', 'action_id');
--> statement-breakpoint
create trigger lineage_project before update of deleted_at on action for each row execute function app.lineage('children', 'project', 'action_id');
--> statement-breakpoint
create trigger lineage_action_id before insert or update of deleted_at, action_id on project for each row execute function app.lineage('parent', 'action', 'action_id');
--> statement-breakpoint
create trigger lineage_job before update of deleted_at on action for each row execute function app.lineage('children', 'job', 'action_id');
--> statement-breakpoint
create trigger lineage_action_id before insert or update of deleted_at, action_id on job for each row execute function app.lineage('parent', 'action', 'action_id');
--> statement-breakpoint
create trigger lineage_project before update of deleted_at on event for each row execute function app.lineage('children', 'project', 'event_id');
--> statement-breakpoint
create trigger lineage_event_id before insert or update of deleted_at, event_id on project for each row execute function app.lineage('parent', 'event', 'event_id');
--> statement-breakpoint
create trigger lineage_job before update of deleted_at on project for each row execute function app.lineage('children', 'job', 'project_id');
--> statement-breakpoint
create trigger lineage_project_id before insert or update of deleted_at, project_id on job for each row execute function app.lineage('parent', 'project', 'project_id');
--> statement-breakpoint
create trigger lineage_job before update of deleted_at on job for each row execute function app.lineage('children', 'job', 'realises_id');
--> statement-breakpoint
create trigger lineage_realises_id before insert or update of deleted_at, realises_id on job for each row execute function app.lineage('parent', 'job', 'realises_id');
--> statement-breakpoint
create view live_event with (security_invoker = true) as select * from event where deleted_at is null;
--> statement-breakpoint
create view live_project with (security_invoker = true) as select * from project where deleted_at is null;
--> statement-breakpoint
create view live_job with (security_invoker = true) as select * from job where deleted_at is null;
--> statement-breakpoint
create view live_meeting with (security_invoker = true) as select m.* from meeting m where exists (select 1 from project p where p.id = m.project_id and p.deleted_at is null);
--> statement-breakpoint
revoke execute on all functions in schema app from public;
--> statement-breakpoint
grant execute on function app.plain(text), app.plans_in_force(date, date), app.count_projects() to maillage_app;
--> statement-breakpoint
grant select on operation, scheme, scheme_contact, regional_policy, region_map to maillage_app;
--> statement-breakpoint
grant select, insert, update on event, project, holder, job to maillage_app;
--> statement-breakpoint
grant select, insert on meeting to maillage_app;
--> statement-breakpoint
grant select, insert, delete on event_territory to maillage_app;
--> statement-breakpoint
grant select on live_event, live_project, live_job, live_meeting to maillage_app;
--> statement-breakpoint
grant select on all tables in schema public to maillage_backup;
