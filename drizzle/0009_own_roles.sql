-- Whose database this is: a mark that only the installation's secret can make. Read by the owner alone, before anything is touched.
create table app.installation (
  one boolean primary key default true check (one),
  id uuid not null,
  seal text not null,
  made_at timestamptz not null default now()
);
--> statement-breakpoint
-- The application is told by what it is, not by a name: whoever may not act as the table's owner.
create or replace function app.stamp() returns trigger language plpgsql as $$
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
  if not pg_has_role((select relowner from pg_class where oid = tg_relid), 'member') then
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
-- What the backup role read through pg_read_all_data, which opens every database of a server, it reads by right.
grant select on all tables in schema app, drizzle to maillage_backup;
--> statement-breakpoint
grant select on all sequences in schema public, app, drizzle to maillage_backup;
--> statement-breakpoint
alter default privileges in schema app grant select on tables to maillage_backup;
--> statement-breakpoint
alter default privileges in schema public grant select on sequences to maillage_backup;
