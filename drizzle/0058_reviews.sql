-- What the Région says of a plan and of its actions, and the answers to it (docs/decisions/0083).
CREATE TABLE "reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"from_territory" boolean NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "reply_body" CHECK (length(btrim("reply"."body")) > 0 and char_length("reply"."body") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"action_id" uuid,
	"kind" text NOT NULL,
	"opinion" text,
	"body" text NOT NULL,
	"settled_on" date,
	"settled_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "review_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "review_kind" CHECK ("review"."kind" in ('opinion', 'question', 'to_complete')),
	CONSTRAINT "review_opinion" CHECK ("review"."opinion" in ('favourable', 'reserved', 'unfavourable')),
	CONSTRAINT "review_opinion_of" CHECK (("review"."kind" = 'opinion') = ("review"."opinion" is not null)),
	CONSTRAINT "review_body" CHECK (length(btrim("review"."body")) > 0 and char_length("review"."body") <= 5000),
	CONSTRAINT "review_settled" CHECK (("review"."settled_on" is null) = ("review"."settled_by" is null) and ("review"."settled_on" is null or "review"."kind" <> 'opinion') and "review"."settled_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
ALTER TABLE "reply" ADD CONSTRAINT "reply_review" FOREIGN KEY ("review_id","territory_id","region_id") REFERENCES "public"."review"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "reply_of_review" ON "reply" USING btree ("review_id","created_at");
--> statement-breakpoint
CREATE INDEX "reply_of_territory" ON "reply" USING btree ("territory_id","updated_at");
--> statement-breakpoint
CREATE INDEX "review_of_plan" ON "review" USING btree ("plan_id");
--> statement-breakpoint
CREATE INDEX "review_of_action" ON "review" USING btree ("action_id") WHERE "review"."action_id" is not null;
--> statement-breakpoint
CREATE INDEX "review_place" ON "review" USING btree ("region_id","territory_id");
--> statement-breakpoint
CREATE INDEX "review_of_territory" ON "review" USING btree ("territory_id");
--> statement-breakpoint
CREATE INDEX "review_bin" ON "review" USING btree ("region_id","deleted_at") WHERE "review"."deleted_at" is not null;
--> statement-breakpoint
-- It follows its plan and its action: in the bin with them, and out of it.
create view live_review with (security_invoker = true) as select r.* from review r where r.deleted_at is null
  and exists (select 1 from plan p where p.id = r.plan_id and p.deleted_at is null)
  and not exists (select 1 from action a where a.id = r.action_id and a.deleted_at is not null);
--> statement-breakpoint
create view live_reply with (security_invoker = true) as select y.* from reply y
 where exists (select 1 from review r where r.id = y.review_id and r.deleted_at is null);
--> statement-breakpoint
do $$ begin execute format('grant select on live_review, live_reply to %I', 'maillage_app'); end $$;
--> statement-breakpoint
select app.wall('review', '{"reads":["own","staff"],"writes":"staff","links":[],"audit":"names-only","parents":[]}');
--> statement-breakpoint
-- The journal keeps of it the names of its fields; that it went to the bin or came back is no word of anyone.
create or replace trigger audit after insert or update or delete on review for each row execute function app.audit('id', 'names-only', 'deleted_at');
--> statement-breakpoint
-- An answer is read as what it answers, added by the territory of the plan or by the Région, and never changed.
alter table reply enable row level security;
--> statement-breakpoint
alter table reply force row level security;
--> statement-breakpoint
do $$
declare
  standing constant text := '(territory_id = any((select app.ids(''app.own''))::uuid[]) or region_id = any((select app.ids(''app.staff''))::uuid[]))';
begin
  execute format('create policy owner_all on public.reply to %I using (true) with check (true)', 'maillage_owner');
  execute format('create policy read on public.reply for select to %I using (%s)', 'maillage_app', standing);
  -- In the name of the territory by who writes there; in that of the Région by its officers.
  execute format('create policy ins on public.reply for insert to %I with check (case when from_territory
    then territory_id = any((select app.ids(''app.write''))::uuid[]) else region_id = any((select app.ids(''app.staff''))::uuid[]) end)', 'maillage_app');
  execute format('grant select, insert on public.reply to %I', 'maillage_app');
end $$;
--> statement-breakpoint
create trigger stamp before insert or update on reply for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on reply for each row execute function app.audit('id', 'names-only');
--> statement-breakpoint
-- The status of a plan as it stands, held: one that is being sent or closed is waited for, and one that is written of is not moved meanwhile.
create function app.held_plan(plan uuid) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  status text;
begin
  select p.status into status from public.plan p where p.id = held_plan.plan for share;
  return status;
end $$;
--> statement-breakpoint
-- Before it is sent, a plan has nothing to be said of; closed or abandoned, nothing more. What was answered is not written again.
create function app.review_held() returns trigger language plpgsql as $$
declare
  status text;
begin
  -- Whoever writes it, of an action of its plan.
  if new.action_id is not null and not exists (select 1 from public.action a where a.id = new.action_id and a.plan_id = new.plan_id) then
    raise exception 'the action of this review is not of its plan' using errcode = '23503';
  end if;
  if app.owns(tg_relid) then
    return new;
  end if;
  status := app.held_plan(new.plan_id);
  if status in ('closed', 'abandoned') then
    raise exception 'the plan of this review is %', status using errcode = 'MA002';
  elsif tg_op = 'INSERT' then
    if status = 'draft' then
      raise exception 'the plan of this review is not sent' using errcode = 'MA058';
    end if;
  elsif app.moves(to_jsonb(old), to_jsonb(new), 'plan_id,action_id,territory_id,region_id') then
    raise exception 'a review stays where it was written' using errcode = '23514';
  elsif app.moves(to_jsonb(old), to_jsonb(new), 'kind,opinion,body')
      and (old.settled_on is not null or exists (select 1 from public.reply y where y.review_id = new.id)) then
    raise exception 'this review was answered' using errcode = 'MA059';
  end if;
  if new.deleted_at is null and (tg_op = 'INSERT' or old.deleted_at is not null) and (
      exists (select 1 from public.plan p where p.id = new.plan_id and p.deleted_at is not null)
      or exists (select 1 from public.action a where a.id = new.action_id and a.deleted_at is not null)) then
    raise exception 'what this review is about is in the bin' using errcode = 'MA001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger held_by_plan before insert or update on review for each row execute function app.review_held();
--> statement-breakpoint
-- What is answered, held: is it still there? An agent may not write it, and holds it all the same.
create function app.held_review(review uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  living boolean;
begin
  select r.deleted_at is null into living from public.review r where r.id = held_review.review for share;
  return coalesce(living, false);
end $$;
--> statement-breakpoint
-- The plan first, then what is answered: neither moves until the answer is there.
create function app.reply_held() returns trigger language plpgsql as $$
declare
  status text;
begin
  if app.owns(tg_relid) then
    return new;
  end if;
  status := app.held_plan((select r.plan_id from public.review r where r.id = new.review_id));
  if status in ('closed', 'abandoned') then
    raise exception 'the plan of this review is %', status using errcode = 'MA002';
  elsif not app.held_review(new.review_id) then
    raise exception 'this review is in the bin' using errcode = 'MA001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger held_by_plan before insert or update on reply for each row execute function app.reply_held();
--> statement-breakpoint
revoke execute on function app.held_plan(uuid), app.held_review(uuid), app.review_held(), app.reply_held() from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.held_plan(uuid), app.held_review(uuid) to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- What the Région asks to complete is answered, or settled, before the plan is sent again.
create or replace function app.plan_lacks(p public.plan, move text) returns text[] language sql stable set search_path = pg_catalog, pg_temp as
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
  select 'openActions' where move in ('close', 'archive') and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and a.status not in ('done', 'cancelled', 'renewed'))
  union all
  select 'points' where move = 'submit' and exists (select 1 from public.review r where r.plan_id = p.id and r.kind = 'to_complete'
    and r.settled_on is null and r.deleted_at is null
    and not exists (select 1 from public.action a where a.id = r.action_id and a.deleted_at is not null)
    and not exists (select 1 from public.reply y where y.review_id = r.id and y.from_territory))) as every (lack) $$;
--> statement-breakpoint
-- What a territory answers is a sign of its life; what the Région writes of its plan is none.
do $$
declare
  said constant text := pg_get_functiondef('app.last_gestures()'::regprocedure);
  place constant text := 'select j.territory_id, max(j.updated_at) from public.job j';
begin
  if position(place in said) = 0 then
    raise exception 'app.last_gestures() no longer says its jobs where replies are added';
  end if;
  execute replace(said, place, 'select r.territory_id, max(r.updated_at) from public.reply r
      where r.from_territory and r.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     ' || place);
end $$;
