-- Spreadsheets that are read for a plan: the file, what it was taken for, its preview, and what serves to undo it.
CREATE TABLE "import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"digest" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"sheets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"asks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"counts" jsonb,
	"promise" text,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "import_file_name" CHECK (length(btrim("import"."file_name")) > 0 and char_length("import"."file_name") <= 200),
	CONSTRAINT "import_format" CHECK ("import"."format" in ('xlsx', 'ods', 'csv', 'paste')),
	CONSTRAINT "import_state" CHECK ("import"."state" in ('open', 'applied', 'undone', 'dropped')),
	CONSTRAINT "import_applied" CHECK (("import"."state" in ('applied', 'undone')) = ("import"."applied_at" is not null)),
	CONSTRAINT "import_undone" CHECK (("import"."state" = 'undone') = ("import"."undone_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "import_sheet" (
	"import_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"merges" jsonb NOT NULL,
	CONSTRAINT "import_sheet_import_id_rank_pk" PRIMARY KEY("import_id","rank")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"import_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"sheet" integer NOT NULL,
	"line" integer NOT NULL,
	"noun" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"row_id" uuid,
	"said" jsonb NOT NULL,
	"before" jsonb,
	"version" integer,
	"kept" text,
	CONSTRAINT "import_row_import_id_rank_pk" PRIMARY KEY("import_id","rank"),
	CONSTRAINT "import_row_kind" CHECK ("import_row"."kind" in ('refused', 'asked', 'conflict', 'new', 'changed', 'same', 'left')),
	CONSTRAINT "import_row_noun" CHECK ("import_row"."noun" in ('objective', 'action'))
);
--> statement-breakpoint
CREATE TABLE "import_column" (
	"territory_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"header" text NOT NULL,
	"key" text,
	CONSTRAINT "import_column_territory_id_header_pk" PRIMARY KEY("territory_id","header")
);
--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_plan" FOREIGN KEY ("plan_id","territory_id") REFERENCES "public"."plan"("id","territory_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_sheet" ADD CONSTRAINT "import_sheet_import" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "import_place" ON "import" USING btree ("territory_id","created_at");
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "import_id" uuid DEFAULT (nullif(current_setting('app.import', true), ''))::uuid;
--> statement-breakpoint
-- The second wall (rights.md, « import »): the agents of the territory, and the officer who made it.
do $$
declare
  mine constant text := '(territory_id = any((select app.ids(''app.own''))::uuid[])
    or (region_id = any((select app.ids(''app.staff''))::uuid[]) and created_by = (select nullif(current_setting(''app.actor'', true), '''')::uuid)))';
  standing constant text := '(territory_id = any((select app.ids(''app.own''))::uuid[]) or region_id = any((select app.ids(''app.staff''))::uuid[]))';
  one text;
begin
  foreach one in array array['import', 'import_sheet', 'import_row', 'import_column'] loop
    execute format('alter table public.%I enable row level security', one);
    execute format('alter table public.%I force row level security', one);
    execute format('create policy owner_all on public.%I to %I using (true) with check (true)', one, 'maillage_owner');
  end loop;
  execute format('create policy read on public.import for select to %I using %s', 'maillage_app', mine);
  execute format('create policy ins on public.import for insert to %I with check %s', 'maillage_app', standing);
  execute format('create policy upd on public.import for update to %1$I using %2$s with check %2$s', 'maillage_app', mine);
  grant select, insert, update on public.import to maillage_app;
  -- What hangs on an import is of those who read it.
  foreach one in array array['import_sheet', 'import_row'] loop
    execute format('create policy every on public.%I to %I using (import_id in (select i.id from public.import i))
      with check (import_id in (select i.id from public.import i))', one, 'maillage_app');
    execute format('grant select, insert, update, delete on public.%I to %I', one, 'maillage_app');
  end loop;
  execute format('create policy every on public.import_column to %1$I using %2$s with check %2$s', 'maillage_app', standing);
  grant select, insert, update, delete on public.import_column to maillage_app;
end $$;
--> statement-breakpoint
create trigger stamp before insert or update on import for each row execute function app.stamp();
--> statement-breakpoint
create trigger audit after insert or update or delete on import for each row execute function app.audit('id', 'names-only');
--> statement-breakpoint
create policy read_import on audit for select to maillage_app using (table_name = 'import'
  and (territory_id = any((select app.ids('app.own'))::uuid[])
    or (region_id = any((select app.ids('app.staff'))::uuid[]) and actor_id = (select nullif(current_setting('app.actor', true), '')::uuid))));
--> statement-breakpoint
-- A file and its rows are kept for thirty days: what they served to undo is then as it is.
create function app.purge_imports() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.import_sheet s using public.import i
   where i.id = s.import_id and coalesce(i.applied_at, i.created_at) < now() - interval '30 days';
  delete from public.import_row r using public.import i
   where i.id = r.import_id and coalesce(i.applied_at, i.created_at) < now() - interval '30 days';
  -- Questions hold words of the file.
  perform set_config('app.actor', '00000000-0000-0000-0000-000000000000', true);
  update public.import set asks = '[]', answers = '{}', mapping = '{}', version = version + 1
   where coalesce(applied_at, created_at) < now() - interval '30 days' and (asks <> '[]' or answers <> '{}' or mapping <> '{}');
end $$;
--> statement-breakpoint
revoke execute on function app.purge_imports() from public;
--> statement-breakpoint
grant execute on function app.purge_imports() to maillage_app;
