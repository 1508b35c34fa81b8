-- The first rows of a list come by an index in its order, which begins with what the wall of a Région keeps; what is in the bin by one
-- that holds nothing else. `event_place` and `job_place` are gone: the same rows by territory, or by Région and day, have an index.
DROP INDEX "event_place";--> statement-breakpoint
DROP INDEX "job_place";--> statement-breakpoint
DROP INDEX "organisation_region";--> statement-breakpoint
DROP INDEX "event_day";--> statement-breakpoint
DROP INDEX "job_realised";--> statement-breakpoint
CREATE INDEX "action_open" ON "action" USING btree ("region_id","planned_end_on","id") WHERE "action"."deleted_at" is null and "action"."status" not in ('done', 'cancelled');--> statement-breakpoint
CREATE INDEX "action_bin" ON "action" USING btree ("territory_id","deleted_at") WHERE "action"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "event_open" ON "event" USING btree ("region_id",("status" = 'postponed'),"starts_on") WHERE "event"."deleted_at" is null and "event"."status" in ('planned', 'postponed');--> statement-breakpoint
CREATE INDEX "event_bin" ON "event" USING btree ("territory_id","deleted_at") WHERE "event"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "job_day" ON "job" USING btree ("region_id","dated_on" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "job_realising" ON "job" USING btree ("territory_id","region_id","action_id","realises_id") WHERE "job"."realises_id" is not null and "job"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "job_realising_region" ON "job" USING btree ("region_id","territory_id","action_id","realises_id") WHERE "job"."realises_id" is not null and "job"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "job_bin" ON "job" USING btree ("territory_id","deleted_at") WHERE "job"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "organisation_name" ON "organisation" USING btree ("region_id","name" collate "fr-x-icu","id") WHERE "organisation"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "organisation_bin" ON "organisation" USING btree ("region_id","deleted_at") WHERE "organisation"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "objective_bin" ON "objective" USING btree ("territory_id","deleted_at") WHERE "objective"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "objective_region_bin" ON "objective" USING btree ("region_id","deleted_at") WHERE "objective"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "project_followed" ON "project" USING btree ("region_id",(coalesce("contacted_on", "opened_on")) desc nulls last,"id") WHERE "project"."deleted_at" is null and "project"."status" in ('to_qualify', 'supported', 'waiting');--> statement-breakpoint
CREATE INDEX "project_bin" ON "project" USING btree ("territory_id","deleted_at") WHERE "project"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "event_day" ON "event" USING btree ("region_id","starts_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_realised" ON "job" USING btree ("realises_id") WHERE "job"."realises_id" is not null;
--> statement-breakpoint
-- Both functions read the plans and the meetings of every Région, to answer of one territory: they read what their asker reaches.
create or replace function app.plans_in_force(first_day date, last_day date, today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.id from public.plan p
    where (p.region_id = any((select app.ids('app.regions'))::uuid[]) or p.territory_id = any((select app.ids('app.read'))::uuid[])
       or p.id = any(array(select a.plan_id from public.action_territory l join public.action a on a.id = l.action_id
                            where l.territory_id = any((select app.ids('app.read'))::uuid[]))))
      and p.deleted_at is null and p.status in ('active', 'closed') and p.starts_on <= last_day
      and coalesce(p.closed_on, greatest(p.ends_on, today)) >= first_day
      and (p.ends_on >= first_day or not exists (
        select 1 from public.plan s where s.territory_id = p.territory_id and s.deleted_at is null
           and s.status in ('active', 'closed') and s.starts_on > p.starts_on and s.starts_on <= last_day)) $$;
--> statement-breakpoint
create or replace function app.projects_awaiting_step(today date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select l.project_id from (
     select distinct on (m.project_id) m.project_id, m.next_due_on from public.meeting m
      where m.territory_id = any(array(select t.id from public.territory t
        where t.region_id = any((select app.ids('app.staff'))::uuid[]) or t.id = any((select app.ids('app.own'))::uuid[])))
      order by m.project_id, m.met_on desc, m.created_at desc, m.id desc) l
    where l.next_due_on <= today $$;
