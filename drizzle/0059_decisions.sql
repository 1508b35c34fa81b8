-- Decisions asked on blocked actions, of their territory or of the Région (docs/decisions/0084). A committee will record the same rows: of an
-- action or of none, which one constraint keeps for later.
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid,
	"asked_on" date NOT NULL,
	"asked_from" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_on" date NOT NULL,
	"outcome" text NOT NULL,
	"text" text NOT NULL,
	"lifts" boolean DEFAULT false NOT NULL,
	"owned_by" text DEFAULT 'none' NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"due_on" date,
	"done_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "decision_stands_on" CHECK ("decision"."action_id" is not null),
	CONSTRAINT "decision_asked_from" CHECK ("decision"."asked_from" in ('territory', 'region')),
	CONSTRAINT "decision_outcome" CHECK ("decision"."outcome" in ('agreed', 'refused', 'deferred')),
	CONSTRAINT "decision_owned_by" CHECK ("decision"."owned_by" in ('none', 'territory', 'region')),
	CONSTRAINT "decision_decided_by" CHECK (length(btrim("decision"."decided_by")) > 0 and char_length("decision"."decided_by") <= 120),
	CONSTRAINT "decision_text" CHECK (length(btrim("decision"."text")) > 0 and char_length("decision"."text") <= 2000),
	CONSTRAINT "decision_owner" CHECK (char_length("decision"."owner") <= 120),
	CONSTRAINT "decision_asked_before" CHECK ("decision"."asked_on" <= "decision"."decided_on"),
	CONSTRAINT "decision_dates" CHECK ("decision"."asked_on" between '1990-01-01' and '2100-12-31' and "decision"."decided_on" between '1990-01-01' and '2100-12-31' and "decision"."due_on" between '1990-01-01' and '2100-12-31' and "decision"."done_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "decision_follows" CHECK ("decision"."owned_by" <> 'none' or ("decision"."owner" = '' and "decision"."due_on" is null and "decision"."done_on" is null))
);
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "decision_of_action" ON "decision" USING btree ("action_id","decided_on");
--> statement-breakpoint
CREATE INDEX "decision_of_territory" ON "decision" USING btree ("territory_id","decided_on");
--> statement-breakpoint
CREATE INDEX "decision_due" ON "decision" USING btree ("region_id","due_on") WHERE "decision"."deleted_at" is null and "decision"."done_on" is null and "decision"."due_on" is not null;
--> statement-breakpoint
CREATE INDEX "decision_bin" ON "decision" USING btree ("region_id","deleted_at") WHERE "decision"."deleted_at" is not null;
--> statement-breakpoint
create view live_decision with (security_invoker = true) as select * from decision where deleted_at is null;
--> statement-breakpoint
do $$ begin execute format('grant select on live_decision to %I', 'maillage_app'); end $$;
--> statement-breakpoint
select app.wall('decision', '{"reads":["regions","read"],"writes":["own","staff"],"links":[],"audit":"values","parents":[]}');
--> statement-breakpoint
-- Actions of the reader’s Région or territories, held until the end of the transaction, with what blocks them: who records a decision of the
-- Région may not write the action. Waited for as any writer of the action is: of two who settle one block, the second reads what the first left.
create function app.held_blocks(actions uuid[]) returns table (id uuid, region_id uuid, territory_id uuid, status text, plan_status text,
  blocked boolean, blocked_on date, blocked_reason text, unblocking_condition text, decision_awaited_from text, last_decision uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  perform 1 from public.action a where a.id = any(actions)
    and (a.region_id = any(app.ids('app.staff')) or a.territory_id = any(app.ids('app.write'))) order by a.id for update;
  return query select a.id, a.region_id, a.territory_id, a.status, app.plan_status(a.plan_id), a.blocked, a.blocked_on, a.blocked_reason,
      a.unblocking_condition, a.decision_awaited_from,
      (select d.id from public.decision d where d.action_id = a.id and d.deleted_at is null order by d.created_at desc, d.id desc limit 1)
    from public.action a where a.id = any(actions) and a.deleted_at is null
     and (a.region_id = any(app.ids('app.staff')) or a.territory_id = any(app.ids('app.write')));
end $$;
--> statement-breakpoint
-- What the Région is asked its officers record, what the territory is asked those who write its actions, while the block waits for it. An agent
-- corrects what was asked of its territory, and says done what its territory owns; an officer, any of its Région.
create function app.its_hand() returns trigger language plpgsql as $$
declare
  officer constant boolean := new.region_id = any(app.ids('app.staff'));
  agent constant boolean := new.territory_id = any(app.ids('app.write'));
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if not (case new.asked_from when 'region' then officer else agent end) then
      raise exception 'this decision is not recorded by this hand' using errcode = '42501';
    elsif not exists (select 1 from app.held_blocks(array[new.action_id]) b
        where b.blocked and b.decision_awaited_from = new.asked_from and b.status <> 'renewed') then
      raise exception 'no block of this action waits for this decision' using errcode = 'MA050';
    end if;
    return new;
  end if;
  if app.moves(to_jsonb(old), to_jsonb(new), 'action_id,asked_from,lifts') then
    raise exception 'a decision stays on what it was asked' using errcode = '23514';
  elsif not officer and not (agent and (old.asked_from = 'territory' or (old.owned_by = 'territory'
      and not app.moves(to_jsonb(old), to_jsonb(new), 'asked_on,decided_by,decided_on,outcome,text,owned_by,owner,due_on,deleted_at')))) then
    raise exception 'this decision is not changed by this hand' using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The block that a decision lifts, and the wait that one settles: as their author, who may not write the action. One put off settles nothing.
create function app.settles_block() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.action a set version = a.version + 1, touched_on = greatest(a.touched_on, app.day_of(a.region_id)),
      updated_at = now(), updated_by = coalesce(app.actor(), a.updated_by),
      blocked = not new.lifts, decision_awaited_from = 'none',
      blocked_on = case when not new.lifts then a.blocked_on end,
      blocked_reason = case when not new.lifts then a.blocked_reason end,
      unblocking_condition = case when not new.lifts then a.unblocking_condition end
    where a.id = new.action_id and a.blocked;
  return null;
end $$;
--> statement-breakpoint
create trigger held_by_plan before insert or update on decision for each row execute function app.locked('action_id', '*', '');
--> statement-breakpoint
create trigger its_hand before insert or update on decision for each row execute function app.its_hand();
--> statement-breakpoint
-- Of the ground’s law, which asks as the owner: an officer does not hold the actions of others. An action goes to the bin with its decisions,
-- as with its notes; one of them alone does not come out of it before its action.
create trigger lineage_action_id before insert or update of deleted_at, action_id on decision for each row
  execute function app.lineage_of_ground('parent', 'action', 'action_id');
--> statement-breakpoint
create trigger settles_block after insert on decision for each row when (new.lifts or new.outcome <> 'deferred')
  execute function app.settles_block();
--> statement-breakpoint
revoke execute on function app.held_blocks(uuid[]), app.its_hand(), app.settles_block() from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.held_blocks(uuid[]) to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- What a territory decides is a sign of its life, what the Région decides there is not. Added to what the function says by now.
do $$
declare
  said constant text := pg_get_functiondef('app.last_gestures()'::regprocedure);
  place constant text := 'select j.territory_id, max(j.updated_at) from public.job j';
begin
  if position(place in said) = 0 then
    raise exception 'app.last_gestures() no longer says its jobs where decisions are added';
  end if;
  execute replace(said, place, 'select d.territory_id, max(d.updated_at) from public.decision d
      where d.territory_id = any((select ids from asked)::uuid[]) and d.asked_from = ''territory'' group by 1
      union all
     ' || place);
end $$;
