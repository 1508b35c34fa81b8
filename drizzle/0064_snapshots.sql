-- Snapshots of plans: how a plan stood on a day, frozen as rows (docs/decisions/0090). What a snapshot says of an action is written by the
-- gesture that takes it, from the rules that lists and figures read; the base keeps it from ever changing.
CREATE TABLE "snapshot" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"taken_on" date NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"year" smallint,
	"move_number" integer,
	"plan_status" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "snapshot_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "snapshot_kind" CHECK ("snapshot"."kind" in ('signature', 'year_end', 'committee', 'amendment', 'closing', 'manual')),
	CONSTRAINT "snapshot_label" CHECK (char_length("snapshot"."label") <= 200),
	CONSTRAINT "snapshot_plan_status" CHECK ("snapshot"."plan_status" in ('draft', 'submitted', 'returned', 'approved', 'active', 'closed', 'abandoned')),
	CONSTRAINT "snapshot_days" CHECK ("snapshot"."taken_on" between '1990-01-01' and '2100-12-31' and "snapshot"."starts_on" between '1990-01-01' and '2100-12-31' and "snapshot"."ends_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "snapshot_comes_of" CHECK (("snapshot"."kind" = 'year_end') = ("snapshot"."year" is not null)
      and ("snapshot"."move_number" is null or "snapshot"."kind" in ('signature', 'amendment', 'closing')))
);
--> statement-breakpoint
CREATE TABLE "snapshot_action" (
	"snapshot_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"axis" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"objective" text,
	"lead" text,
	"status" text NOT NULL,
	"progress" smallint NOT NULL,
	"confidence" text,
	"late" boolean NOT NULL,
	"blocked" boolean NOT NULL,
	"silent" boolean NOT NULL,
	"planned_start_on" date,
	"planned_end_on" date,
	"actual_start_on" date,
	"actual_end_on" date,
	"planned_cents" bigint,
	"actual_cents" bigint,
	"requested_cents" bigint,
	"granted_cents" bigint,
	"committed_cents" bigint,
	"paid_cents" bigint,
	"created_actual" integer,
	"created_actual_fte" numeric(10, 2),
	"created_forecast" integer,
	"created_forecast_fte" numeric(10, 2),
	"maintained_actual" integer,
	"maintained_actual_fte" numeric(10, 2),
	"maintained_forecast" integer,
	"maintained_forecast_fte" numeric(10, 2),
	"events" integer NOT NULL,
	CONSTRAINT "snapshot_action_pkey" PRIMARY KEY("snapshot_id","action_id"),
	CONSTRAINT "snapshot_action_axis" CHECK ("snapshot_action"."axis" in ('local_animation', 'pooling', 'project_support')),
	CONSTRAINT "snapshot_action_status" CHECK ("snapshot_action"."status" in ('planned', 'in_progress', 'on_hold', 'done', 'cancelled', 'renewed')),
	CONSTRAINT "snapshot_action_confidence" CHECK ("snapshot_action"."confidence" in ('secured', 'reachable', 'support_needed', 'compromised'))
);
--> statement-breakpoint
ALTER TABLE "snapshot_action" ADD CONSTRAINT "snapshot_action_snapshot" FOREIGN KEY ("snapshot_id","territory_id","region_id") REFERENCES "public"."snapshot"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snapshot_action" ADD CONSTRAINT "snapshot_action_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "snapshot_action_of_action" ON "snapshot_action" USING btree ("action_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_year" ON "snapshot" USING btree ("plan_id","year") WHERE "snapshot"."year" is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "snapshot_move" ON "snapshot" USING btree ("plan_id","move_number") WHERE "snapshot"."move_number" is not null;
--> statement-breakpoint
CREATE INDEX "snapshot_of_plan" ON "snapshot" USING btree ("plan_id","taken_on");
--> statement-breakpoint
CREATE INDEX "snapshot_place" ON "snapshot" USING btree ("region_id","territory_id");
--> statement-breakpoint
CREATE INDEX "snapshot_of_territory" ON "snapshot" USING btree ("territory_id");
--> statement-breakpoint
-- Made once: a transition of a plan is kept so too.
select app.wall('snapshot', '{"reads":["regions","read"],"writes":["own","staff"],"appends":true,"links":[],"audit":"values","parents":[]}');
--> statement-breakpoint
-- Read as its snapshot is. Its journal is that of the snapshot: two hundred lines of it would say what its rows say.
do $$
declare
  one constant text := 'snapshot_action';
begin
  execute format('alter table public.%I enable row level security', one);
  execute format('alter table public.%I force row level security', one);
  execute format('create policy owner_all on public.%I to %I using (true) with check (true)', one, 'maillage_owner');
  execute format('create policy read on public.%I for select to %I using (region_id = any((select app.ids(''app.regions''))::uuid[])
    or territory_id = any((select app.ids(''app.read''))::uuid[]))', one, 'maillage_app');
  execute format('create policy ins on public.%I for insert to %I with check (territory_id = any((select app.ids(''app.own''))::uuid[])
    or region_id = any((select app.ids(''app.staff''))::uuid[]))', one, 'maillage_app');
  execute format('grant select, insert on public.%I to %I', one, 'maillage_app');
end $$;
--> statement-breakpoint
-- Nothing of a snapshot changes: neither by the application, which has no right to, nor by a function of the owner that moves rows.
create function app.frozen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'a snapshot never changes' using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger frozen before update or delete on snapshot for each row execute function app.frozen();
--> statement-breakpoint
create trigger frozen before update or delete on snapshot_action for each row execute function app.frozen();
--> statement-breakpoint
-- What a snapshot holds is written by the transaction that takes it, of the plan that it is of, and nothing is added to it after.
create function app.frozen_at_once() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not app.owns(tg_relid) and exists (select 1 from added d join public.snapshot s on s.id = d.snapshot_id
      where s.created_at <> now()
         or not exists (select 1 from public.action a where a.id = d.action_id and a.plan_id = s.plan_id)) then
    raise exception 'a snapshot is written by what takes it' using errcode = '42501';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger frozen_at_once after insert on snapshot_action referencing new table as added
  for each statement execute function app.frozen_at_once();
--> statement-breakpoint
-- A snapshot that says a move is of the last move of its plan, which has just been made; any other is of a plan that is not shut.
create function app.taken_of_plan() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if app.owns(tg_relid) then
    return new;
  elsif new.kind in ('signature', 'amendment', 'closing') then
    if not exists (select 1 from public.plan p where p.id = new.plan_id and p.move_number = new.move_number
        and new.kind = case p.last_move when 'activate' then 'signature' when 'amend' then 'amendment' when 'amended' then 'amendment'
          when 'close' then 'closing' end) then
      raise exception 'this snapshot comes of a move of its plan' using errcode = '42501';
    end if;
  elsif app.held_status('plan_id', new.plan_id) in ('closed', 'abandoned') then
    raise exception 'the plan of this snapshot is shut' using errcode = 'MA002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger taken_of_plan before insert on snapshot for each row execute function app.taken_of_plan();
--> statement-breakpoint
-- The Régions that have a plan in force and their hour, asked without identity by what runs every hour: it says nothing of any plan.
create function app.regions_at_work() returns table (id uuid, time_zone text)
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select r.id, r.time_zone from public.region r
    where exists (select 1 from public.plan p where p.region_id = r.id and p.deleted_at is null and p.status = 'active') $$;
--> statement-breakpoint
revoke execute on function app.frozen(), app.frozen_at_once(), app.taken_of_plan(), app.regions_at_work() from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.regions_at_work() to %I', 'maillage_app'); end $$;
