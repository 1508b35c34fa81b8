-- Files that are read for organisations too: a Région's own, whose imports stand in the Région's own territory.
ALTER TABLE "import" DROP CONSTRAINT "import_noun";
--> statement-breakpoint
ALTER TABLE "import" ADD CONSTRAINT "import_noun" CHECK ("import"."noun" in ('plan', 'event', 'project', 'job', 'organisation'));
--> statement-breakpoint
ALTER TABLE "import_row" DROP CONSTRAINT "import_row_noun";
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_noun" CHECK ("import_row"."noun" in ('objective', 'action', 'event', 'project', 'job', 'organisation'));
--> statement-breakpoint
ALTER TABLE "import_column" DROP CONSTRAINT "import_column_noun";
--> statement-breakpoint
ALTER TABLE "import_column" ADD CONSTRAINT "import_column_noun" CHECK ("import_column"."noun" in ('plan', 'event', 'project', 'job', 'organisation'));
--> statement-breakpoint
-- The second wall (rights.md, « import »): no agent's, whatever its territory; the officer or the administrator who made it.
do $$
declare
  made constant text := 'created_by = (select nullif(current_setting(''app.actor'', true), '''')::uuid)';
  own constant text := '(territory_id = any((select app.ids(''app.own''))::uuid[]) and noun <> ''organisation'')';
  region constant text := '(region_id = any((select app.ids(''app.staff''))::uuid[])
    or (noun = ''organisation'' and region_id = any((select app.ids(''app.admin''))::uuid[])))';
begin
  execute format('alter policy read on public.import using (%s or (%s and %s))', own, region, made);
  execute format('alter policy ins on public.import with check (%s or %s)', own, region);
  execute format('alter policy upd on public.import using (%1$s or (%2$s and %3$s)) with check (%1$s or (%2$s and %3$s))', own, region, made);
  execute format('alter policy every on public.import_column using (%1$s or %2$s) with check (%1$s or %2$s)', own, region);
end $$;
