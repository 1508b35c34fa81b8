-- The same days, each table read once for all the territories of a reader, and not once for each of them; notes by an index of their own,
-- which had none: they were all read, of every Région, once for each territory.
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
     select j.territory_id, max(j.updated_at) from public.job j where j.territory_id = any((select ids from asked)::uuid[]) group by 1),
   said (id, day) as (
     select a.territory_id, max(a.touched_on) from public.action a where a.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select n.author_territory_id, max(n.noted_on) from public.note n
      where n.author_territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select w.id, (w.at at time zone read.time_zone)::date from written w join read on read.id = w.id)
   select read.id, max(said.day) from read left join said on said.id = read.id group by 1 $$;
--> statement-breakpoint
create index note_of_territory on note (author_territory_id, noted_on);
