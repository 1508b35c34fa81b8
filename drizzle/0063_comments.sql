-- What is said of plans, actions, events and projects; and texts that their author corrects or withdraws (docs/decisions/0089).
CREATE TABLE "text_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"noun" text NOT NULL,
	"row_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid,
	"action_id" uuid,
	"event_id" uuid,
	"project_id" uuid,
	"parent_id" uuid,
	"author_territory_id" uuid NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"resolved_on" date,
	"resolved_by" uuid,
	"corrected_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "comment_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "comment_of_one" CHECK (num_nonnulls("comment"."plan_id", "comment"."action_id", "comment"."event_id", "comment"."project_id") = 1),
	CONSTRAINT "comment_body" CHECK (case when "comment"."withdrawn_at" is null then length(btrim("comment"."body")) > 0 and char_length("comment"."body") <= 5000 else "comment"."body" = '' end),
	CONSTRAINT "comment_resolved" CHECK (("comment"."resolved_on" is null) = ("comment"."resolved_by" is null) and ("comment"."resolved_on" is null or "comment"."parent_id" is null) and "comment"."resolved_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mention_once" UNIQUE("comment_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "note" DROP CONSTRAINT "note_body";
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "corrected_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "withdrawn_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "corrected_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "withdrawn_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_territory" FOREIGN KEY ("author_territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_event" FOREIGN KEY ("event_id","territory_id","region_id") REFERENCES "public"."event"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_project" FOREIGN KEY ("project_id","territory_id","region_id") REFERENCES "public"."project"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent" FOREIGN KEY ("parent_id","territory_id","region_id") REFERENCES "public"."comment"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment" FOREIGN KEY ("comment_id","territory_id","region_id") REFERENCES "public"."comment"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "text_version_of" ON "text_version" USING btree ("row_id","version");
--> statement-breakpoint
CREATE INDEX "comment_of_plan" ON "comment" USING btree ("plan_id") WHERE "comment"."plan_id" is not null;
--> statement-breakpoint
CREATE INDEX "comment_of_action" ON "comment" USING btree ("action_id") WHERE "comment"."action_id" is not null;
--> statement-breakpoint
CREATE INDEX "comment_of_event" ON "comment" USING btree ("event_id") WHERE "comment"."event_id" is not null;
--> statement-breakpoint
CREATE INDEX "comment_of_project" ON "comment" USING btree ("project_id") WHERE "comment"."project_id" is not null;
--> statement-breakpoint
CREATE INDEX "comment_of_parent" ON "comment" USING btree ("parent_id") WHERE "comment"."parent_id" is not null;
--> statement-breakpoint
CREATE INDEX "comment_of_territory" ON "comment" USING btree ("author_territory_id","updated_at");
--> statement-breakpoint
CREATE INDEX "comment_place" ON "comment" USING btree ("territory_id");
--> statement-breakpoint
CREATE INDEX "mention_of_account" ON "mention" USING btree ("account_id","created_at");
--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_body" CHECK (case when "note"."withdrawn_at" is null then length(btrim("note"."body")) > 0 and char_length("note"."body") <= 5000 else "note"."body" = '' end);
--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_withdrawn" CHECK ("meeting"."withdrawn_at" is null or "meeting"."summary" = '' and "meeting"."next_step" = '' and "meeting"."next_due_on" is null);
--> statement-breakpoint
-- It follows the row that it is said of: in the bin with it, and out of it.
create view live_comment with (security_invoker = true) as select c.* from comment c
 where exists (select 1 from plan p where p.id = c.plan_id and p.deleted_at is null)
    or exists (select 1 from action a where a.id = c.action_id and a.deleted_at is null)
    or exists (select 1 from event e where e.id = c.event_id and e.deleted_at is null)
    or exists (select 1 from project p where p.id = c.project_id and p.deleted_at is null);
--> statement-breakpoint
create or replace view live_note with (security_invoker = true) as select n.* from note n where exists (select 1 from action a where a.id = n.action_id and a.deleted_at is null);
--> statement-breakpoint
create or replace view live_meeting with (security_invoker = true) as select m.* from meeting m where exists (select 1 from project p where p.id = m.project_id and p.deleted_at is null);
--> statement-breakpoint
-- A comment is read, answered and resolved by the agents of its row, by those with whom the row is shared, and by officers: the same
-- people, and nobody else. Its text is its author's (app.authored).
do $$
declare
  reads constant text := 'territory_id = any((select app.ids(''app.own''))::uuid[]) or region_id = any((select app.ids(''app.staff''))::uuid[])
    or action_id = any(array(select l.action_id from public.action_territory l where l.territory_id = any((select app.ids(''app.own''))::uuid[])))
    or event_id = any(array(select l.event_id from public.event_territory l where l.territory_id = any((select app.ids(''app.own''))::uuid[])))';
begin
  execute 'alter table public.comment enable row level security';
  execute 'alter table public.comment force row level security';
  execute format('create policy owner_all on public.comment to %I using (true) with check (true)', 'maillage_owner');
  execute format('create policy read on public.comment for select to %I using (%s)', 'maillage_app', reads);
  execute format('create policy ins on public.comment for insert to %I with check (author_territory_id = any((select app.ids(''app.write''))::uuid[]) and (%s))', 'maillage_app', reads);
  execute format('create policy upd on public.comment for update to %I using (%s)', 'maillage_app', reads);
  execute format('grant select, insert, update on public.comment to %I', 'maillage_app');
  execute format('grant select on public.live_comment to %I', 'maillage_app');
  -- A mention is read with its comment, and written by who wrote it.
  execute 'alter table public.mention enable row level security';
  execute 'alter table public.mention force row level security';
  execute format('create policy owner_all on public.mention to %I using (true) with check (true)', 'maillage_owner');
  execute format('create policy read on public.mention for select to %I using (exists (select 1 from public.comment c where c.id = comment_id))', 'maillage_app');
  execute format('create policy ins on public.mention for insert to %I with check (exists (select 1 from public.comment c where c.id = comment_id and c.created_by = (select app.actor())))', 'maillage_app');
  execute format('grant select, insert on public.mention to %I', 'maillage_app');
  -- A former text is read by who reads the row, and written by nobody: the database keeps it.
  execute 'alter table public.text_version enable row level security';
  execute 'alter table public.text_version force row level security';
  execute format('create policy owner_all on public.text_version to %I using (true) with check (true)', 'maillage_owner');
  execute format('create policy read on public.text_version for select to %I using (case noun
    when ''comment'' then exists (select 1 from public.comment c where c.id = row_id)
    when ''note'' then exists (select 1 from public.note n where n.id = row_id)
    when ''meeting'' then exists (select 1 from public.meeting m where m.id = row_id) else false end)', 'maillage_app');
  execute format('grant select on public.text_version to %I', 'maillage_app');
end $$;
--> statement-breakpoint
create trigger stamp before insert or update on comment for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on comment for each row execute function app.audit('id', 'names-only', 'plan_id,action_id,event_id,project_id,parent_id,resolved_on,withdrawn_at');
--> statement-breakpoint
create trigger audit after insert or update or delete on mention for each row execute function app.audit('comment_id', 'names-only');
--> statement-breakpoint
-- Whether an account reads the comments of a row: an agent of its territory, or of one that it is shared with (or that came after it),
-- an officer of its Région; living on this civil date, of the Région's clock.
create function app.comment_reads(account uuid, region uuid, territory uuid, action uuid, event uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select 1 from public.membership m join public.account a on a.id = m.account_id join public.region r on r.id = m.region_id
  where m.account_id = comment_reads.account and m.region_id = comment_reads.region and a.disabled_at is null and a.passphrase_hash is not null
    and m.ended_at is null and m.starts_on <= (now() at time zone r.time_zone)::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone r.time_zone)::date)
    and (m.role = 'regional' or m.role = 'agent' and exists (select 1 from public.membership_territory mt
      left join lateral app.predecessors(mt.territory_id) p on p.since <= (now() at time zone r.time_zone)::date
      where mt.membership_id = m.id and (array[mt.territory_id, p.id] && (array[comment_reads.territory]
        || array(select l.territory_id from public.action_territory l where l.action_id = comment_reads.action)
        || array(select l.territory_id from public.event_territory l where l.event_id = comment_reads.event)))))) $$;
