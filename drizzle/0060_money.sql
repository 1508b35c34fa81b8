CREATE TABLE "budget_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"planned_cents" bigint,
	"actual_cents" bigint,
	"fte" numeric(8, 2),
	"comment" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "budget_line_kind" CHECK ("budget_line"."kind" in ('operating', 'investment')),
	CONSTRAINT "budget_line_year" CHECK ("budget_line"."year" between 2000 and 2100),
	CONSTRAINT "budget_line_label" CHECK (length(btrim("budget_line"."label")) > 0 and char_length("budget_line"."label") <= 200),
	CONSTRAINT "budget_line_comment" CHECK (char_length("budget_line"."comment") <= 1000),
	CONSTRAINT "budget_line_fte" CHECK ("budget_line"."fte" >= 0),
	CONSTRAINT "budget_line_cents" CHECK ("budget_line"."planned_cents" between 0 and 100000000000 and "budget_line"."actual_cents" between 0 and 100000000000),
	CONSTRAINT "budget_line_says" CHECK ("budget_line"."planned_cents" is not null or "budget_line"."actual_cents" is not null)
);
--> statement-breakpoint
CREATE TABLE "funding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text NOT NULL,
	"requested_cents" bigint,
	"granted_cents" bigint,
	"committed_cents" bigint,
	"paid_cents" bigint,
	"agreement" text,
	"requested_on" date,
	"granted_on" date,
	"paid_on" date,
	"comment" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "funding_status" CHECK ("funding"."status" in ('to_request', 'requested', 'granted', 'refused', 'settled')),
	CONSTRAINT "funding_year" CHECK ("funding"."year" between 2000 and 2100),
	CONSTRAINT "funding_agreement" CHECK (char_length("funding"."agreement") <= 100),
	CONSTRAINT "funding_comment" CHECK (char_length("funding"."comment") <= 1000),
	CONSTRAINT "funding_cents" CHECK ("funding"."requested_cents" between 0 and 100000000000 and "funding"."granted_cents" between 0 and 100000000000
      and "funding"."committed_cents" between 0 and 100000000000 and "funding"."paid_cents" between 0 and 100000000000),
	CONSTRAINT "funding_dates" CHECK ("funding"."requested_on" between '1990-01-01' and '2100-12-31' and "funding"."granted_on" between '1990-01-01' and '2100-12-31' and "funding"."paid_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "funding_standing" CHECK (case "funding"."status" when 'requested' then "funding"."requested_cents" is not null
      when 'granted' then "funding"."granted_cents" is not null when 'settled' then "funding"."paid_cents" is not null
      when 'refused' then coalesce("funding"."granted_cents", 0) = 0 and coalesce("funding"."committed_cents", 0) = 0 and coalesce("funding"."paid_cents", 0) = 0
      else true end)
);
--> statement-breakpoint
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding" ADD CONSTRAINT "funding_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding" ADD CONSTRAINT "funding_organisation" FOREIGN KEY ("organisation_id","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budget_line_of_action" ON "budget_line" USING btree ("action_id","year");--> statement-breakpoint
CREATE INDEX "budget_line_place" ON "budget_line" USING btree ("region_id","territory_id");--> statement-breakpoint
CREATE INDEX "budget_line_bin" ON "budget_line" USING btree ("territory_id","deleted_at") WHERE "budget_line"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "funding_of_action" ON "funding" USING btree ("action_id","year");--> statement-breakpoint
CREATE INDEX "funding_of_organisation" ON "funding" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "funding_place" ON "funding" USING btree ("region_id","territory_id");--> statement-breakpoint
CREATE INDEX "funding_bin" ON "funding" USING btree ("territory_id","deleted_at") WHERE "funding"."deleted_at" is not null;
--> statement-breakpoint
create view live_budget_line with (security_invoker = true) as select * from budget_line where deleted_at is null;
--> statement-breakpoint
create view live_funding with (security_invoker = true) as select * from funding where deleted_at is null;
--> statement-breakpoint
do $$ begin execute format('grant select on live_budget_line, live_funding to %I', 'maillage_app'); end $$;
--> statement-breakpoint
select app.wall('budget_line', '{"reads":["regions","read"],"writes":"write","links":[{"column":"action_id","table":"action_territory","key":"action_id"}],"audit":"values","parents":[]}');
--> statement-breakpoint
select app.wall('funding', '{"reads":["regions","read"],"writes":"write","links":[{"column":"action_id","table":"action_territory","key":"action_id"}],"audit":"values","parents":[]}');
--> statement-breakpoint
-- A structure that funds a living action does not go to the bin.
select app.ground('organisation', '{"adds":true,"audit":"values","children":[{"of":"action","column":"lead_organisation_id"},{"of":"scheme_contact","column":"organisation_id"},{"of":"territory","column":"lead_organisation_id"},{"of":"funding","column":"organisation_id"}]}');
--> statement-breakpoint
-- A closed plan locks all of it.
do $$
declare
  noun text;
begin
  foreach noun in array array['budget_line', 'funding'] loop
    execute format('create trigger held_by_plan before insert or update on public.%I for each row execute function app.locked(''action_id'', ''*'', '''')', noun);
  end loop;
end $$;
--> statement-breakpoint
-- What is planned is signed with the plan: a line that says it is locked as the structure of its action is; one that only says what was spent
-- is not. What was added after the signature was signed by nobody.
create function app.locked_budget() returns trigger language plpgsql as $$
declare
  was constant jsonb := case when tg_op = 'INSERT' or old.planned_cents is null then null
    else jsonb_build_array(old.year, old.kind, old.label, old.planned_cents, old.deleted_at) end;
  becomes constant jsonb := case when new.planned_cents is null then null
    else jsonb_build_array(new.year, new.kind, new.label, new.planned_cents, new.deleted_at) end;
  status text;
begin
  if app.owns(tg_relid) or was is not distinct from becomes then
    return new;
  end if;
  status := app.held_status('action_id', new.action_id);
  if status in ('submitted', 'approved') then
    raise exception 'the plan of this budget is %', status using errcode = 'MA003';
  elsif status = 'active' and not exists (select 1 from public.action a where a.id = new.action_id and a.added_after_signature) then
    raise exception 'the plan of this budget is in force' using errcode = 'MA007';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger locked_budget before insert or update on budget_line for each row execute function app.locked_budget();
--> statement-breakpoint
revoke execute on function app.locked_budget() from public;
--> statement-breakpoint
-- The last gestures of a territory read money too.
do $$
declare
  said constant text := pg_get_functiondef('app.last_gestures()'::regprocedure);
  jobs constant text := '     select j.territory_id, max(j.updated_at) from public.job j';
begin
  if strpos(said, jobs) = 0 then
    raise exception 'app.last_gestures() no longer says its jobs where money is added';
  end if;
  execute replace(said, jobs, '     select b.territory_id, max(b.updated_at) from public.budget_line b where b.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
     select f.territory_id, max(f.updated_at) from public.funding f where f.territory_id = any((select ids from asked)::uuid[]) group by 1
      union all
' || jobs);
end $$;
