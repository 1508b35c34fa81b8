-- A day of closing before the plan begins counts it nowhere: it is brought back to its first day. Triggers rest meanwhile.
alter table plan disable trigger user;
--> statement-breakpoint
update plan set closed_on = starts_on where closed_on < starts_on;
--> statement-breakpoint
alter table plan enable trigger user;
--> statement-breakpoint
alter table plan add constraint plan_closed_within check ("plan"."closed_on" is null or "plan"."closed_on" >= "plan"."starts_on");
--> statement-breakpoint
-- The day that it is in a Région, for those too who do not read it by row.
create function app.day_of(region uuid) returns date
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (now() at time zone r.time_zone)::date from public.region r where r.id = $1 $$;
--> statement-breakpoint
revoke execute on function app.day_of(uuid) from public;
--> statement-breakpoint
grant execute on function app.day_of(uuid) to maillage_app;
--> statement-breakpoint
-- A plan that the owner writes as closed without a day is an archive and takes its end; one that is closed here takes the day that
-- it is, or its end when that is past, and no day to come. One that opens again has none any more.
create or replace function app.date_closing() returns trigger language plpgsql as $$
declare
  owner boolean := app.owns(tg_relid);
begin
  if new.status = 'closed' and new.closed_on is null then
    new.closed_on := case when owner then new.ends_on else least(new.ends_on, app.day_of(new.region_id)) end;
  elsif new.status not in ('closed', 'abandoned') then
    new.closed_on := null;
  end if;
  if not owner and new.closed_on > app.day_of(new.region_id) then
    raise exception 'a plan is not closed on a day to come' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A transition says where a plan goes and changes nothing else of it: what left by the door of a status came back by the next.
create or replace function app.locked_plan() returns trigger language plpgsql as $$
declare
  moved text := old.status || ' ' || new.status;
  officer boolean := new.region_id = any(app.ids('app.staff'));
  sent boolean := old.status in ('submitted', 'approved');
  ending boolean := new.status in ('closed', 'abandoned');
  structure constant text := 'plde_id,number,title,starts_on,ends_on,diagnosis,stakes,governance,deleted_at';
  -- Once a plan is sent, the Région alone writes its signature.
  signature constant text := case when officer then '' else ',signed_on,deliberation' end;
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  if old.status in ('closed', 'abandoned') then
    raise exception 'this plan is %', old.status using errcode = 'MA002';
  elsif old.status <> new.status and moved not in ('draft submitted', 'returned submitted', 'submitted draft')
      and not (officer and (moved in ('submitted returned', 'submitted approved', 'approved active', 'active closed')
        or new.status = 'abandoned')) then
    raise exception 'a plan does not go from % to % by this hand', old.status, new.status using errcode = '23514';
  elsif old.signed_on is not null and new.signed_on is null then
    raise exception 'a signature is corrected, never emptied' using errcode = '23514';
  elsif (old.signed_on is not null or old.status = 'active')
      and app.moves(to_jsonb(old), to_jsonb(new), 'starts_on,ends_on,signed_ends_on') then
    raise exception 'the period of a signed plan changes by amendment' using errcode = '23514';
  elsif sent and app.moves(to_jsonb(old), to_jsonb(new), structure || signature) then
    raise exception 'this plan is %', old.status using errcode = 'MA003';
  elsif ending and app.moves(to_jsonb(old), to_jsonb(new), structure) then
    raise exception 'this plan is being %', new.status using errcode = 'MA002';
  elsif new.signed_on > new.ends_on then
    raise exception 'a plan is not signed after its end' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A function is everyone's to execute until it is said otherwise. Triggers ask no right; searches keep that of the application.
revoke execute on function app.date_closing(), app.ended_for_good(), app.searchable(text), app.dialled(text) from public;
