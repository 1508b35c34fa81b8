-- The number of an action follows its axis, and the one that it leaves is given to no other, not even to it again (decision 0060).
create table left_number (
  plan_id uuid not null references plan (id),
  axis text not null,
  number integer not null,
  primary key (plan_id, axis, number)
);
--> statement-breakpoint
-- Kept aside: functions alone read and write it.
alter table left_number enable row level security;
--> statement-breakpoint
alter table left_number force row level security;
--> statement-breakpoint
create policy owner_all on left_number to maillage_owner using (true) with check (true);
--> statement-breakpoint
create function app.numbers_left(plans uuid[]) returns table (plan_id uuid, axis text, last integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select l.plan_id, l.axis, max(l.number) from public.left_number l where l.plan_id = any(plans) group by l.plan_id, l.axis $$;
--> statement-breakpoint
create function app.numbered() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.left_number l where l.plan_id = new.plan_id and l.axis = new.axis and l.number = new.number) then
    raise exception 'the number % of this axis was left, and is given to no other', new.number using errcode = '23505';
  end if;
  if tg_op = 'UPDATE' then
    insert into public.left_number (plan_id, axis, number) values (old.plan_id, old.axis, old.number) on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger numbered after insert on action for each row execute function app.numbered();
--> statement-breakpoint
create trigger renumbered after update of plan_id, axis, number on action for each row
  when (old.plan_id <> new.plan_id or old.axis <> new.axis or old.number <> new.number) execute function app.numbered();
--> statement-breakpoint
revoke execute on function app.numbers_left(uuid[]), app.numbered() from public;
--> statement-breakpoint
grant execute on function app.numbers_left(uuid[]) to maillage_app;
--> statement-breakpoint
-- An objective takes to its new axis what stands under it and its actions, whoever may write them: each action takes the next number
-- there. Named to fire before the keys are checked.
create function app.axis_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last integer;
begin
  perform 1 from public.plan p where p.id = new.plan_id for update;
  update public.objective set axis = new.axis, version = version + 1 where parent_id = new.id and axis <> new.axis;
  select coalesce(max(given.number), 0) into last from (
    select a.number from public.action a where a.plan_id = new.plan_id and a.axis = new.axis
    union all select l.number from public.left_number l where l.plan_id = new.plan_id and l.axis = new.axis) as given;
  update public.action a set axis = new.axis, number = last + moved.rank, version = a.version + 1
    from (select b.id, row_number() over (order by b.number)::integer as rank
      from public.action b where b.objective_id = new.id and b.axis <> new.axis) as moved
    where a.id = moved.id;
  return null;
end $$;
--> statement-breakpoint
create trigger "Axis_follows" after update of axis on objective for each row
  when (old.axis <> new.axis) execute function app.axis_follows();
--> statement-breakpoint
revoke execute on function app.axis_follows() from public;
