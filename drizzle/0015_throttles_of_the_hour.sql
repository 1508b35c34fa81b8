-- The longest window of attempts is a quarter of an hour: an hour is kept, not a day. A bucket held by an attempt is left for the
-- next time: no purge waits for one, nor makes one wait.
create or replace function app.purge() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.throttle where key in
    (select t.key from public.throttle t where t.window_started_at < now() - interval '1 hour' for update skip locked);
  delete from public.idempotency where created_at < now() - interval '30 days';
  -- An account's last visit is told from its last session.
  delete from public.session s where s.last_seen_at < now() - interval '30 days'
    and exists (select 1 from public.session later where later.account_id = s.account_id and later.last_seen_at > s.last_seen_at);
  -- A used link is told from an unknown one for a while.
  delete from public.token where expires_at < now() - interval '90 days';
end $$;