--> statement-breakpoint
create function app.mention_reads() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (select app.comment_reads(new.account_id, c.region_id, c.territory_id, c.action_id, c.event_id) from public.comment c where c.id = new.comment_id) then
    raise exception 'this account does not read what it is mentioned in' using errcode = 'MA063';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reads before insert or update on mention for each row execute function app.mention_reads();
--> statement-breakpoint
-- A comment begins a thread, or answers one of the same row; nothing new is said of what is in the bin.
create function app.comment_placed() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and not exists (select 1 from public.comment c where c.id = new.parent_id and c.parent_id is null
      and not app.moves(to_jsonb(c), to_jsonb(new), 'plan_id,action_id,event_id,project_id')) then
    raise exception 'this comment answers no thread of its row' using errcode = '23514';
  end if;
  if not app.owns(tg_relid) and not exists (select 1 from public.live_plan p where p.id = new.plan_id
      union all select 1 from public.live_action a where a.id = new.action_id
      union all select 1 from public.live_event e where e.id = new.event_id
      union all select 1 from public.live_project p where p.id = new.project_id) then
    raise exception 'what this comment is about is in the bin' using errcode = 'MA001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger placed before insert on comment for each row execute function app.comment_placed();
--> statement-breakpoint
-- A text is its author's to correct and to withdraw; withdrawn, it does not come back. Arguments: its columns, those that stay.
create function app.authored() returns trigger language plpgsql as $$
declare
  said constant text := tg_argv[0] || ',withdrawn_at';
