-- What a plan must say before it is signed, closed or amended, and how it goes from one status to another (docs/decisions/0059).
alter table plan add column signatories text not null default '', add column final_report text,
  add column move_number integer not null default 0, add column last_move text, add column moved_on date,
  add column move_reason text, add column move_reference text,
  add column closing_asked_on date, add column amending boolean not null default false, add column entering boolean not null default false;
--> statement-breakpoint
alter table plan
  add constraint plan_signatories check (char_length("plan"."signatories") <= 2000),
  add constraint plan_final_report check (char_length("plan"."final_report") <= 10000),
  add constraint plan_move check ("plan"."last_move" in ('submit', 'withdraw', 'return', 'approve', 'activate', 'amend', 'amended', 'ask_close', 'close', 'abandon', 'reopen', 'resume', 'archive')
    and "plan"."move_number" >= 0 and char_length("plan"."move_reason") <= 2000 and char_length("plan"."move_reference") <= 100
    and "plan"."moved_on" between '1990-01-01' and '2100-12-31'),
  add constraint plan_amending check (not "plan"."amending" or "plan"."status" = 'active'),
  add constraint plan_entering check (not "plan"."entering" or "plan"."status" = 'closed'),
  add constraint plan_closing_asked check ("plan"."closing_asked_on" is null or "plan"."status" = 'active');
--> statement-breakpoint
alter table plde add column documents text not null default '', add constraint plde_documents check (char_length("plde"."documents") <= 5000);
--> statement-breakpoint
create or replace view live_plan with (security_invoker = true) as select * from plan where deleted_at is null;
--> statement-breakpoint
create or replace view live_plde with (security_invoker = true) as select * from plde where deleted_at is null;
--> statement-breakpoint
CREATE TABLE "plan_transition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"move_number" integer NOT NULL,
	"move" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"moved_on" date NOT NULL,
	"reason" text,
	"reference" text,
	"ended_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "plan_transition_once" UNIQUE("plan_id","move_number"),
	CONSTRAINT "plan_transition_move" CHECK ("plan_transition"."move" in ('submit', 'withdraw', 'return', 'approve', 'activate', 'amend', 'amended', 'ask_close', 'close', 'abandon', 'reopen', 'resume', 'archive')),
	CONSTRAINT "plan_transition_statuses" CHECK ("plan_transition"."from_status" in ('draft', 'submitted', 'returned', 'approved', 'active', 'closed', 'abandoned') and "plan_transition"."to_status" in ('draft', 'submitted', 'returned', 'approved', 'active', 'closed', 'abandoned')),
	CONSTRAINT "plan_transition_texts" CHECK (char_length("plan_transition"."reason") <= 2000 and char_length("plan_transition"."reference") <= 100),
	CONSTRAINT "plan_transition_day" CHECK ("plan_transition"."moved_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
ALTER TABLE "plan_transition" ADD CONSTRAINT "plan_transition_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plan_transition" ADD CONSTRAINT "plan_transition_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "plan_transition_place" ON "plan_transition" USING btree ("region_id","territory_id");
--> statement-breakpoint
select app.wall('plan_transition', '{"reads":["regions","read"],"writes":["own","staff"],"appends":true,"links":[],"audit":"values","parents":[]}');
--> statement-breakpoint
-- Written by the move of a plan and by nothing else.
create function app.by_its_plan() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 and not app.owns(tg_relid) then
    raise exception 'a transition is written by the plan that moves' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger by_its_plan before insert on plan_transition for each row execute function app.by_its_plan();
--> statement-breakpoint
-- From where, to where, by which hand: the same data as lib/plans/workflow.ts, which a test compares with it.
create function app.plan_moves() returns table (move text, from_status text, to_status text, hand text, only_if text, unless text)
language sql immutable set search_path = pg_catalog, pg_temp as
$$ values ('submit', 'draft', 'submitted', 'agent', null, null), ('submit', 'returned', 'submitted', 'agent', null, null),
  ('withdraw', 'submitted', 'draft', 'agent', null, null),
  ('return', 'submitted', 'returned', 'officer', null, null), ('return', 'approved', 'returned', 'officer', null, null),
  ('approve', 'submitted', 'approved', 'officer', null, null), ('activate', 'approved', 'active', 'officer', null, null),
  ('amend', 'active', 'active', 'officer', null, 'amending'), ('amended', 'active', 'active', 'officer', 'amending', null),
  ('ask_close', 'active', 'active', 'agent', null, 'closing_asked_on'), ('close', 'active', 'closed', 'officer', null, null),
  ('abandon', 'draft', 'abandoned', 'officer', null, null), ('abandon', 'submitted', 'abandoned', 'officer', null, null),
  ('abandon', 'returned', 'abandoned', 'officer', null, null), ('abandon', 'approved', 'abandoned', 'officer', null, null),
  ('abandon', 'active', 'abandoned', 'officer', null, null),
  ('reopen', 'closed', 'active', 'officer', null, 'entering'), ('resume', 'abandoned', 'returned', 'officer', null, null),
  ('archive', 'closed', 'closed', 'either', 'entering', null) $$;
--> statement-breakpoint
-- What a move still lacks of a plan, as codes; the same rule as lib/plans/lacks.ts, which a test compares with it.
create function app.plan_lacks(p public.plan, move text) returns text[] language sql stable set search_path = pg_catalog, pg_temp as
$$ select coalesce(array_agg(lack), '{}') from (
  select lack from (values
      ('diagnosis', move = 'submit' and btrim(p.diagnosis) = ''), ('stakes', move = 'submit' and btrim(p.stakes) = ''),
      ('governance', move = 'submit' and btrim(p.governance) = ''),
      ('signedOn', move in ('activate', 'reopen') and p.signed_on is null),
      ('deliberation', move in ('activate', 'reopen') and btrim(coalesce(p.deliberation, '')) = ''),
      ('signatories', move = 'activate' and btrim(p.signatories) = ''),
      ('finalReport', move = 'close' and btrim(coalesce(p.final_report, '')) = ''),
      ('reason', move in ('return', 'abandon', 'amend', 'reopen', 'resume') and btrim(coalesce(p.move_reason, '')) = ''),
      ('reference', move = 'amend' and btrim(coalesce(p.move_reference, '')) = '')) as said (lack, missing) where missing
  union all
  select 'axis:' || x.axis from unnest(array['local_animation', 'pooling', 'project_support']) as x (axis)
   where move = 'submit' and not exists (select 1 from public.action a where a.plan_id = p.id and a.axis = x.axis and a.deleted_at is null)
  union all
  select 'actions' where move = 'submit' and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and (a.lead_organisation_id is null or a.planned_start_on is null or a.planned_end_on is null or btrim(a.expected_result) = ''))
  union all
  select 'openActions' where move = 'close' and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and a.status not in ('done', 'cancelled'))) as every (lack) $$;
