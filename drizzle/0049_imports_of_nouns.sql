-- Files that are read for other nouns than plans: rows of one noun of a territory.
ALTER TABLE "import" ADD COLUMN "noun" text DEFAULT 'plan' NOT NULL;
--> statement-breakpoint
ALTER TABLE "import" ALTER COLUMN "plan_id" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_noun" CHECK ("import"."noun" in ('plan', 'event', 'project', 'job'));
--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_plan_alone" CHECK (("import"."noun" = 'plan') = ("import"."plan_id" is not null));
--> statement-breakpoint
ALTER TABLE "import_row" DROP CONSTRAINT "import_row_noun";
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_noun" CHECK ("import_row"."noun" in ('objective', 'action', 'event', 'project', 'job'));
--> statement-breakpoint
-- A header is remembered by what the file held: « Titre » is not the same thing in each.
ALTER TABLE "import_column" ADD COLUMN "noun" text DEFAULT 'plan' NOT NULL;
--> statement-breakpoint
ALTER TABLE "import_column" DROP CONSTRAINT "import_column_territory_id_header_pk";
--> statement-breakpoint
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_territory_id_noun_header_pk" PRIMARY KEY("territory_id","noun","header");
--> statement-breakpoint
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_noun" CHECK ("import_column"."noun" in ('plan', 'event', 'project', 'job'));
