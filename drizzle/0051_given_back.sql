-- A successor that is given up before it was signed gives back to the plan that it followed the actions carried over into it, as they were
-- before the renewal (docs/decisions/0070). A plan that is closed meanwhile is given them back as it is opened again.
create function app.give_back(old_plan uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  given uuid[];
begin
  if not exists (select 1 from public.plan p where p.id = old_plan and p.status = 'active' and p.deleted_at is null) then
    return;
  end if;
  perform 1 from public.action a where a.plan_id = old_plan and a.status = 'renewed' order by a.id for update;
  -- Kept where what goes on of it stands in a plan that still may, or that was signed.
  select array_agg(a.id) into given from public.action a where a.plan_id = old_plan and a.status = 'renewed' and a.deleted_at is null
    and not exists (select 1 from public.action n join public.plan p on p.id = n.plan_id
      where n.renews_id = a.id and ((p.deleted_at is null and p.status <> 'abandoned')
        or exists (select 1 from public.plan_transition t where t.plan_id = p.id and t.move = 'activate')));
  update public.action n set renews_id = null, version = n.version + 1 where n.renews_id = any(given);
  -- What the renewal took away is in the audit; of an action whose audit says nothing, how far it had gone says enough.
  update public.action a set version = a.version + 1, touched_on = app.day_of(a.region_id),
      status = coalesce(b.before ->> 'status', case when a.progress = 0 and a.actual_start_on is null then 'planned' else 'in_progress' end),
      resume_on = (b.before ->> 'resume_on')::date, status_reason = b.before ->> 'status_reason'
    from unnest(given) as g (id) left join lateral (
      select jsonb_object_agg(c.key, c.value -> 'before') as before from jsonb_each((
        select u.changes from public.audit u where u.row_id = g.id and u.table_name = 'action' and u.changes -> 'status' ->> 'after' = 'renewed'
         order by u.id desc limit 1)) as c) as b on true
   where a.id = g.id;
end $$;
--> statement-breakpoint
create function app.gives_back() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.give_back(case when new.status = 'active' then new.id else new.previous_plan_id end);
  return null;
end $$;
--> statement-breakpoint
create trigger gives_back after update of status, deleted_at on plan for each row
  when ((new.previous_plan_id is not null and ((new.status = 'abandoned' and old.status <> 'abandoned')
      or (new.deleted_at is not null and old.deleted_at is null and new.status <> 'active')))
    or (new.status = 'active' and old.status = 'closed'))
  execute function app.gives_back();
--> statement-breakpoint
revoke execute on function app.give_back(uuid), app.gives_back() from public;
