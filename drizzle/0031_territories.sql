-- Territories are written by their Région: versions, bin, a first and a last day, addresses that still open, who came after whom; and both walls.
ALTER TABLE "territory" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "closed_why" text;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_lead" CHECK (char_length("territory"."lead_organisation") <= 200);--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_closed" CHECK (("territory"."closed_on" is null) = ("territory"."closed_why" is null) and char_length("territory"."closed_why") <= 500
      and ("territory"."closed_on" is null or "territory"."starts_on" is null or "territory"."closed_on" > "territory"."starts_on"));--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_own" CHECK ("territory"."kind" <> 'region' or num_nonnulls("territory"."starts_on", "territory"."closed_on", "territory"."deleted_at") = 0);--> statement-breakpoint
ALTER TABLE "territory_epci" ADD COLUMN "binned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE "territory_address" (
	"region_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"territory_id" uuid NOT NULL,
	CONSTRAINT "territory_address_region_id_slug_pk" PRIMARY KEY("region_id","slug"),
	CONSTRAINT "territory_address_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action
);
--> statement-breakpoint
CREATE TABLE "territory_lineage" (
	"region_id" uuid NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "territory_lineage_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id"),
	CONSTRAINT "territory_lineage_predecessor" FOREIGN KEY ("predecessor_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action,
	CONSTRAINT "territory_lineage_successor" FOREIGN KEY ("successor_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action,
	CONSTRAINT "territory_lineage_two" CHECK ("territory_lineage"."predecessor_id" <> "territory_lineage"."successor_id")
);
--> statement-breakpoint
CREATE INDEX "territory_lineage_successor" ON "territory_lineage" USING btree ("successor_id");--> statement-breakpoint
-- One territory of a Région at a time takes an EPCI. Whole ranges of built-in types: no extension is asked of a server of one's own.
ALTER TABLE "territory_epci" ADD CONSTRAINT "territory_epci_once" EXCLUDE USING gist (
	int8range(hashtextextended("region_id"::text || "epci_siren", 0), hashtextextended("region_id"::text || "epci_siren", 0), '[]') WITH &&,
	daterange("valid_from", "valid_to", '[]') WITH &&) WHERE (NOT "binned");
--> statement-breakpoint
create view live_territory with (security_invoker = true) as select * from territory where deleted_at is null;
--> statement-breakpoint
select app.ground('territory', '{"audit":"values","children":[]}');
--> statement-breakpoint
-- Nothing of a territory goes to another when two of them merge: app.merge_ground() is not for them.
comment on table territory is null;
--> statement-breakpoint
do $$
declare
  one text;
begin
  foreach one in array array['territory_epci', 'territory_address', 'territory_lineage'] loop
    execute format('alter table public.%I enable row level security', one);
    execute format('alter table public.%I force row level security', one);
    execute format('create policy owner_all on public.%I to %I using (true) with check (true)', one, 'maillage_owner');
    execute format('create policy ins on public.%I for insert to %I with check (region_id = any((select app.ids(''app.staff''))::uuid[]) or region_id = any((select app.ids(''app.admin''))::uuid[]))', one, 'maillage_app');
    execute format('grant select, insert on public.%I to %I', one, 'maillage_app');
  end loop;
  foreach one in array array['territory', 'territory_epci', 'territory_address', 'territory_lineage'] loop
    execute format('drop policy if exists read on public.%I', one);
    -- Before an identity is carried, a session reads where its rights are: names alone, as of a Région and its départements.
    execute format('create policy read on public.%I for select to %I using (region_id = any((select app.ids(''app.member''))::uuid[]) or (select coalesce(current_setting(''app.actor'', true), '''')) = '''')', one, 'maillage_app');
  end loop;
  execute format('create policy upd on public.territory_epci for update to %I using (region_id = any((select app.ids(''app.staff''))::uuid[]) or region_id = any((select app.ids(''app.admin''))::uuid[]))', 'maillage_app');
  foreach one in array array['territory_epci', 'territory_address'] loop
    execute format('create policy del on public.%I for delete to %I using (region_id = any((select app.ids(''app.staff''))::uuid[]) or region_id = any((select app.ids(''app.admin''))::uuid[]))', one, 'maillage_app');
    execute format('grant delete on public.%I to %I', one, 'maillage_app');
  end loop;
  grant update on public.territory_epci to maillage_app;
end $$;
--> statement-breakpoint
-- Perimeters and lineages are told with their territory.
create trigger audit after insert or update or delete on territory_epci for each row execute function app.audit('territory_id');
--> statement-breakpoint
create trigger audit after insert or update or delete on territory_lineage for each row execute function app.audit('successor_id');
--> statement-breakpoint
create policy read_territory_links on audit for select to maillage_app
  using (table_name in ('territory_epci', 'territory_lineage') and region_id = any((select app.ids('app.member'))::uuid[]));
--> statement-breakpoint
-- How many rows stand in a territory or name it, whatever their noun and whoever asks; its perimeter and its addresses apart.
create function app.held_by_territory(territory uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  link record;
  rows_there integer;
  total integer := 0;
begin
  for link in
    select distinct c.conrelid::regclass as source, own.attname as name
      from pg_constraint c
      cross join lateral unnest(c.conkey, c.confkey) as k (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other and other.attname = 'id'
     where c.contype = 'f' and c.confrelid = 'public.territory'::regclass
       and c.conrelid not in ('public.territory_epci'::regclass, 'public.territory_address'::regclass)
  loop
    execute format('select count(*)::integer from %s where %I = $1', link.source, link.name) into rows_there using territory;
    total := total + rows_there;
  end loop;
  return total;
end $$;
--> statement-breakpoint
-- What the hands of a territory may not do, whatever the code had checked.
create function app.territory_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.kind <> new.kind and 'region' in (old.kind, new.kind) then
    raise exception 'the own territory of a Région is no other' using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and old.deleted_at is null and new.deleted_at is not null and app.held_by_territory(new.id) > 0 then
    raise exception 'rows stand in this territory' using errcode = 'MA001';
  end if;
  if exists (select 1 from public.territory_address s where s.region_id = new.region_id and s.slug = new.slug and s.territory_id <> new.id) then
    raise exception 'this address opens another territory' using errcode = '23505';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger kept before insert or update on territory for each row execute function app.territory_kept();
--> statement-breakpoint
-- What is in the bin takes no EPCI; what comes out of it takes them back, or is refused.
create function app.territory_frees() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.territory_epci set binned = new.deleted_at is not null where territory_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger frees after update of deleted_at on territory for each row
  when ((old.deleted_at is null) <> (new.deleted_at is null)) execute function app.territory_frees();
--> statement-breakpoint
-- Nothing new in a territory from the day on which it is closed, but under a plan of it that runs on; nothing at all in one of the bin. The argument: the day of the row.
create function app.territory_open() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place record;
  day constant date := (to_jsonb(new) ->> tg_argv[0])::date;
begin
  select t.closed_on, t.deleted_at into place from public.territory t where t.id = new.territory_id for key share;
  if place.deleted_at is not null then
    raise exception 'this territory is in the bin' using errcode = 'MA005';
  end if;
  if day >= place.closed_on and (tg_table_name = 'plan' or not exists (
      select 1 from public.plan p where p.territory_id = new.territory_id and p.deleted_at is null and p.status not in ('closed', 'abandoned'))) then
    raise exception 'this territory is closed' using errcode = 'MA005';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger open before insert on plan for each row execute function app.territory_open('starts_on');
--> statement-breakpoint
create trigger open before insert on plde for each row execute function app.territory_open('starts_on');
--> statement-breakpoint
create trigger open before insert on event for each row execute function app.territory_open('starts_on');
--> statement-breakpoint
create trigger open before insert on project for each row execute function app.territory_open('opened_on');
--> statement-breakpoint
create trigger open before insert on job for each row execute function app.territory_open('dated_on');
--> statement-breakpoint
-- The territories that came before one, however far, and the day from which all the links to it hold.
create function app.predecessors(territory uuid) returns table (id uuid, since date)
language sql stable set search_path = pg_catalog, pg_temp as
$$ with recursive before (id, since) as (
     select l.predecessor_id, l.since from public.territory_lineage l where l.successor_id = territory
     union
     select l.predecessor_id, greatest(l.since, b.since) from before b join public.territory_lineage l on l.successor_id = b.id)
   select before.id, min(before.since) from before where before.id <> territory group by 1 $$;
--> statement-breakpoint
-- The own territory of a Région, whoever asks: the right to write an account is asked in every Région where it holds something.
create function app.regions_own(region uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select t.id from public.territory t where t.region_id = region and t.kind = 'region' limit 1 $$;
--> statement-breakpoint
revoke execute on function app.regions_own(uuid), app.held_by_territory(uuid), app.territory_kept(), app.territory_frees(), app.territory_open(), app.predecessors(uuid) from public;
--> statement-breakpoint
grant execute on function app.regions_own(uuid), app.held_by_territory(uuid), app.predecessors(uuid) to maillage_app;
