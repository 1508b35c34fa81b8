CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"passphrase_hash" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_name" CHECK (length(btrim("account"."name")) > 0 and char_length("account"."name") <= 120),
	CONSTRAINT "account_email_size" CHECK (length(btrim("account"."email")) > 0 and char_length("account"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"row_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "membership_territory" (
	"membership_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	CONSTRAINT "membership_territory_membership_id_territory_id_pk" PRIMARY KEY("membership_id","territory_id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"region_id" uuid NOT NULL,
	"whole_region" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_id_region" UNIQUE("id","region_id"),
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('agent', 'regional', 'elected', 'admin')),
	CONSTRAINT "membership_perimeter" CHECK (("membership"."role" = 'agent' and not "membership"."whole_region") or ("membership"."role" in ('regional', 'admin') and "membership"."whole_region") or "membership"."role" = 'elected'),
	CONSTRAINT "membership_dates" CHECK ("membership"."ends_on" is null or "membership"."ends_on" >= "membership"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "token_hash_unique" UNIQUE("hash"),
	CONSTRAINT "token_kind" CHECK ("token"."kind" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "action_regional_objective" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"regional_objective_id" uuid NOT NULL,
	CONSTRAINT "action_regional_objective_action_id_regional_objective_id_pk" PRIMARY KEY("action_id","regional_objective_id")
);
--> statement-breakpoint
CREATE TABLE "action_territory" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"lead_territory_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	CONSTRAINT "action_territory_action_id_territory_id_pk" PRIMARY KEY("action_id","territory_id"),
	CONSTRAINT "action_territory_other" CHECK ("action_territory"."territory_id" <> "action_territory"."lead_territory_id")
);
--> statement-breakpoint
CREATE TABLE "action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"axis" text NOT NULL,
	"objective_id" uuid,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"expected_result" text DEFAULT '' NOT NULL,
	"lead_organisation_id" uuid,
	"planned_start_on" date,
	"planned_end_on" date,
	"actual_start_on" date,
	"actual_end_on" date,
	"status" text DEFAULT 'planned' NOT NULL,
	"progress" smallint DEFAULT 0 NOT NULL,
	"resume_on" date,
	"status_reason" text,
	"result" text,
	"confidence" text,
	"confidence_on" date,
	"confidence_by" uuid,
	"blocked" boolean DEFAULT false NOT NULL,
	"blocked_on" date,
	"blocked_reason" text,
	"unblocking_condition" text,
	"decision_awaited_from" text DEFAULT 'none' NOT NULL,
	"touched_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "action_id_place" UNIQUE("id","territory_id","region_id"),
	CONSTRAINT "action_number" UNIQUE("plan_id","axis","number"),
	CONSTRAINT "action_axis" CHECK ("action"."axis" in ('local_animation', 'pooling', 'project_support')),
	CONSTRAINT "action_status" CHECK ("action"."status" in ('planned', 'in_progress', 'on_hold', 'done', 'cancelled')),
	CONSTRAINT "action_confidence" CHECK ("action"."confidence" in ('secured', 'reachable', 'support_needed', 'compromised')),
	CONSTRAINT "action_awaited" CHECK ("action"."decision_awaited_from" in ('none', 'territory', 'region')),
	CONSTRAINT "action_number_positive" CHECK ("action"."number" between 1 and 999),
	CONSTRAINT "action_title" CHECK (length(btrim("action"."title")) > 0 and char_length("action"."title") <= 200),
	CONSTRAINT "action_texts" CHECK (char_length("action"."description") <= 5000 and char_length("action"."expected_result") <= 1000),
	CONSTRAINT "action_progress" CHECK ("action"."progress" between 0 and 100),
	CONSTRAINT "action_planned_dates" CHECK ("action"."planned_end_on" >= "action"."planned_start_on"),
	CONSTRAINT "action_actual_dates" CHECK ("action"."actual_end_on" >= "action"."actual_start_on"),
	CONSTRAINT "action_dates" CHECK ("action"."planned_start_on" between '1990-01-01' and '2100-12-31' and "action"."planned_end_on" between '1990-01-01' and '2100-12-31' and "action"."actual_start_on" between '1990-01-01' and '2100-12-31' and "action"."actual_end_on" between '1990-01-01' and '2100-12-31' and "action"."resume_on" between '1990-01-01' and '2100-12-31' and "action"."touched_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "action_on_hold" CHECK ("action"."status" <> 'on_hold' or "action"."resume_on" is not null),
	CONSTRAINT "action_cancelled" CHECK ("action"."status" <> 'cancelled' or ("action"."status_reason" is not null and length(btrim("action"."status_reason")) > 0 and char_length("action"."status_reason") <= 1000)),
	CONSTRAINT "action_done" CHECK ("action"."status" <> 'done' or ("action"."actual_end_on" is not null and "action"."progress" = 100 and "action"."result" is not null and length(btrim("action"."result")) > 0 and char_length("action"."result") <= 1000)),
	CONSTRAINT "action_blocked" CHECK (("action"."blocked" and "action"."blocked_on" is not null and "action"."blocked_reason" is not null and length(btrim("action"."blocked_reason")) > 0 and char_length("action"."blocked_reason") <= 1000 and char_length("action"."unblocking_condition") <= 1000) or (not "action"."blocked" and "action"."blocked_on" is null and "action"."blocked_reason" is null and "action"."unblocking_condition" is null and "action"."decision_awaited_from" = 'none')),
	CONSTRAINT "action_confidence_dated" CHECK (("action"."confidence" is null) = ("action"."confidence_on" is null))
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"author_territory_id" uuid NOT NULL,
	"noted_on" date NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "note_body" CHECK (length(btrim("note"."body")) > 0 and char_length("note"."body") <= 5000),
	CONSTRAINT "note_date" CHECK ("note"."noted_on" between '1990-01-01' and '2100-12-31')
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"version" integer,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commune" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"departement_code" text NOT NULL,
	"epci_siren" text,
	"population" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "departement" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"official_region_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "epci" (
	"siren" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"population" integer NOT NULL,
	"population_year" integer NOT NULL,
	"commune_count" integer NOT NULL,
	"main_departement_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "official_region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_load" (
	"name" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region_departement" (
	"region_id" uuid NOT NULL,
	"departement_code" text NOT NULL,
	CONSTRAINT "region_departement_region_id_departement_code_pk" PRIMARY KEY("region_id","departement_code")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	CONSTRAINT "region_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "territory" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"lead_organisation" text NOT NULL,
	"main_departement_code" text,
	CONSTRAINT "territory_id_region" UNIQUE("id","region_id"),
	CONSTRAINT "territory_slug" UNIQUE("region_id","slug"),
	CONSTRAINT "territory_kind" CHECK ("territory"."kind" in ('epci', 'grouping', 'pays', 'arrondissement', 'region', 'other')),
	CONSTRAINT "territory_name" CHECK (length(btrim("territory"."name")) > 0 and char_length("territory"."name") <= 120)
);
--> statement-breakpoint
CREATE TABLE "territory_epci" (
	"territory_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"epci_siren" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "territory_epci_territory_id_epci_siren_valid_from_pk" PRIMARY KEY("territory_id","epci_siren","valid_from"),
	CONSTRAINT "territory_epci_dates" CHECK ("territory_epci"."valid_to" is null or "territory_epci"."valid_to" >= "territory_epci"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "nomenclature" (
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "nomenclature_kind_code_pk" PRIMARY KEY("kind","code")
);
--> statement-breakpoint
CREATE TABLE "regional_objective" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid,
	"name" text NOT NULL,
	"acronym" text,
	"kind" text NOT NULL,
	"legal_family" text,
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('region', 'state', 'departement', 'intercommunality', 'public_bank', 'network_head', 'operator', 'solidarity_funder', 'ess_structure', 'other')),
	CONSTRAINT "organisation_name" CHECK (length(btrim("organisation"."name")) > 0 and char_length("organisation"."name") <= 200)
);
--> statement-breakpoint
CREATE TABLE "objective" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"axis" text NOT NULL,
	"parent_id" uuid,
	"label" text NOT NULL,
	"rank" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "objective_id_plan_axis" UNIQUE("id","plan_id","axis"),
	CONSTRAINT "objective_axis" CHECK ("objective"."axis" in ('local_animation', 'pooling', 'project_support')),
	CONSTRAINT "objective_label" CHECK (length(btrim("objective"."label")) > 0 and char_length("objective"."label") <= 300)
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plde_id" uuid NOT NULL,
	"previous_plan_id" uuid,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"signed_ends_on" date,
	"signed_on" date,
	"deliberation" text,
	"diagnosis" text DEFAULT '' NOT NULL,
	"stakes" text DEFAULT '' NOT NULL,
	"governance" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "plan_id_territory" UNIQUE("id","territory_id"),
	CONSTRAINT "plan_status" CHECK ("plan"."status" in ('draft', 'submitted', 'returned', 'approved', 'active', 'closed', 'abandoned')),
	CONSTRAINT "plan_title" CHECK (length(btrim("plan"."title")) > 0 and char_length("plan"."title") <= 200),
	CONSTRAINT "plan_number_positive" CHECK ("plan"."number" between 1 and 99),
	CONSTRAINT "plan_dates" CHECK ("plan"."starts_on" between '1990-01-01' and '2100-12-31' and "plan"."ends_on" between '1990-01-01' and '2100-12-31'),
	CONSTRAINT "plan_period" CHECK ("plan"."ends_on" >= ("plan"."starts_on" + interval '12 months' - interval '1 day')::date and "plan"."ends_on" <= ("plan"."starts_on" + interval '72 months')::date),
	CONSTRAINT "plan_amended" CHECK ("plan"."signed_ends_on" is null or "plan"."signed_ends_on" < "plan"."ends_on"),
	CONSTRAINT "plan_active_signed" CHECK ("plan"."status" <> 'active' or ("plan"."signed_on" is not null and "plan"."deliberation" is not null)),
	CONSTRAINT "plan_texts" CHECK (char_length("plan"."diagnosis") <= 10000 and char_length("plan"."stakes") <= 10000 and char_length("plan"."governance") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "plde" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"priorities" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "plde_id_territory" UNIQUE("id","territory_id"),
	CONSTRAINT "plde_title" CHECK (length(btrim("plde"."title")) > 0 and char_length("plde"."title") <= 200),
	CONSTRAINT "plde_priorities" CHECK (char_length("plde"."priorities") <= 10000),
	CONSTRAINT "plde_dates" CHECK ("plde"."starts_on" between '1990-01-01' and '2100-12-31' and "plde"."ends_on" between '1990-01-01' and '2100-12-31' and "plde"."ends_on" >= "plde"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_territory" ADD CONSTRAINT "membership_territory_membership" FOREIGN KEY ("membership_id","region_id") REFERENCES "public"."membership"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_territory" ADD CONSTRAINT "membership_territory_place" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token" ADD CONSTRAINT "token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_regional_objective" ADD CONSTRAINT "action_regional_objective_regional_objective_id_regional_objective_id_fk" FOREIGN KEY ("regional_objective_id") REFERENCES "public"."regional_objective"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_regional_objective" ADD CONSTRAINT "action_regional_objective_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_territory" ADD CONSTRAINT "action_territory_action" FOREIGN KEY ("action_id","lead_territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_territory" ADD CONSTRAINT "action_territory_associate" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_lead_organisation_id_organisation_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_territory_region" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_objective" FOREIGN KEY ("objective_id","plan_id","axis") REFERENCES "public"."objective"("id","plan_id","axis") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_author_territory" FOREIGN KEY ("author_territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_departement_code_departement_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departement"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune" ADD CONSTRAINT "commune_epci_siren_epci_siren_fk" FOREIGN KEY ("epci_siren") REFERENCES "public"."epci"("siren") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departement" ADD CONSTRAINT "departement_official_region_code_official_region_code_fk" FOREIGN KEY ("official_region_code") REFERENCES "public"."official_region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "epci" ADD CONSTRAINT "epci_main_departement_code_departement_code_fk" FOREIGN KEY ("main_departement_code") REFERENCES "public"."departement"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_departement" ADD CONSTRAINT "region_departement_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_departement" ADD CONSTRAINT "region_departement_departement_code_departement_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departement"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_main_departement_code_departement_code_fk" FOREIGN KEY ("main_departement_code") REFERENCES "public"."departement"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_epci" ADD CONSTRAINT "territory_epci_epci_siren_epci_siren_fk" FOREIGN KEY ("epci_siren") REFERENCES "public"."epci"("siren") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_epci" ADD CONSTRAINT "territory_epci_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_objective" ADD CONSTRAINT "regional_objective_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_parent" FOREIGN KEY ("parent_id","plan_id","axis") REFERENCES "public"."objective"("id","plan_id","axis") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_plde" FOREIGN KEY ("plde_id","territory_id") REFERENCES "public"."plde"("id","territory_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_previous" FOREIGN KEY ("previous_plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plde" ADD CONSTRAINT "plde_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "membership_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "action_territory_reader" ON "action_territory" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "action_place" ON "action" USING btree ("region_id","territory_id");--> statement-breakpoint
CREATE INDEX "action_plan_axis" ON "action" USING btree ("plan_id","axis","number");--> statement-breakpoint
CREATE INDEX "note_action_date" ON "note" USING btree ("action_id","noted_on");--> statement-breakpoint
CREATE INDEX "audit_row" ON "audit" USING btree ("row_id","id");--> statement-breakpoint
CREATE INDEX "audit_territory" ON "audit" USING btree ("territory_id","id");--> statement-breakpoint
CREATE INDEX "audit_recent" ON "audit" USING btree ("region_id","id");--> statement-breakpoint
CREATE INDEX "commune_epci" ON "commune" USING btree ("epci_siren");--> statement-breakpoint
CREATE INDEX "organisation_region" ON "organisation" USING btree ("region_id","name");--> statement-breakpoint
CREATE INDEX "objective_plan_axis" ON "objective" USING btree ("plan_id","axis","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_number" ON "plan" USING btree ("territory_id","number") WHERE "plan"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "plan_place" ON "plan" USING btree ("region_id","territory_id");--> statement-breakpoint
CREATE INDEX "plde_place" ON "plde" USING btree ("region_id","territory_id");