-- What the folder of the backups holds, told to the administrators: the folder is what is true, an instance writes its own lines.
create table app.kept_backup (
  host text not null,
  name text not null,
  kind text not null check (kind in ('base', 'rows')),
  reason text not null check (reason in ('manual', 'schedule', 'migration', 'asked')),
  taken_at timestamptz not null,
  bytes bigint not null,
  rows integer not null,
  digest text not null,
  tried_at timestamptz not null,
  primary key (host, name)
);
--> statement-breakpoint
-- One line: where backups go and how often, the one that is asked for, the last failure in its words.
create table app.backup_watch (
  one boolean primary key default true check (one),
  place text not null,
  every_hours integer not null,
  keep integer not null,
  asked_at timestamptz,
  asked_by uuid,
  running_since timestamptz,
  failed_at timestamptz,
  failure text
);
--> statement-breakpoint
-- To administrators, and null to anybody else.
create function app.backup_state() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'watch', (select jsonb_build_object('place', w.place, 'everyHours', w.every_hours, 'keep', w.keep, 'askedAt', w.asked_at,
        'runningSince', w.running_since, 'failedAt', w.failed_at, 'failure', w.failure) from app.backup_watch w),
    'kept', coalesce((select jsonb_agg(jsonb_build_object('host', k.host, 'name', k.name, 'kind', k.kind, 'reason', k.reason,
        'takenAt', k.taken_at, 'bytes', k.bytes, 'rows', k.rows, 'digest', k.digest, 'triedAt', k.tried_at)
        order by k.taken_at desc) from app.kept_backup k), '[]'))
  where cardinality(app.ids('app.admin')) > 0
$$;
--> statement-breakpoint
-- Asks for a backup: who runs Maillage takes it. False to who administers nothing, and where nobody keeps backups.
create function app.ask_backup() returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if cardinality(app.ids('app.admin')) = 0 then return false; end if;
  update app.backup_watch set asked_at = coalesce(asked_at, now()), asked_by = coalesce(asked_by, nullif(current_setting('app.actor', true), '')::uuid);
  return found;
end $$;
--> statement-breakpoint
revoke execute on function app.backup_state(), app.ask_backup() from public;
--> statement-breakpoint
grant execute on function app.backup_state(), app.ask_backup() to maillage_app;
