-- The EPCI of a Région are drawn once, so that a territory is chosen on a map too: a copy of open data, as region_drawing is.
create table "epci_drawing" (
	"region_id" uuid primary key not null,
	"made_of" text not null,
	"drawing" jsonb,
	"file" text,
	"stamp" text,
	"attribution" text,
	constraint "epci_drawing_whole" check (num_nonnulls("epci_drawing"."drawing", "epci_drawing"."file", "epci_drawing"."stamp", "epci_drawing"."attribution") in (0, 4))
);
--> statement-breakpoint
alter table "epci_drawing" add constraint "epci_drawing_region_id_region_id_fk" foreign key ("region_id") references "public"."region"("id") on delete no action on update no action;
--> statement-breakpoint
-- The second wall (rights.md, « territory, perimeter, EPCI »): as the map of territories.
alter table epci_drawing enable row level security;
--> statement-breakpoint
alter table epci_drawing force row level security;
--> statement-breakpoint
create policy owner_all on epci_drawing to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on epci_drawing for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[])
  or region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[])
  or region_id = any(array(select t.region_id from public.territory t where t.id = any((select app.ids('app.read'))::uuid[]))));
--> statement-breakpoint
create policy ins on epci_drawing for insert to maillage_app with check (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
create policy del on epci_drawing for delete to maillage_app using (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
grant select, insert, delete on epci_drawing to maillage_app;
