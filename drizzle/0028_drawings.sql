-- The map of a Région is kept as it is drawn, day by day of its perimeters; it is drawn by the product, at its start, from outlines in files.
drop table region_map;
--> statement-breakpoint
create table "region_drawing" (
	"region_id" uuid not null,
	"valid_from" date not null,
	"made_of" text not null,
	"why" text,
	"drawing" jsonb,
	"file" text,
	"stamp" text,
	"attribution" text,
	constraint "region_drawing_region_id_valid_from_pk" primary key("region_id","valid_from"),
	constraint "region_drawing_why" check ("region_drawing"."why" in ('no_perimeter', 'no_outline')),
	constraint "region_drawing_whole" check (("region_drawing"."why" is null) = (num_nonnulls("region_drawing"."drawing", "region_drawing"."file", "region_drawing"."stamp", "region_drawing"."attribution") = 4))
);
--> statement-breakpoint
alter table "region_drawing" add constraint "region_drawing_region_id_region_id_fk" foreign key ("region_id") references "public"."region"("id") on delete no action on update no action;
--> statement-breakpoint
-- The second wall (rights.md, « territory, perimeter, EPCI »): read in the whole Région, made again by those who write its territories.
alter table region_drawing enable row level security;
--> statement-breakpoint
alter table region_drawing force row level security;
--> statement-breakpoint
create policy owner_all on region_drawing to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on region_drawing for select to maillage_app using (region_id = any((select app.ids('app.regions'))::uuid[])
  or region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[])
  or region_id = any(array(select t.region_id from public.territory t where t.id = any((select app.ids('app.read'))::uuid[]))));
--> statement-breakpoint
create policy ins on region_drawing for insert to maillage_app with check (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
create policy del on region_drawing for delete to maillage_app using (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
grant select, insert, delete on region_drawing to maillage_app;
