-- What is a Région's own, after organisations: nomenclatures, schemes and their contacts, operations, objectives, policy.
CREATE TABLE "policy_section" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"intro" text,
	"body" text NOT NULL,
	"source" text,
	"rank" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "policy_section_kind" CHECK ("policy_section"."kind" in ('text', 'values', 'aims', 'figures', 'dates', 'contacts')),
	CONSTRAINT "policy_section_title" CHECK (length(btrim("policy_section"."title")) > 0 and char_length("policy_section"."title") <= 200),
	CONSTRAINT "policy_section_intro" CHECK (char_length("policy_section"."intro") <= 1000),
	CONSTRAINT "policy_section_body" CHECK (length(btrim("policy_section"."body")) > 0 and char_length("policy_section"."body") <= 8000),
	CONSTRAINT "policy_section_rank" CHECK ("policy_section"."rank" between 1 and 999),
	CONSTRAINT "policy_section_source" CHECK (char_length("policy_section"."source") <= 200)
);
--> statement-breakpoint
ALTER TABLE "scheme_contact" DROP CONSTRAINT "scheme_contact_scheme_id_scheme_id_fk";
--> statement-breakpoint
ALTER TABLE "scheme" ALTER COLUMN "source_on" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "id" uuid;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "region_id" uuid;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "created_by" uuid;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "updated_by" uuid;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD COLUMN "deleted_by" uuid;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "description" text;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "ends_on" date;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "created_by" uuid;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "updated_by" uuid;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "operation" ADD COLUMN "deleted_by" uuid;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "created_by" uuid;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "updated_by" uuid;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD COLUMN "deleted_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "region_id" uuid;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "organisation_id" uuid;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "created_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "updated_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD COLUMN "deleted_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "valid_from" date;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "valid_to" date;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "source_url" text;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "created_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "updated_by" uuid;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "deleted_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "deleted_by" uuid;
--> statement-breakpoint
-- A term has the identity of its vocabulary and its code, whatever base it is loaded in.
create function app.term_id(kind text, code text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(kind || '/' || code) placing '8' from 13) placing '8' from 17)::uuid $$;
--> statement-breakpoint
update nomenclature set id = app.term_id(kind, code), region_id = (select id from region order by slug limit 1);
--> statement-breakpoint
update scheme_contact set region_id = (select s.region_id from scheme s where s.id = scheme_id);
--> statement-breakpoint
ALTER TABLE "nomenclature" ALTER COLUMN "id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ALTER COLUMN "region_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD CONSTRAINT "nomenclature_id" UNIQUE("id");
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_id_region" UNIQUE("id","region_id");
--> statement-breakpoint
ALTER TABLE "policy_section" ADD CONSTRAINT "policy_section_region" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD CONSTRAINT "nomenclature_region" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_scheme" FOREIGN KEY ("scheme_id","region_id") REFERENCES "public"."scheme"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_organisation" FOREIGN KEY ("organisation_id","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD CONSTRAINT "nomenclature_kind" CHECK ("nomenclature"."kind" in ('event_topic', 'audience', 'project_theme', 'sector', 'legal_family', 'contract_type', 'funding_source'));
--> statement-breakpoint
ALTER TABLE "nomenclature" ADD CONSTRAINT "nomenclature_label" CHECK (length(btrim("nomenclature"."label")) > 0 and char_length("nomenclature"."label") <= 120);
--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_label" CHECK (length(btrim("operation"."label")) > 0 and char_length("operation"."label") <= 120);
--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_description" CHECK (char_length("operation"."description") <= 2000);
--> statement-breakpoint
ALTER TABLE "operation" ADD CONSTRAINT "operation_ends_on" CHECK ("operation"."ends_on" between '1990-01-01' and '2100-12-31');
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD CONSTRAINT "regional_objective_label" CHECK (length(btrim("regional_objective"."label")) > 0 and char_length("regional_objective"."label") <= 300);
--> statement-breakpoint
ALTER TABLE "regional_objective" ADD CONSTRAINT "regional_objective_rank" CHECK ("regional_objective"."rank" between 1 and 999);
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_organisation_name" CHECK (length(btrim("scheme_contact"."organisation")) > 0 and char_length("scheme_contact"."organisation") <= 200);
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_reached" CHECK (char_length("scheme_contact"."phone") <= 40 and char_length("scheme_contact"."email") <= 254);
--> statement-breakpoint
ALTER TABLE "scheme_contact" ADD CONSTRAINT "scheme_contact_url" CHECK ("scheme_contact"."url" ~ '^https?://' and char_length("scheme_contact"."url") <= 500);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_name" CHECK (length(btrim("scheme"."name")) > 0 and char_length("scheme"."name") <= 200);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_acronym" CHECK (char_length("scheme"."acronym") <= 40);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_description" CHECK (length(btrim("scheme"."description")) > 0 and char_length("scheme"."description") <= 3000);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_stages" CHECK (cardinality("scheme"."stages") > 0 and "scheme"."stages" <@ array['design', 'launch', 'growth']::text[]);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_kinds" CHECK (cardinality("scheme"."kinds") > 0 and "scheme"."kinds" <@ array['grant', 'loan', 'repayable_advance', 'equity', 'advisory', 'feasibility_study', 'engineering']::text[]);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_cofunding" CHECK (char_length("scheme"."cofunding") <= 1000);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_source" CHECK (length(btrim("scheme"."source")) > 0 and char_length("scheme"."source") <= 200);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_source_url" CHECK ("scheme"."source_url" ~ '^https://' and char_length("scheme"."source_url") <= 500);
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_dates" CHECK ("scheme"."valid_from" between '1990-01-01' and '2100-12-31' and "scheme"."valid_to" between '1990-01-01' and '2100-12-31' and "scheme"."source_on" between '1990-01-01' and '2100-12-31' and "scheme"."checked_on" between '1990-01-01' and '2100-12-31');
--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_validity" CHECK ("scheme"."valid_to" >= "scheme"."valid_from");
--> statement-breakpoint
create view live_nomenclature with (security_invoker = true) as select * from nomenclature where deleted_at is null;
--> statement-breakpoint
create view live_operation with (security_invoker = true) as select * from operation where deleted_at is null;
--> statement-breakpoint
create view live_regional_objective with (security_invoker = true) as select * from regional_objective where deleted_at is null;
--> statement-breakpoint
create view live_policy_section with (security_invoker = true) as select * from policy_section where deleted_at is null;
--> statement-breakpoint
create view live_scheme with (security_invoker = true) as select * from scheme where deleted_at is null;
--> statement-breakpoint
create view live_scheme_contact with (security_invoker = true) as select * from scheme_contact where deleted_at is null;
--> statement-breakpoint
-- What is loaded before there is a Région is the Région's once there is one.
create function app.term_placed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.id := coalesce(new.id, app.term_id(new.kind, new.code));
  new.region_id := coalesce(new.region_id,
    (select n.region_id from public.nomenclature n where n.region_id is not null limit 1),
    (select r.id from public.region r order by r.slug limit 1));
  return new;
end $$;
--> statement-breakpoint
create trigger placed before insert on nomenclature for each row execute function app.term_placed();
--> statement-breakpoint
create function app.terms_adopted() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.nomenclature set region_id = new.id, version = version + 1 where region_id is null;
  return null;
end $$;
--> statement-breakpoint
create trigger terms_adopted after insert on region for each row execute function app.terms_adopted();
--> statement-breakpoint
-- A row takes no term that has left the choices; one that it already names stays.
create function app.term_offered() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  named constant text := to_jsonb(new) ->> tg_argv[1];
  gone timestamptz;
begin
  if named is null or (tg_op = 'UPDATE' and named is not distinct from to_jsonb(old) ->> tg_argv[1]) then
    return new;
  end if;
  select n.deleted_at into gone from public.nomenclature n where n.kind = tg_argv[0] and n.code = named;
  if gone is not null then
    raise exception 'the term % of % has left the choices', named, tg_argv[0] using errcode = 'MA006';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger term_contract before insert or update of contract on job for each row execute function app.term_offered('contract_type', 'contract');
--> statement-breakpoint
create trigger term_topic before insert or update of topic on event for each row execute function app.term_offered('event_topic', 'topic');
--> statement-breakpoint
create trigger term_audience before insert or update of audience on event for each row execute function app.term_offered('audience', 'audience');
--> statement-breakpoint
create trigger term_theme before insert or update of theme on project for each row execute function app.term_offered('project_theme', 'theme');
--> statement-breakpoint
create trigger term_sector before insert or update of sector on project for each row execute function app.term_offered('sector', 'sector');
--> statement-breakpoint
create trigger term_family before insert or update of legal_family on project for each row execute function app.term_offered('legal_family', 'legal_family');
--> statement-breakpoint
create trigger term_family before insert or update of legal_family on organisation for each row execute function app.term_offered('legal_family', 'legal_family');
--> statement-breakpoint
-- How many living rows name each term, for the hands that write them: some read none of these rows.
create function app.terms_used() returns table (kind text, code text, uses integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  hands constant uuid[] := app.ids('app.staff') || app.ids('app.admin');
  link record;
begin
  if cardinality(hands) = 0 then
    return;
  end if;
  for link in
    select c.conrelid::regclass as source, k.attname as kind, n.attname as code
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.conrelid and k.attnum = c.conkey[1]
      join pg_attribute n on n.attrelid = c.conrelid and n.attnum = c.conkey[2]
     where c.contype = 'f' and c.confrelid = 'public.nomenclature'::regclass
  loop
    return query execute format(
      'select %1$I, %2$I, count(*)::integer from %3$s where %2$I is not null and deleted_at is null and region_id = any($1) group by 1, 2',
      link.kind, link.code, link.source) using hands;
  end loop;
end $$;
--> statement-breakpoint
-- An action serves no objective that has left the choices; one that it already serves stays.
create function app.objective_offered() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from public.regional_objective o where o.id = new.regional_objective_id and o.deleted_at is not null;
  if found then
    raise exception 'this objective has left the choices' using errcode = 'MA006';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger objective_offered after insert on action_regional_objective for each row execute function app.objective_offered();
--> statement-breakpoint
-- What a leaflet says of the policy of a Région, in sections that the Région edits, after those that it has (999 is the last rank). One
-- line a thing: its parts are apart by « | ».
create function app.policy_sections(of_region uuid, said jsonb, origin text) returns setof uuid language plpgsql as $$
declare
  lines constant text := E'\n';
  known constant integer := coalesce((select max(s.rank) from public.policy_section s where s.region_id = of_region), 0);
begin
  return query insert into public.policy_section (id, region_id, kind, title, intro, body, source, rank)
  select app.term_id('policy/' || of_region, number::text), of_region, part.kind, part.title, nullif(part.intro, ''), part.body, origin, least(999, known + number)
    from (values
      (1, 'values', 'Entreprendre autrement', said #>> '{concept,definition}',
        (select string_agg(value, lines) from jsonb_array_elements_text(said #> '{concept,values}'))
          || lines || lines || concat_ws(lines, said #>> '{concept,valuesSentence}', said #>> '{concept,structuresSentence}', said #>> '{concept,utility}')),
      (2, 'figures', said #>> '{figures,title}', (said #>> '{figures,sentence}') || '.',
        (select string_agg(concat_ws(' | ', case when f ->> 'text' ~ '[0-9]' then f ->> 'text'
            else concat_ws(' ', coalesce(f ->> 'value', (f ->> 'least') || ' à ' || (f ->> 'most')), f ->> 'unit', f ->> 'text') end,
            f ->> 'scope', f ->> 'source'), lines) from jsonb_array_elements(said #> '{figures,items}') f)),
      (3, 'dates', said #>> '{keyDates,title}', null,
        (select string_agg(concat_ws(' | ', d ->> 'year', d ->> 'text'), lines) from jsonb_array_elements(said #> '{keyDates,items}') d)),
      (4, 'text', (said #>> '{frameworks,0,name}') || ' (' || (said #>> '{frameworks,0,acronym}') || ')', null,
        concat_ws(lines, said #>> '{frameworks,0,statement}', said #>> '{frameworks,0,essPart}')),
      (5, 'text', (said #>> '{frameworks,1,name}') || ' (' || (said #>> '{frameworks,1,acronym}') || ')', null,
        concat_ws(lines, said #>> '{frameworks,1,statement}', said #>> '{frameworks,1,essPart}')),
      (6, 'text', said #>> '{animation,title}', null,
        concat_ws(lines, said #>> '{animation,intro}',
          (select string_agg('- ' || value, lines) from jsonb_array_elements_text(said #> '{animation,missions}')))),
      (7, 'text', said #>> '{territories,title}', null,
        concat_ws(lines, said #>> '{territories,support}', said #>> '{territories,rule}',
          (select string_agg('- ' || value, lines) from jsonb_array_elements_text(said #> '{territories,aims}')))),
      (8, 'contacts', 'Les partenaires', regexp_replace(said #>> '{partners,title}', '\s*:$', '.'),
        (select string_agg(concat_ws(' | ', p ->> 'name', coalesce(p ->> 'service', p ->> 'family'), p ->> 'phone', p ->> 'url'), lines)
           from jsonb_array_elements(said #> '{partners,items}') p)),
      (9, 'contacts', 'Le service de la Région', null,
        concat_ws(' | ', said #>> '{service,service}', concat_ws(', ', said #>> '{service,body}', said #>> '{service,direction}'),
          said #>> '{service,phone}', said #>> '{service,url}'))
    ) as part (number, kind, title, intro, body)
   where part.body <> '' and part.title <> ''
     and not exists (select 1 from public.policy_section s where s.region_id = of_region and lower(s.title) = lower(part.title))
  on conflict do nothing returning policy_section.id;
end $$;
--> statement-breakpoint
create function app.policy_loaded() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.policy_sections(new.region_id, new.content, new.source);
  return null;
end $$;
--> statement-breakpoint
create trigger loaded after insert on regional_policy for each row execute function app.policy_loaded();
--> statement-breakpoint
select app.policy_sections(region_id, content, source) from regional_policy;
--> statement-breakpoint
-- A contact is of the Région of its scheme.
create function app.contact_placed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.region_id := coalesce(new.region_id, (select s.region_id from public.scheme s where s.id = new.scheme_id));
  return new;
end $$;
--> statement-breakpoint
create trigger placed before insert on scheme_contact for each row execute function app.contact_placed();
--> statement-breakpoint
-- The example of 2009 in these shapes: sections and contacts are marked each, and no leaflet is kept beside them.
create trigger own_example after update on policy_section for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
create trigger own_example after update on scheme_contact for each row when (new is distinct from old) execute function app.own_example();
--> statement-breakpoint
drop trigger own_example on regional_policy;
--> statement-breakpoint
insert into example_row (table_name, row_id, region_id)
select 'policy_section', s.id, s.region_id from policy_section s
  join example_row e on e.table_name = 'regional_policy' and e.row_id = s.region_id;
--> statement-breakpoint
delete from example_row where table_name = 'regional_policy';
--> statement-breakpoint
insert into example_row (table_name, row_id, region_id)
select 'scheme_contact', c.id, c.region_id from scheme_contact c
  join example_row e on e.table_name = 'scheme' and e.row_id = c.scheme_id;
--> statement-breakpoint
-- What is known already, under its name, is left as it is.
create or replace function app.take_example(region uuid) returns integer
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
    select gen_random_uuid(), take_example.region, r.code, r.label, least(999, r.rank
        + coalesce((select max(o.rank) from public.regional_objective o where o.region_id = take_example.region), 0))
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
  with made as (
    insert into public.scheme_contact (id, scheme_id, region_id, departement_code, organisation, phone, email, url, rank)
    select gen_random_uuid(), s.id, s.region_id, r.departement_code, r.organisation, r.phone, r.email, r.url, r.rank
      from jsonb_to_recordset(said -> 'contacts') as r (scheme text, departement_code text, organisation text, phone text, email text,
        url text, rank integer)
      join public.scheme s on s.region_id = take_example.region and s.code = r.scheme
      join public.example_row e on e.table_name = 'scheme' and e.row_id = s.id
    returning id)
  insert into public.example_row (table_name, row_id, region_id) select 'scheme_contact', made.id, take_example.region from made;
  insert into public.example_row (table_name, row_id, region_id)
  select 'policy_section', made.id, take_example.region
    from app.policy_sections(take_example.region, said -> 'policy' -> 'content', said -> 'policy' ->> 'source') as made (id);
  select count(*) into after from public.example_row e where e.region_id = take_example.region;
  return after - before;
end $$;
--> statement-breakpoint
-- What a Région says of its policy is its sections. Territories are those of the day, and who will have what follows one has it meanwhile.
create or replace function app.set_up_counts(region uuid, day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (
    select t.id from public.territory t
     where t.region_id = $1 and t.kind <> 'region' and t.deleted_at is null and (t.closed_on is null or t.closed_on > $2)),
  held as (
    select m.id, m.account_id, m.role from public.membership m join public.account a on a.id = m.account_id
     where m.region_id = $1 and a.disabled_at is null and m.ended_at is null and (m.ends_on is null or m.ends_on >= $2)),
  tended as (
    select distinct mt.territory_id as id from held h join public.membership_territory mt on mt.membership_id = h.id where h.role = 'agent'),
  official as (
    select e.siren from public.epci e join public.region_departement d on d.departement_code = e.main_departement_code where d.region_id = $1)
  select jsonb_build_object(
    'departements', (select count(*) from public.region_departement d where d.region_id = $1),
    'territories', (select count(*) from place),
    'epci', (select count(*) from official),
    'epciLeft', (select count(*) from official o where not exists (select 1 from public.territory_epci te
      where te.region_id = $1 and te.epci_siren = o.siren and not te.binned and (te.valid_to is null or te.valid_to >= $2))),
    'organisations', (select count(*) from public.organisation o where o.region_id = $1 and o.deleted_at is null),
    'accounts', (select count(distinct h.account_id) from held h where h.role <> 'admin'),
    'officers', (select count(distinct h.account_id) from held h where h.role = 'regional'),
    'withoutAgent', (select count(*) from place p where p.id not in (
      select t.id from tended t union select b.id from tended t cross join lateral app.predecessors(t.id) b)),
    'plans', (select count(*) from public.plan p where p.region_id = $1 and p.deleted_at is null),
    'withoutPlan', (select count(*) from place t where not exists (select 1 from public.plan p
      where p.territory_id = t.id and p.deleted_at is null)),
    'schemes', (select count(*) from public.scheme s where s.region_id = $1 and s.deleted_at is null),
    'objectives', (select count(*) from public.regional_objective o where o.region_id = $1 and o.deleted_at is null),
    'operations', (select count(*) from public.operation o where o.region_id = $1 and o.deleted_at is null),
    'policy', exists (select 1 from public.policy_section p where p.region_id = $1 and p.deleted_at is null))
  where $1 = any(app.ids('app.staff') || app.ids('app.admin'))
$$;
--> statement-breakpoint
-- The same, where `shared` says what every Région of the base reads: vocabularies, which rows of any of them name.
create or replace function app.ground(noun text, said jsonb) returns void language plpgsql as $$
declare
  hands constant text := 'region_id = any((select app.ids(''app.staff''))::uuid[]) or region_id = any((select app.ids(''app.admin''))::uuid[])';
  adding constant text := case when (said ->> 'adds')::boolean
    then ' or territory_id = any((select app.ids(''app.own''))::uuid[])' else '' end;
  members constant text := case when (said ->> 'shared')::boolean then 'cardinality((select app.ids(''app.member''))::uuid[]) > 0'
    else 'region_id = any((select app.ids(''app.member''))::uuid[])' end;
  child jsonb;
begin
  execute format('alter table public.%I enable row level security', noun);
  execute format('alter table public.%I force row level security', noun);
  execute format('drop policy if exists owner_all on public.%I', noun);
  execute format('drop policy if exists read on public.%I', noun);
  execute format('drop policy if exists ins on public.%I', noun);
  execute format('drop policy if exists upd on public.%I', noun);
  execute format('create policy owner_all on public.%I to %I using (true) with check (true)', noun, 'maillage_owner');
  execute format('create policy read on public.%I for select to %I using (%s)', noun, 'maillage_app', members);
  execute format('create policy ins on public.%I for insert to %I with check (%s)', noun, 'maillage_app', hands || adding);
  execute format('create policy upd on public.%I for update to %I using (%s)', noun, 'maillage_app', hands);
  execute format('grant select, insert, update on public.%I to %I', noun, 'maillage_app');
  execute format('grant select on public.%I to %I', 'live_' || noun, 'maillage_app');
  execute format('create or replace trigger stamp before insert or update on public.%I for each row execute function app.stamp(''ground'')', noun);
  execute format('create or replace trigger audit after insert or update or delete on public.%I for each row execute function app.audit(%s)',
    noun, case said ->> 'audit' when 'values' then '''id''' else '''id'', ''names-only''' end);
  for child in select jsonb_array_elements(said -> 'children') loop
    execute format('create or replace trigger %I before update of deleted_at on public.%I for each row execute function app.lineage_of_ground(''children'', %L, %L)',
      'lineage_' || (child ->> 'of'), noun, child ->> 'of', child ->> 'column');
    execute format('create or replace trigger %I before insert or update of deleted_at, %I on public.%I for each row execute function app.lineage_of_ground(''parent'', %L, %L)',
      'lineage_' || (child ->> 'column'), child ->> 'column', child ->> 'of', noun, child ->> 'column');
  end loop;
  -- What was written on a row is read by those who read the row.
  execute format('drop policy if exists %I on public.audit', 'read_' || noun);
  execute format('create policy %I on public.audit for select to %I using (table_name = %L and %s)', 'read_' || noun, 'maillage_app', noun, members);
  execute format('comment on table public.%I is %L', noun, 'ground of a Région');
end $$;
--> statement-breakpoint
revoke execute on function app.term_id(text, text), app.term_placed(), app.terms_adopted(), app.term_offered(), app.terms_used(),
  app.contact_placed(), app.objective_offered(), app.policy_sections(uuid, jsonb, text), app.policy_loaded() from public;
--> statement-breakpoint
grant execute on function app.terms_used() to maillage_app;
--> statement-breakpoint
select app.ground('organisation', '{"adds":true,"audit":"values","children":[{"of":"action","column":"lead_organisation_id"},{"of":"scheme_contact","column":"organisation_id"}]}');
--> statement-breakpoint
select app.ground('nomenclature', '{"shared":true,"audit":"values","children":[]}');
--> statement-breakpoint
select app.ground('operation', '{"audit":"values","children":[{"of":"event","column":"operation_id"}]}');
--> statement-breakpoint
select app.ground('regional_objective', '{"audit":"values","children":[]}');
--> statement-breakpoint
select app.ground('policy_section', '{"audit":"values","children":[]}');
--> statement-breakpoint
select app.ground('scheme', '{"audit":"values","children":[]}');
--> statement-breakpoint
select app.ground('scheme_contact', '{"audit":"values","children":[]}');
