-- What a territory would group from its end on: a closing that is undone gives it back, whatever else changed that day.
ALTER TABLE "territory" ADD COLUMN "closed_epcis" text[];--> statement-breakpoint
drop view live_territory;
--> statement-breakpoint
create view live_territory with (security_invoker = true) as select * from territory where deleted_at is null;
--> statement-breakpoint
grant select on live_territory to maillage_app;
--> statement-breakpoint
-- A row that comes out of the bin of a closed territory is as a new one.
create trigger open_again before update of deleted_at on plan for each row
  when (old.deleted_at is not null and new.deleted_at is null) execute function app.territory_open('starts_on');
--> statement-breakpoint
create trigger open_again before update of deleted_at on event for each row
  when (old.deleted_at is not null and new.deleted_at is null) execute function app.territory_open('starts_on');
--> statement-breakpoint
create trigger open_again before update of deleted_at on project for each row
  when (old.deleted_at is not null and new.deleted_at is null) execute function app.territory_open('opened_on');
--> statement-breakpoint
create trigger open_again before update of deleted_at on job for each row
  when (old.deleted_at is not null and new.deleted_at is null) execute function app.territory_open('dated_on');
--> statement-breakpoint
-- Counted for the trigger that keeps a territory, and for who writes it: nobody else asks, nor is answered.
alter function app.held_by_territory(uuid) rename to rows_of_territory;
--> statement-breakpoint
revoke execute on function app.rows_of_territory(uuid) from maillage_app;
--> statement-breakpoint
create function app.held_by_territory(territory uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select case when t.region_id = any(app.ids('app.staff')) or t.region_id = any(app.ids('app.admin'))
     then app.rows_of_territory(t.id) end from public.territory t where t.id = territory $$;
--> statement-breakpoint
revoke execute on function app.held_by_territory(uuid) from public;
--> statement-breakpoint
grant execute on function app.held_by_territory(uuid) to maillage_app;
--> statement-breakpoint
create or replace function app.territory_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.kind <> new.kind and 'region' in (old.kind, new.kind) then
    raise exception 'the own territory of a Région is no other' using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and old.deleted_at is null and new.deleted_at is not null and app.rows_of_territory(new.id) > 0 then
    raise exception 'rows stand in this territory' using errcode = 'MA001';
  end if;
  if exists (select 1 from public.territory_address s where s.region_id = new.region_id and s.slug = new.slug and s.territory_id <> new.id) then
    raise exception 'this address opens another territory' using errcode = '23505';
  end if;
  return new;
end $$;
