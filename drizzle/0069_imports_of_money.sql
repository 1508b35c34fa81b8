ALTER TABLE "import_column" DROP CONSTRAINT "import_column_noun";--> statement-breakpoint
ALTER TABLE "import_row" DROP CONSTRAINT "import_row_noun";--> statement-breakpoint
ALTER TABLE "import" DROP CONSTRAINT "import_noun";--> statement-breakpoint
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_noun" CHECK ("import_column"."noun" in ('plan', 'event', 'project', 'job', 'budget_line', 'funding', 'organisation'));--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_noun" CHECK ("import_row"."noun" in ('objective', 'action', 'event', 'project', 'job', 'budget_line', 'funding', 'organisation'));--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_noun" CHECK ("import"."noun" in ('plan', 'event', 'project', 'job', 'budget_line', 'funding', 'organisation'));