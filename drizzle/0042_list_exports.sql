-- What a workbook held of the rows that its maker could write, under the number that it carries: its own hands alone read it, and it is
-- deleted after 400 days.
create table "list_export" (
	"id" uuid primary key not null,
	"account_id" uuid not null,
	"noun" text not null,
	"asked" jsonb not null,
	"made_at" timestamp with time zone default now() not null
);
--> statement-breakpoint
create table "list_export_row" (
	"export_id" uuid not null,
	"row_id" uuid not null,
	"version" integer not null,
	"held" jsonb not null,
	constraint "list_export_row_export_id_row_id_pk" primary key("export_id","row_id")
);
--> statement-breakpoint
alter table "list_export" add constraint "list_export_account_id_account_id_fk" foreign key ("account_id") references "public"."account"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "list_export_row" add constraint "list_export_row_export_id_list_export_id_fk" foreign key ("export_id") references "public"."list_export"("id") on delete cascade on update no action;
--> statement-breakpoint
create index "list_export_account" on "list_export" using btree ("account_id");
--> statement-breakpoint
create index "list_export_made_at" on "list_export" using btree ("made_at");
--> statement-breakpoint
do $$
declare
  one text;
  own constant text := 'account_id = nullif(current_setting(''app.actor'', true), '''')::uuid';
  ofown constant text := 'export_id = any(array(select e.id from public.list_export e where e.account_id = nullif(current_setting(''app.actor'', true), '''')::uuid))';
begin
  foreach one in array array['list_export', 'list_export_row'] loop
    execute format('alter table public.%I enable row level security', one);
    execute format('alter table public.%I force row level security', one);
    execute format('create policy owner_all on public.%I to %I using (true) with check (true)', one, 'maillage_owner');
    execute format('create policy read on public.%I for select to %I using (%s)', one, 'maillage_app', case one when 'list_export' then own else ofown end);
    execute format('create policy ins on public.%I for insert to %I with check (%s)', one, 'maillage_app', case one when 'list_export' then own else ofown end);
    execute format('grant select, insert on public.%I to %I', one, 'maillage_app');
  end loop;
end $$;
--> statement-breakpoint
create function app.purge_exports() returns void
language sql security definer set search_path = pg_catalog, pg_temp as
$$ delete from public.list_export where made_at < now() - interval '400 days' $$;
--> statement-breakpoint
revoke execute on function app.purge_exports() from public;
--> statement-breakpoint
grant execute on function app.purge_exports() to maillage_app;
