-- A link changes with its parent, whose version was raised in this transaction, a savepoint of it included: there the row is written
-- under an identifier of its own. A row that is seen while its writer is in progress is one's own.
create or replace function app.link_moves_parent() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  parent uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[1])::uuid;
  turn constant bigint := 4294967296;
  whole constant bigint := pg_current_xact_id()::text::bigint;
  writer bigint;
begin
  execute format('select xmin::text::bigint from public.%I where id = $1', tg_argv[0]) into writer using parent;
  -- The row keeps half of an identifier: the other half is that of this transaction, or of its neighbour.
  writer := whole - whole % turn + writer;
  writer := case when writer > whole + turn / 2 then writer - turn when writer < whole - turn / 2 then writer + turn else writer end;
  if writer is null or writer < 0 or pg_xact_status(writer::text::xid8) is distinct from 'in progress' then
    raise exception 'a % changes with its %', tg_table_name, tg_argv[0] using errcode = '23514';
  end if;
  return null;
end $$;
