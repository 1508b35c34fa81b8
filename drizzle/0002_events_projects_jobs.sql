CREATE TABLE "event_territory" (
	"event_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"lead_territory_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	CONSTRAINT "event_territory_event_id_territory_id_pk" PRIMARY KEY("event_id","territory_id"),
	CONSTRAINT "event_territory_other" CHECK ("event_territory"."territory_id" <> "event_territory"."lead_territory_id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid,
	"operation_id" uuid,
	"type" text NOT NULL,
	"topic" text,
	"topic_kind" text GENERATED ALWAYS AS ('event_topic') STORED,
	"audience" text,
	"audience_kind" text GENERATED ALWAYS AS ('audience') STORED,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"starts_at" time,
	"ends_on" date NOT NULL,
	"ends_at" time,
	"place" text DEFAULT '' NOT NULL,
	"commune_code" text,
	"organisers" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"cost_cents" bigint,
	"status" text DEFAULT 'planned' NOT NULL,
	"status_reason" text,
	"reported_on" date,
	"attendance" integer,
	"holders_attending" integer,
	"elected_attending" integer,
	"women_attending" integer,
	"organisations_present" text DEFAULT '' NOT NULL,
	"contacts_to_follow" integer,
	"satisfaction" smallint,
	"follow_up" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "event_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "event_type" CHECK ("event"."type" in ('breakfast', 'conference', 'fair', 'forum', 'training', 'workshop', 'visit', 'network_meeting', 'drop_in', 'other')),
	CONSTRAINT "event_status" CHECK ("event"."status" in ('planned', 'postponed', 'cancelled', 'reported')),
	CONSTRAINT "event_title" CHECK (length(btrim("event"."title")) > 0 and char_length("event"."title") <= 200),
	CONSTRAINT "event_texts" CHECK (char_length("event"."description") <= 5000 and char_length("event"."place") <= 200 and char_length("event"."organisers") <= 500 and char_length("event"."organisations_present") <= 2000 and char_length("event"."follow_up") <= 2000 and char_length("event"."status_reason") <= 1000),
	CONSTRAINT "event_dates" CHECK ("event"."starts_on" between '1990-01-01' and '2100-12-31' and "event"."ends_on" between '1990-01-01' and '2100-12-31' and "event"."reported_on" between '1990-01-01' and '2100-12-31' and "event"."ends_on" >= "event"."starts_on"),
	CONSTRAINT "event_times" CHECK (("event"."ends_at" is null or "event"."starts_at" is not null) and ("event"."ends_on" > "event"."starts_on" or "event"."ends_at" is null or "event"."ends_at" >= "event"."starts_at")),
	CONSTRAINT "event_capacity" CHECK ("event"."capacity" between 1 and 100000),
	CONSTRAINT "event_cost" CHECK ("event"."cost_cents" between 0 and 100000000000),
	CONSTRAINT "event_reported" CHECK (("event"."status" = 'reported') = ("event"."reported_on" is not null)),
	CONSTRAINT "event_reported_after" CHECK ("event"."reported_on" >= "event"."starts_on"),
	CONSTRAINT "event_report_only" CHECK ("event"."status" = 'reported' or ("event"."attendance" is null and "event"."holders_attending" is null and "event"."elected_attending" is null and "event"."women_attending" is null and "event"."contacts_to_follow" is null and "event"."satisfaction" is null)),
	CONSTRAINT "event_attendance" CHECK ("event"."attendance" between 0 and 100000 and "event"."holders_attending" between 0 and coalesce("event"."attendance", 100000) and "event"."elected_attending" between 0 and coalesce("event"."attendance", 100000) and "event"."women_attending" between 0 and coalesce("event"."attendance", 100000)),
	CONSTRAINT "event_contacts" CHECK ("event"."contacts_to_follow" between 0 and 10000),
	CONSTRAINT "event_satisfaction" CHECK ("event"."satisfaction" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"project_id" uuid,
	"action_id" uuid,
	"organisation_name" text,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"realises_id" uuid,
	"realises_basis" text GENERATED ALWAYS AS (case when realises_id is not null then 'forecast' end) STORED,
	"contract" text NOT NULL,
	"contract_kind" text GENERATED ALWAYS AS ('contract_type') STORED,
	"headcount" integer NOT NULL,
	"fte" numeric(8, 2) NOT NULL,
	"women" integer,
	"inclusion" integer,
	"young" integer,
	"seniors" integer,
	"qpv" integer,
	"disabled" integer,
	"long_term_unemployed" integer,
	"dated_on" date NOT NULL,
	"proof" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "job_id_place_basis" UNIQUE("id","territory_id","basis","kind"),
	CONSTRAINT "job_kind" CHECK ("job"."kind" in ('created', 'maintained')),
	CONSTRAINT "job_basis" CHECK ("job"."basis" in ('forecast', 'actual')),
	CONSTRAINT "job_source" CHECK ("job"."project_id" is not null or "job"."action_id" is not null or length(btrim("job"."organisation_name")) > 0),
	CONSTRAINT "job_texts" CHECK (char_length("job"."organisation_name") <= 200 and char_length("job"."proof") <= 500),
	CONSTRAINT "job_headcount" CHECK ("job"."headcount" between 1 and 10000),
	CONSTRAINT "job_fte" CHECK ("job"."fte" <> 'NaN' and "job"."fte" > 0 and "job"."fte" <= "job"."headcount"),
	CONSTRAINT "job_of_which" CHECK ("job"."women" between 0 and "job"."headcount" and "job"."inclusion" between 0 and "job"."headcount" and "job"."young" between 0 and "job"."headcount" and "job"."seniors" between 0 and "job"."headcount" and "job"."qpv" between 0 and "job"."headcount" and "job"."disabled" between 0 and "job"."headcount" and "job"."long_term_unemployed" between 0 and "job"."headcount"),
	CONSTRAINT "job_date" CHECK ("job"."dated_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "job_realises_actual" CHECK ("job"."realises_id" is null or "job"."basis" = 'actual')
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "operation_id_region" UNIQUE("id","region_id"),
	CONSTRAINT "operation_code" UNIQUE("region_id","code")
);
--> statement-breakpoint
CREATE TABLE "holder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text,
	"phone" text,
	"email" text,
	"consent_on" date,
	"keep_until" date,
	"erased_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "holder_of_project" UNIQUE("project_id"),
	CONSTRAINT "holder_texts" CHECK (char_length("holder"."name") <= 200 and char_length("holder"."phone") <= 40 and char_length("holder"."email") <= 254),
	CONSTRAINT "holder_dates" CHECK ("holder"."consent_on" between '1990-01-01' and '2100-12-31' and "holder"."keep_until" between '1990-01-01' and '2100-12-31' and "holder"."erased_on" between '1990-01-01' and '2100-12-31' and "holder"."keep_until" >= "holder"."consent_on"),
	CONSTRAINT "holder_erased" CHECK (("holder"."erased_on" is null and "holder"."name" is not null and "holder"."consent_on" is not null and "holder"."keep_until" is not null) or ("holder"."erased_on" is not null and "holder"."name" is null and "holder"."phone" is null and "holder"."email" is null))
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"met_on" date NOT NULL,
	"kind" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"next_step" text DEFAULT '' NOT NULL,
	"next_due_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "meeting_kind" CHECK ("meeting"."kind" in ('appointment', 'phone', 'visit', 'message')),
	CONSTRAINT "meeting_texts" CHECK (char_length("meeting"."summary") <= 5000 and char_length("meeting"."next_step") <= 500),
	CONSTRAINT "meeting_dates" CHECK ("meeting"."met_on" between '1990-01-01' and '2100-12-31' and "meeting"."next_due_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid,
	"event_id" uuid,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"organisation_name" text DEFAULT '' NOT NULL,
	"legal_family" text,
	"legal_family_kind" text GENERATED ALWAYS AS ('legal_family') STORED,
	"sector" text,
	"sector_kind" text GENERATED ALWAYS AS ('sector') STORED,
	"theme" text,
	"theme_kind" text GENERATED ALWAYS AS ('project_theme') STORED,
	"commune_code" text,
	"origin" text DEFAULT 'spontaneous' NOT NULL,
	"needs" text DEFAULT '' NOT NULL,
	"needs_cents" bigint,
	"resources_cents" bigint,
	"stage" text DEFAULT 'design' NOT NULL,
	"status" text DEFAULT 'to_qualify' NOT NULL,
	"drop_reason" text,
	"opened_on" date NOT NULL,
	"design_on" date,
	"launch_on" date,
	"growth_on" date,
	"activity_on" date,
	"contacted_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "project_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "project_stage" CHECK ("project"."stage" in ('design', 'launch', 'growth')),
	CONSTRAINT "project_status" CHECK ("project"."status" in ('to_qualify', 'supported', 'waiting', 'referred', 'launched', 'sustained', 'dropped')),
	CONSTRAINT "project_origin" CHECK ("project"."origin" in ('spontaneous', 'event', 'referral', 'call')),
	CONSTRAINT "project_title" CHECK (length(btrim("project"."title")) > 0 and char_length("project"."title") <= 200),
	CONSTRAINT "project_texts" CHECK (char_length("project"."summary") <= 5000 and char_length("project"."organisation_name") <= 200 and char_length("project"."needs") <= 2000),
	CONSTRAINT "project_money" CHECK ("project"."needs_cents" between 0 and 100000000000 and "project"."resources_cents" between 0 and 100000000000),
	CONSTRAINT "project_dates" CHECK ("project"."opened_on" between '1990-01-01' and '2100-12-31' and "project"."design_on" between '1990-01-01' and '2100-12-31' and "project"."launch_on" between '1990-01-01' and '2100-12-31' and "project"."growth_on" between '1990-01-01' and '2100-12-31' and "project"."activity_on" between '1990-01-01' and '2100-12-31' and "project"."contacted_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "project_stage_order" CHECK ("project"."launch_on" >= "project"."design_on" and "project"."growth_on" >= "project"."launch_on"),
	CONSTRAINT "project_dropped" CHECK ("project"."status" <> 'dropped' or ("project"."drop_reason" is not null and length(btrim("project"."drop_reason")) > 0 and char_length("project"."drop_reason") <= 1000)),
	CONSTRAINT "project_launched" CHECK ("project"."status" not in ('launched', 'sustained') or "project"."activity_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "region_map" (
	"region_id" uuid PRIMARY KEY NOT NULL,
	"topology" jsonb NOT NULL,
	"attribution" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regional_policy" (
	"region_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"source" text NOT NULL,
	"source_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheme_contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scheme_id" uuid NOT NULL,
	"departement_code" text,
	"organisation" text NOT NULL,
	"phone" text,
	"email" text,
	"url" text,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheme" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"description" text NOT NULL,
	"stages" text[] NOT NULL,
	"kinds" text[] NOT NULL,
	"cofunding" text,
	"source" text NOT NULL,
	"source_on" date NOT NULL,
	"checked_on" date,
	"rank" integer NOT NULL,
	CONSTRAINT "scheme_code" UNIQUE("region_id","code")
);
--> statement-breakpoint
ALTER TABLE "event_territory" ADD CONSTRAINT "event_territory_event" FOREIGN KEY ("event_id","lead_territory_id","region_id") REFERENCES "public"."event"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_territory" ADD CONSTRAINT "event_territory_organiser" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_commune_code_commune_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."commune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_territory_region" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_operation" FOREIGN KEY ("operation_id","region_id") REFERENCES "public"."operation"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_topic" FOREIGN KEY ("topic_kind","topic") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_audience" FOREIGN KEY ("audience_kind","audience") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_project" FOREIGN KEY ("project_id","territory_id","region_id") REFERENCES "public"."project"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_realises" FOREIGN KEY ("realises_id","territory_id","realises_basis","kind") REFERENCES "public"."job"("id","territory_id","basis","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_contract" FOREIGN KEY ("contract_kind","contract") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holder" ADD CONSTRAINT "holder_project" FOREIGN KEY ("project_id","territory_id","region_id") REFERENCES "public"."project"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_project" FOREIGN KEY ("project_id","territory_id","region_id") REFERENCES "public"."project"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_commune_code_commune_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."commune"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_event" FOREIGN KEY ("event_id","territory_id","region_id") REFERENCES "public"."event"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_legal_family" FOREIGN KEY ("legal_family_kind","legal_family") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_sector" FOREIGN KEY ("sector_kind","sector") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_theme" FOREIGN KEY ("theme_kind","theme") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_map" ADD CONSTRAINT "region_map_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_policy" ADD CONSTRAINT "regional_policy_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_departement_code_departement_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departement"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_territory_reader" ON "event_territory" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "event_place" ON "event" USING btree ("region_id","territory_id","starts_on");--> statement-breakpoint
CREATE INDEX "event_day" ON "event" USING btree ("region_id","starts_on");--> statement-breakpoint
CREATE INDEX "event_of_action" ON "event" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "job_place" ON "job" USING btree ("region_id","territory_id","dated_on");--> statement-breakpoint
CREATE INDEX "job_of_project" ON "job" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "job_of_action" ON "job" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "job_realised" ON "job" USING btree ("realises_id");--> statement-breakpoint
CREATE INDEX "meeting_of_project" ON "meeting" USING btree ("project_id","met_on");--> statement-breakpoint
CREATE INDEX "project_place" ON "project" USING btree ("region_id","territory_id","stage");--> statement-breakpoint
CREATE INDEX "project_of_action" ON "project" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "project_of_event" ON "project" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "scheme_contact_scheme" ON "scheme_contact" USING btree ("scheme_id","rank");