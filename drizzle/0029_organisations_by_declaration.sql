-- Organisations are the first of what is a Région's own: versions, bin, a SIRET, and both walls as their declaration says them.
ALTER TABLE "action" DROP CONSTRAINT "action_lead_organisation_id_organisation_id_fk";
--> statement-breakpoint
ALTER TABLE "organisation" DROP CONSTRAINT "organisation_territory_id_territory_id_fk";
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "legal_family_kind" text GENERATED ALWAYS AS ('legal_family') STORED;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "siret" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "website" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "updated_by" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_id_region" UNIQUE("id","region_id");--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_lead_organisation" FOREIGN KEY ("lead_organisation_id","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_legal_family" FOREIGN KEY ("legal_family_kind","legal_family") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged_into" FOREIGN KEY ("merged_into","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_of_organisation" ON "action" USING btree ("lead_organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_siret" ON "organisation" USING btree ("region_id","siret") WHERE deleted_at is null;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_acronym" CHECK (char_length("organisation"."acronym") <= 40);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_siret_digits" CHECK ("organisation"."siret" ~ '^[0-9]{14}$');--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_contacts" CHECK (char_length("organisation"."email") <= 254 and char_length("organisation"."phone") <= 40);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_website" CHECK ("organisation"."website" ~ '^https://' and char_length("organisation"."website") <= 500);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged" CHECK ("organisation"."merged_into" is null or ("organisation"."deleted_at" is not null and "organisation"."merged_into" <> "organisation"."id"));
--> statement-breakpoint
create view live_organisation with (security_invoker = true) as select * from organisation where deleted_at is null;
--> statement-breakpoint
-- A row stays in its territory; what is a Région's own stays in its Région: its territory only says for whom it was first proposed.
create or replace function app.stamp() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.region_id <> old.region_id then
      raise exception 'a % does not change territory', tg_table_name using errcode = '23514';
    end if;
    if tg_nargs = 0 then
      if new.territory_id <> old.territory_id then
        raise exception 'a % does not change territory', tg_table_name using errcode = '23514';
      end if;
    end if;
    if new.version <> old.version + 1 then
      raise exception 'a % moves by one version at a time', tg_table_name using errcode = '23514';
    end if;
    new.created_at := old.created_at;
    new.created_by := old.created_by;
  end if;
  if not pg_has_role((select relowner from pg_class where oid = tg_relid), 'member') then
    if tg_op = 'INSERT' then
      new.version := 1;
      new.created_at := now();
      new.created_by := app.actor();
    end if;
    new.updated_at := now();
    new.updated_by := app.actor();
  elsif tg_op = 'INSERT' then
    new.created_by := coalesce(new.created_by, app.actor());
    new.updated_by := coalesce(new.updated_by, new.created_by);
  end if;
  return new;
end $$;
--> statement-breakpoint
-- The law of branches (app.lineage) for what hangs on a Région's own: who writes an action only reads what leads it, and who writes that
-- may read no action.
create function app.lineage_of_ground() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_one boolean;
  parent uuid;
begin
  if tg_argv[0] = 'children' and old.deleted_at is null and new.deleted_at is not null then
    execute format('select exists (select 1 from public.%I where %I = $1 and deleted_at is null)', tg_argv[1], tg_argv[2])
      into found_one using new.id;
    if found_one then
      raise exception 'living % rows hang on this %', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  elsif tg_argv[0] = 'parent' and new.deleted_at is null then
    parent := (to_jsonb(new) ->> tg_argv[2])::uuid;
    if parent is null then
      return new;
    end if;
    execute format('select exists (select 1 from public.%I where id = $1 and deleted_at is null for key share)', tg_argv[1])
      into found_one using parent;
    if not found_one then
      raise exception 'the % of this % is deleted', tg_argv[1], tg_table_name using errcode = 'MA001';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Both walls of what is a Région's own: read by whoever holds a living membership there, written by its officers and administrators;
-- `adds`: agents add some, in the name of one of their territories.
create function app.ground(noun text, said jsonb) returns void language plpgsql as $$
declare
  hands constant text := 'region_id = any((select app.ids(''app.staff''))::uuid[]) or region_id = any((select app.ids(''app.admin''))::uuid[])';
  adding constant text := case when (said ->> 'adds')::boolean
    then ' or territory_id = any((select app.ids(''app.own''))::uuid[])' else '' end;
  members constant text := 'region_id = any((select app.ids(''app.member''))::uuid[])';
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
-- What names one row of the ground of a Région names another instead, wherever it stands and whatever locks it: nothing of it changes
-- but that name. By the hands that write that ground alone; says how many rows it moved.
create function app.merge_ground(noun text, gone uuid, kept uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hands constant uuid[] := app.ids('app.staff') || app.ids('app.admin');
  regions uuid[];
  link record;
  moved integer;
  total integer := 0;
begin
  if obj_description(format('public.%I', noun)::regclass, 'pg_class') is distinct from 'ground of a Région' then
    raise exception '% is no ground of a Région', noun using errcode = '42501';
  end if;
  execute format('select array_agg(distinct region_id) from public.%I where id in ($1, $2) and deleted_at is null having count(*) = 2', noun)
    into regions using gone, kept;
  if regions is null or cardinality(regions) <> 1 or not regions <@ hands then
    raise exception 'these two rows of % are not merged by this hand', noun using errcode = '42501';
  end if;
  for link in
    select c.conrelid::regclass as source, own.attname as name,
        exists (select 1 from pg_attribute v where v.attrelid = c.conrelid and v.attname = 'version' and not v.attisdropped) as versioned
      from pg_constraint c
      cross join lateral unnest(c.conkey, c.confkey) as k (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other and other.attname = 'id'
     where c.contype = 'f' and c.confrelid = format('public.%I', noun)::regclass
  loop
    execute format('update %s set %I = $1%s where %I = $2', link.source, link.name,
      case when link.versioned then ', version = version + 1, updated_at = now(), updated_by = app.actor()' else '' end, link.name)
      using kept, gone;
    get diagnostics moved = row_count;
    total := total + moved;
  end loop;
  return total;
end $$;
--> statement-breakpoint
-- How many living actions an organisation leads, for the hands that write it: some of them read no action.
create function app.led_by(organisation uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select count(*)::integer from public.action a where a.lead_organisation_id = $1 and a.deleted_at is null
    and a.region_id = any(app.ids('app.staff') || app.ids('app.admin')) $$;
--> statement-breakpoint
revoke execute on function app.lineage_of_ground(), app.ground(text, jsonb), app.merge_ground(text, uuid, uuid), app.led_by(uuid) from public;
--> statement-breakpoint
grant execute on function app.merge_ground(text, uuid, uuid), app.led_by(uuid) to maillage_app;
--> statement-breakpoint
select app.ground('organisation', '{"adds":true,"audit":"values","children":[{"of":"action","column":"lead_organisation_id"}]}');
