-- A right that was ended stays ended, its role and its days as they were: who wants it again is given another one.
create function app.ended_for_good() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'This membership was ended for good' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger ended_for_good before update on membership for each row execute function app.ended_for_good();
