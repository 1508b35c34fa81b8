-- The last day on which anything was written of each territory that is read: actions and notes by their civil day, the rest by the
-- instant of its writing. A day alone, so that those who do not read projects by row may read it too.
create function app.last_gestures() returns table (territory_id uuid, day date)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select t.id, greatest(
     (select max(a.touched_on) from public.action a where a.territory_id = t.id),
     (select max(n.noted_on) from public.note n where n.author_territory_id = t.id),
     (greatest(
       (select max(p.updated_at) from public.plde p where p.territory_id = t.id),
       (select max(p.updated_at) from public.plan p where p.territory_id = t.id),
       (select max(o.updated_at) from public.objective o where o.territory_id = t.id),
       (select max(e.updated_at) from public.event e where e.territory_id = t.id),
       (select max(p.updated_at) from public.project p where p.territory_id = t.id),
       (select max(m.updated_at) from public.meeting m where m.territory_id = t.id),
       (select max(j.updated_at) from public.job j where j.territory_id = t.id)
     ) at time zone r.time_zone)::date)
   from public.territory t join public.region r on r.id = t.region_id
  where t.region_id = any((select app.ids('app.regions'))::uuid[]) or t.id = any((select app.ids('app.read'))::uuid[]) $$;
--> statement-breakpoint
revoke execute on function app.last_gestures() from public;
--> statement-breakpoint
grant execute on function app.last_gestures() to maillage_app;
