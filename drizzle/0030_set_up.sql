-- A Région starts from nothing: it is named on a screen, and takes the content of 2009 as an example or leaves it.
CREATE TABLE "example_row" (
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	CONSTRAINT "example_row_table_name_row_id_pk" PRIMARY KEY("table_name","row_id")
);
--> statement-breakpoint
CREATE TABLE "example_content" (
	"name" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "region_id" uuid GENERATED ALWAYS AS (id) STORED;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "short_name" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "contact_service" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "left_steps" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "example_on" date;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "example_row" ADD CONSTRAINT "example_row_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_name" CHECK (length(btrim("region"."name")) > 0 and char_length("region"."name") <= 120);--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_short_name" CHECK (char_length("region"."short_name") <= 40);--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_time_zone" CHECK ("region"."time_zone" in ('Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte'));--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_contact" CHECK (char_length("region"."contact_service") <= 200 and char_length("region"."contact_email") <= 254 and char_length("region"."contact_phone") <= 40);
--> statement-breakpoint
-- A Région whose content was put in place by its installation is not offered it again.
update region r set example_on = (now() at time zone r.time_zone)::date
 where exists (select 1 from regional_policy p where p.region_id = r.id);
--> statement-breakpoint
-- Whoever connects reads what a Région is: its officers and administrators write it. No Région is made nor taken away by the application.
alter table region enable row level security;
--> statement-breakpoint
alter table region force row level security;
--> statement-breakpoint
create policy owner_all on region to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on region for select to maillage_app using (true);
--> statement-breakpoint
create policy upd on region for update to maillage_app
  using (id = any((select app.ids('app.staff'))::uuid[]) or id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
alter table region_departement enable row level security;
--> statement-breakpoint
alter table region_departement force row level security;
--> statement-breakpoint
create policy owner_all on region_departement to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on region_departement for select to maillage_app using (true);
--> statement-breakpoint
create policy ins on region_departement for insert to maillage_app
  with check (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
create policy del on region_departement for delete to maillage_app
  using (region_id = any((select app.ids('app.staff'))::uuid[]) or region_id = any((select app.ids('app.admin'))::uuid[]));
--> statement-breakpoint
grant update on region to maillage_app;
--> statement-breakpoint
grant insert, delete on region_departement to maillage_app;
--> statement-breakpoint
alter table example_row enable row level security;
--> statement-breakpoint
alter table example_row force row level security;
--> statement-breakpoint
create policy owner_all on example_row to maillage_owner using (true) with check (true);
--> statement-breakpoint
create policy read on example_row for select to maillage_app using (region_id = any((select app.ids('app.member'))::uuid[]));
--> statement-breakpoint
grant select on example_row to maillage_app;
--> statement-breakpoint
create trigger stamp before update on region for each row execute function app.stamp('ground');
--> statement-breakpoint
create trigger audit after update on region for each row execute function app.audit('id');
--> statement-breakpoint
-- What an installation puts in place is no gesture.
create trigger audit after insert or delete on region_departement for each row
  when (not app.owns('public.region_departement'::regclass)) execute function app.audit('region_id');
--> statement-breakpoint
-- What was written on a Région is read by its members, as what it says.
create policy read_region on audit for select to maillage_app
  using (table_name in ('region', 'region_departement') and region_id = any((select app.ids('app.member'))::uuid[]));
--> statement-breakpoint
-- The Région's own territory bears the name of its Région.
create function app.name_own_territory() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  versioned constant boolean := exists (select 1 from pg_attribute
    where attrelid = 'public.territory'::regclass and attname = 'version' and not attisdropped);
begin
  execute format('update public.territory set name = $1, lead_organisation = $1%s where region_id = $2 and kind = ''region''',
    case when versioned then ', version = version + 1, updated_at = now(), updated_by = app.actor()' else '' end)
    using new.name, new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger own_territory after update of name on region for each row when (new.name <> old.name) execute function app.name_own_territory();
--> statement-breakpoint
-- A row of the example that someone changes is the Région's own from then on.
create function app.own_example() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.example_row
   where table_name = tg_table_name and row_id = coalesce(to_jsonb(new) ->> 'id', to_jsonb(new) ->> 'region_id')::uuid;
  return null;
end $$;
--> statement-breakpoint
create trigger own_example after update on scheme for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
create trigger own_example after update on operation for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
create trigger own_example after update on regional_objective for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
create trigger own_example after update on regional_policy for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
create trigger own_example after update on organisation for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
-- The content of 2009, for the hands that write the ground of the Région: what it knows already is left as it is, what comes is
-- marked. It writes tables that the application does not, and nothing but what is kept aside, so it asks the right itself.
create function app.take_example(region uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  said jsonb;
  before integer;
  after integer;
begin
  if not coalesce(region = any(app.ids('app.staff') || app.ids('app.admin')), false) then
    raise exception 'the example is not taken by this hand' using errcode = '42501';
  end if;
  select c.content into strict said from public.example_content c where c.name = '2009';
  select count(*) into before from public.example_row e where e.region_id = take_example.region;
  with made as (
    insert into public.organisation (id, region_id, name, acronym, kind)
    select gen_random_uuid(), take_example.region, r.name, r.acronym, r.kind
      from jsonb_to_recordset(said -> 'organisations') as r (name text, acronym text, kind text)
     where not exists (select 1 from public.organisation o where o.region_id = take_example.region and o.deleted_at is null
       and (lower(o.name) = lower(r.name) or lower(o.acronym) = lower(r.acronym)))
    returning id)
  insert into public.example_row (table_name, row_id, region_id) select 'organisation', made.id, take_example.region from made;
  with made as (
    insert into public.regional_objective (id, region_id, code, label, rank)
    select gen_random_uuid(), take_example.region, r.code, r.label, r.rank
        + coalesce((select max(o.rank) from public.regional_objective o where o.region_id = take_example.region), 0)
      from jsonb_to_recordset(said -> 'objectives') as r (code text, label text, rank integer)
     where not exists (select 1 from public.regional_objective o
       where o.region_id = take_example.region and (o.code = r.code or lower(o.label) = lower(r.label)))
    returning id)
  insert into public.example_row (table_name, row_id, region_id) select 'regional_objective', made.id, take_example.region from made;
  with made as (
    insert into public.operation (id, region_id, code, label, rank)
    select gen_random_uuid(), take_example.region, r.code, r.label, r.rank
        + coalesce((select max(o.rank) from public.operation o where o.region_id = take_example.region), 0)
      from jsonb_to_recordset(said -> 'operations') as r (code text, label text, rank integer)
     where not exists (select 1 from public.operation o
       where o.region_id = take_example.region and (o.code = r.code or lower(o.label) = lower(r.label)))
    returning id)
  insert into public.example_row (table_name, row_id, region_id) select 'operation', made.id, take_example.region from made;
  with made as (
    insert into public.scheme (id, region_id, code, name, acronym, description, stages, kinds, cofunding, source, source_on, rank)
    select gen_random_uuid(), take_example.region, r.code, r.name, r.acronym, r.description, r.stages, r.kinds, r.cofunding, r.source,
        r.source_on, r.rank + coalesce((select max(s.rank) from public.scheme s where s.region_id = take_example.region), 0)
      from jsonb_to_recordset(said -> 'schemes') as r (code text, name text, acronym text, description text, stages text[],
        kinds text[], cofunding text, source text, source_on date, rank integer)
     where not exists (select 1 from public.scheme s
       where s.region_id = take_example.region and (s.code = r.code or lower(s.name) = lower(r.name)))
    returning id)
  insert into public.example_row (table_name, row_id, region_id) select 'scheme', made.id, take_example.region from made;
  insert into public.scheme_contact (id, scheme_id, departement_code, organisation, phone, email, url, rank)
  select gen_random_uuid(), s.id, r.departement_code, r.organisation, r.phone, r.email, r.url, r.rank
    from jsonb_to_recordset(said -> 'contacts') as r (scheme text, departement_code text, organisation text, phone text, email text,
      url text, rank integer)
    join public.scheme s on s.region_id = take_example.region and s.code = r.scheme
    join public.example_row e on e.table_name = 'scheme' and e.row_id = s.id;
  with made as (
    insert into public.regional_policy (region_id, content, source, source_on)
    select take_example.region, said -> 'policy' -> 'content', said -> 'policy' ->> 'source', (said -> 'policy' ->> 'source_on')::date
    on conflict do nothing returning region_id)
  insert into public.example_row (table_name, row_id, region_id) select 'regional_policy', made.region_id, made.region_id from made;
  select count(*) into after from public.example_row e where e.region_id = take_example.region;
  return after - before;
end $$;
--> statement-breakpoint
-- How much it holds, for the sentence that asks whether to take it.
create function app.example_counts() returns jsonb language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select jsonb_object_agg(part.key, jsonb_array_length(part.value)) from public.example_content c, jsonb_each(c.content) as part
    where c.name = '2009' and jsonb_typeof(part.value) = 'array' $$;
--> statement-breakpoint
-- What the check-list of setting up counts, for the hands that set up: administrators read no plan.
create function app.set_up_counts(region uuid, day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (
    select t.id from public.territory t where t.region_id = $1 and t.kind <> 'region'),
  held as (
    select m.id, m.account_id, m.role from public.membership m join public.account a on a.id = m.account_id
     where m.region_id = $1 and a.disabled_at is null and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)),
  official as (
    select e.siren from public.epci e join public.region_departement d on d.departement_code = e.main_departement_code where d.region_id = $1)
  select jsonb_build_object(
    'departements', (select count(*) from public.region_departement d where d.region_id = $1),
    'territories', (select count(*) from place),
    'epci', (select count(*) from official),
    'epciLeft', (select count(*) from official o where not exists (select 1 from public.territory_epci te
      where te.region_id = $1 and te.epci_siren = o.siren and (te.valid_to is null or te.valid_to >= $2))),
    'organisations', (select count(*) from public.organisation o where o.region_id = $1 and o.deleted_at is null),
    'accounts', (select count(distinct h.account_id) from held h where h.role <> 'admin'),
    'officers', (select count(distinct h.account_id) from held h where h.role = 'regional'),
    'withoutAgent', (select count(*) from place p where not exists (select 1 from held h
      join public.membership_territory mt on mt.membership_id = h.id where h.role = 'agent' and mt.territory_id = p.id)),
    'plans', (select count(*) from public.plan p where p.region_id = $1 and p.deleted_at is null),
    'withoutPlan', (select count(*) from place t where not exists (select 1 from public.plan p
      where p.territory_id = t.id and p.deleted_at is null)),
    'schemes', (select count(*) from public.scheme s where s.region_id = $1 and to_jsonb(s) ->> 'deleted_at' is null),
    'objectives', (select count(*) from public.regional_objective o where o.region_id = $1 and to_jsonb(o) ->> 'deleted_at' is null),
    'operations', (select count(*) from public.operation o where o.region_id = $1 and to_jsonb(o) ->> 'deleted_at' is null),
    'policy', exists (select 1 from public.regional_policy p where p.region_id = $1))
  where $1 = any(app.ids('app.staff') || app.ids('app.admin'))
$$;
--> statement-breakpoint
revoke execute on function app.name_own_territory(), app.own_example(), app.take_example(uuid), app.example_counts(), app.set_up_counts(uuid, date) from public;
--> statement-breakpoint
grant execute on function app.take_example(uuid), app.example_counts(), app.set_up_counts(uuid, date) to maillage_app;