begin
  if app.owns(tg_relid) or not app.moves(to_jsonb(old), to_jsonb(new), said || ',' || tg_argv[1]) then
    return new;
  end if;
  if app.moves(to_jsonb(old), to_jsonb(new), tg_argv[1]) then
    raise exception 'a % stays where it was written', tg_table_name using errcode = '23514';
  elsif old.created_by is distinct from app.actor() then
    raise exception 'this % is of another author', tg_table_name using errcode = '42501';
  elsif old.withdrawn_at is not null then
    raise exception 'this % is withdrawn', tg_table_name using errcode = 'MA064';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The first fifteen minutes leave no trace; later, what a text said is kept, and it says that it was corrected. Withdrawn, nothing is kept.
create function app.keep_text() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.corrected_at := old.corrected_at;
  if new.withdrawn_at is not null then
    new.withdrawn_at := coalesce(old.withdrawn_at, now());
    new.corrected_at := null;
    delete from public.text_version v where v.row_id = old.id;
  elsif app.moves(to_jsonb(old), to_jsonb(new), tg_argv[0]) and now() >= old.created_at + interval '15 minutes' then
    insert into public.text_version (region_id, territory_id, noun, row_id, version, texts, written_at)
    values (old.region_id, old.territory_id, tg_table_name, old.id, old.version,
      (select jsonb_object_agg(name, to_jsonb(old) -> name) from unnest(string_to_array(tg_argv[0], ',')) as name),
      coalesce(old.corrected_at, old.created_at));
    new.corrected_at := now();
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger authored before update on comment for each row execute function app.authored('body', 'plan_id,action_id,event_id,project_id,parent_id,author_territory_id');
--> statement-breakpoint
create trigger keep_text before update on comment for each row execute function app.keep_text('body');
--> statement-breakpoint
create trigger authored before update on note for each row execute function app.authored('body', 'action_id,author_territory_id,noted_on');
--> statement-breakpoint
create trigger keep_text before update on note for each row execute function app.keep_text('body');
--> statement-breakpoint
create trigger authored before update on meeting for each row execute function app.authored('summary,next_step,next_due_on', 'project_id,met_on,kind');
--> statement-breakpoint
create trigger keep_text before update on meeting for each row execute function app.keep_text('summary,next_step,next_due_on');
--> statement-breakpoint
-- A closed plan takes no note and no correction; a person's text is withdrawn from it all the same.
drop trigger held_by_plan on note;
--> statement-breakpoint
create trigger held_by_plan before insert or update on note for each row when (new.withdrawn_at is null) execute function app.locked('action_id', '*', '');
--> statement-breakpoint
do $$ begin
  execute format('create policy upd on public.note for update to %I using (author_territory_id = any((select app.ids(''app.write''))::uuid[]) and exists (select 1 from action a where a.id = note.action_id))', 'maillage_app');
  execute format('grant update on public.note to %I', 'maillage_app');
end $$;
--> statement-breakpoint
select app.wall('meeting', '{"reads":["own"],"writes":"own","links":[],"audit":"names-only","parents":[]}');
--> statement-breakpoint
-- A person may be named in a note: the journal keeps that it was written, of which action, and what it is dated, and no word of it.
create or replace trigger audit after insert or update or delete on note for each row execute function app.audit('id', 'names-only', 'action_id,author_territory_id,noted_on,territory_id,withdrawn_at');
--> statement-breakpoint
update audit set changes = changes || '{"body": true}'::jsonb where table_name = 'note' and changes ? 'body';
--> statement-breakpoint
-- When a holder is erased, former texts of the contacts and of the comments of the case go too.
create function app.forget_versions() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.text_version v where v.row_id in (select m.id from public.meeting m where m.project_id = new.project_id
    union all select c.id from public.comment c where c.project_id = new.project_id);
  return null;
end $$;
--> statement-breakpoint
create trigger forget_versions after update of erased_on on holder for each row when (new.erased_on is not null) execute function app.forget_versions();
--> statement-breakpoint
revoke execute on function app.comment_reads(uuid, uuid, uuid, uuid, uuid), app.mention_reads(), app.comment_placed(), app.authored(),
  app.keep_text(), app.forget_versions() from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.comment_reads(uuid, uuid, uuid, uuid, uuid) to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- What a territory says of its rows, or of those that it shares, is a sign of its life.
do $$
declare
  said constant text := pg_get_functiondef('app.last_gestures()'::regprocedure);
  place constant text := 'select j.territory_id, max(j.updated_at) from public.job j';
begin
  if position(place in said) = 0 then
    raise exception 'app.last_gestures() no longer says its jobs where comments are added';
  end if;
  execute replace(said, place, 'select c.author_territory_id, max(c.updated_at) from public.comment c
      where c.author_territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     ' || place);
end $$;