--> statement-breakpoint
-- Status by which a plan locks: an archive that is being entered, and a plan whose amendment is open, are written as a draft is.
create function app.lock_of(status text, entering boolean, amending boolean) returns text
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select case when entering or amending then 'draft' else status end $$;
--> statement-breakpoint
create or replace function app.plan_status(plan uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select app.lock_of(p.status, p.entering, p.amending) from public.plan p where p.id = $1 $$;
--> statement-breakpoint
create or replace function app.plan_status_of(action uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select app.lock_of(p.status, p.entering, p.amending) from public.plan p join public.action a on a.plan_id = p.id where a.id = $1 $$;
--> statement-breakpoint
create or replace function app.held_status(parent text, row_id uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  status text;
begin
  select app.lock_of(p.status, p.entering, p.amending) into status from public.plan p
    where p.id = case when parent = 'plan_id' then held_status.row_id
      else (select a.plan_id from public.action a where a.id = held_status.row_id) end for share;
  return status;
end $$;
--> statement-breakpoint
create or replace function app.locked_plde() returns trigger language plpgsql as $$
declare
  statuses text[];
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  select array_agg(distinct app.lock_of(p.status, p.entering, p.amending)) into statuses
    from public.plan p where p.plde_id = new.id and p.deleted_at is null;
  if statuses <@ array['closed', 'abandoned'] then
    raise exception 'every plan of this plde is closed' using errcode = 'MA002';
  elsif statuses <@ array['submitted', 'approved', 'closed', 'abandoned'] then
    raise exception 'the plan of this plde is submitted' using errcode = 'MA003';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A plan moves by a move of the data, made by its hand, complete, and that changes nothing else; whatever stays in place says none.
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
-- Kept for good, with what it changed of the period.
create function app.keep_transition() returns trigger language plpgsql as $$
begin
  insert into public.plan_transition (region_id, territory_id, plan_id, move_number, move, from_status, to_status, moved_on, reason, reference, ended_on, ends_on)
  values (new.region_id, new.territory_id, new.id, new.move_number, new.last_move, old.status, new.status, new.moved_on, new.move_reason, new.move_reference, old.ends_on, new.ends_on);
  return null;
end $$;
--> statement-breakpoint
create trigger keep_transition after update of move_number on plan for each row
  when (new.move_number <> old.move_number) execute function app.keep_transition();
--> statement-breakpoint
-- A plan begins as a draft, or as the archive of a past one, closed since its end and open until it is entered whole.
create or replace function app.begins_as_draft() returns trigger language plpgsql as $$
begin
  if app.owns(tg_relid) then
    return new;
  elsif new.move_number <> 0 or new.last_move is not null or new.amending or new.closing_asked_on is not null or new.signed_ends_on is not null then
    raise exception 'a plan has made no move when it begins' using errcode = 'MA020';
  elsif new.status = 'closed' and new.entering and new.closed_on = new.ends_on and new.ends_on < app.day_of(new.region_id) then
    return new;
  elsif new.status <> 'draft' then
    raise exception 'a plan begins as a draft' using errcode = 'MA020';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A plan that opens again takes its period back.
create trigger one_plan_again before update of status on plan for each row
  when (old.status in ('closed', 'abandoned') and new.status not in ('closed', 'abandoned')) execute function app.one_plan_a_period();
--> statement-breakpoint
create index plan_bin on plan (territory_id, deleted_at) where deleted_at is not null;
--> statement-breakpoint
create index plde_bin on plde (territory_id, deleted_at) where deleted_at is not null;
--> statement-breakpoint
revoke execute on function app.by_its_plan(), app.plan_moves(), app.plan_lacks(public.plan, text), app.lock_of(text, boolean, boolean), app.keep_transition() from public;
--> statement-breakpoint
grant execute on function app.plan_moves(), app.plan_lacks(public.plan, text), app.lock_of(text, boolean, boolean) to maillage_app;
