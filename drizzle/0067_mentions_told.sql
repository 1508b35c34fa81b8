-- Who is named in a comment is told of it, in the transaction that writes it; by mail too, as app.notify() says.
create function app.tell_mention() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.by_hand() then
    perform app.notify('mentioned', new.account_id, 'comment', new.comment_id, new.territory_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tell after insert on mention for each row execute function app.tell_mention();
--> statement-breakpoint
revoke execute on function app.tell_mention() from public;
