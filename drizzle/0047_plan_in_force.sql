-- What is signed changes by an amendment alone (docs/decisions/0066): a plan in force locks its own words, its objectives and the structure of
-- its actions, but of those that were added after its signature, which the base marks itself.
alter table action add column added_after_signature boolean not null default false;
--> statement-breakpoint
create or replace view live_action with (security_invoker = true) as select * from action where deleted_at is null;
--> statement-breakpoint
create function app.marked_after_signature() returns trigger language plpgsql as $$
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  new.added_after_signature := case when tg_op = 'INSERT' then coalesce(app.plan_status(new.plan_id) = 'active', false)
    else old.added_after_signature end;
  return new;
end $$;
--> statement-breakpoint
-- Named to fire before the lock of its plan, which reads the mark.
create trigger after_signature before insert or update on action for each row execute function app.marked_after_signature();
--> statement-breakpoint
create or replace function app.locked() returns trigger language plpgsql as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := to_jsonb(new);
  parent uuid;
  status text;
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  for parent in select distinct (state ->> tg_argv[0])::uuid from unnest(array[before, after]) as state
      where state ->> tg_argv[0] is not null loop
    status := app.held_status(tg_argv[0], parent);
    if status in ('closed', 'abandoned') and app.moves(before, after, tg_argv[1]) then
      raise exception 'the plan of this % is %', tg_table_name, status using errcode = 'MA002';
    elsif status in ('submitted', 'approved') and app.moves(before, after, tg_argv[2]) then
      raise exception 'the plan of this % is %', tg_table_name, status using errcode = 'MA003';
    elsif status = 'active' and not coalesce((after ->> 'added_after_signature')::boolean, false)
        and app.moves(before, after, tg_argv[2]) then
      raise exception 'the plan of this % is in force', tg_table_name using errcode = 'MA007';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
create or replace function app.locked_plan() returns trigger language plpgsql as $$
declare
  before constant jsonb := to_jsonb(old);
  after constant jsonb := to_jsonb(new);
  officer constant boolean := new.region_id = any(app.ids('app.staff'));
  agent constant boolean := new.territory_id = any(app.ids('app.write'));
  lock constant text := app.lock_of(old.status, old.entering, old.amending);
  structure constant text := 'plde_id,previous_plan_id,number,title,starts_on,ends_on,diagnosis,stakes,governance,deleted_at';
  moving constant text := 'status,last_move,moved_on,move_reason,move_reference,closing_asked_on,amending,entering,final_report,closed_on,signed_ends_on';
  -- Once a plan is sent, the Région alone writes its signature.
  signature constant text := case when officer then '' else ',signed_on,deliberation,signatories' end;
  may_change text;
  lacks text[];
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  if new.move_number = old.move_number then
    if lock in ('closed', 'abandoned') then
      raise exception 'this plan is %', old.status using errcode = 'MA002';
    elsif app.moves(before, after, moving) then
      raise exception 'a plan goes from one status to another by a move' using errcode = 'MA020';
    elsif lock = 'active' and app.moves(before, after, structure || signature) then
      raise exception 'this plan is in force' using errcode = 'MA007';
    elsif old.signed_on is not null and new.signed_on is null then
      raise exception 'a signature is corrected, never emptied' using errcode = '23514';
    elsif (old.signed_on is not null or old.status = 'active') and not old.entering and app.moves(before, after, 'starts_on,ends_on') then
      raise exception 'the period of a signed plan changes by amendment' using errcode = '23514';
    elsif lock in ('submitted', 'approved') and app.moves(before, after, structure || signature) then
      raise exception 'this plan is %', old.status using errcode = 'MA003';
    elsif new.deleted_at is not null and old.deleted_at is null and old.status not in ('draft', 'returned') and not old.entering then
      raise exception 'a plan that is % does not go to the bin', old.status using errcode = 'MA020';
    end if;
    if old.entering and app.moves(before, after, 'ends_on') then
      if new.ends_on >= app.day_of(new.region_id) then
        raise exception 'a past plan is over' using errcode = 'MA020';
      end if;
      new.closed_on := new.ends_on;
    end if;
  else
    if new.move_number <> old.move_number + 1 or not exists (select 1 from app.plan_moves() m
        where m.move = new.last_move and m.from_status = old.status and m.to_status = new.status
          and case m.hand when 'agent' then agent when 'officer' then officer else agent or officer end
          and (m.only_if is null or coalesce(before ->> m.only_if, 'false') <> 'false')
          and (m.unless is null or coalesce(before ->> m.unless, 'false') = 'false')) then
      raise exception 'a plan does not go from % to % by this move and this hand', old.status, new.status using errcode = 'MA020';
    end if;
    may_change := case new.last_move when 'activate' then ',signed_on,deliberation,signatories' when 'reopen' then ',signed_on,deliberation'
      when 'amend' then ',ends_on,signed_ends_on,amending' when 'amended' then ',amending' when 'ask_close' then ',closing_asked_on'
      when 'close' then ',final_report,closing_asked_on,amending' when 'abandon' then ',closing_asked_on,amending'
      when 'archive' then ',entering' else '' end;
    if exists (select 1 from unnest(string_to_array(structure || ',signed_on,deliberation,signatories,closing_asked_on,amending,entering,final_report,signed_ends_on', ',')) as name
        where name <> all(string_to_array(may_change, ',')) and (before -> name) is distinct from (after -> name)) then
      raise exception 'a move changes nothing else of a plan' using errcode = case when new.status in ('closed', 'abandoned') then 'MA002' else 'MA003' end;
    elsif (new.last_move = 'amended' and new.amending) or (new.last_move = 'ask_close' and new.closing_asked_on is null)
        or (new.last_move = 'archive' and new.entering) or (new.last_move = 'amend' and new.ends_on < old.ends_on)
        or new.moved_on is null then
      raise exception 'this move does not say what it does' using errcode = 'MA020';
    end if;
    lacks := app.plan_lacks(new, new.last_move);
    if cardinality(lacks) > 0 then
      raise exception 'this plan lacks %', lacks using errcode = 'MA021';
    end if;
  end if;
  if new.signed_on > new.ends_on then
    raise exception 'a plan is not signed after its end' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function app.marked_after_signature() from public;
