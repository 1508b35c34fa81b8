-- Rows of the doors, not of the work: the application may remove the old ones, and no other, by this function alone.
create function app.purge() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.throttle where window_started_at < now() - interval '1 day';
  delete from public.idempotency where created_at < now() - interval '30 days';
  -- An account's last visit is told from its last session.
  delete from public.session s where s.last_seen_at < now() - interval '30 days'
    and exists (select 1 from public.session later where later.account_id = s.account_id and later.last_seen_at > s.last_seen_at);
  -- A used link is told from an unknown one for a while.
  delete from public.token where expires_at < now() - interval '90 days';
end $$;
--> statement-breakpoint
revoke execute on function app.purge() from public;
--> statement-breakpoint
grant execute on function app.purge() to maillage_app;
