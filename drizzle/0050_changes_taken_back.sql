-- What a change of territory found, kept with it: until its day, it can be taken back.
CREATE TABLE "territory_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rank" bigint GENERATED ALWAYS AS IDENTITY (sequence name "territory_change_rank_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"label" text NOT NULL,
	"on_day" date NOT NULL,
	"places" uuid[] NOT NULL,
	"made" uuid[] NOT NULL,
	"former" jsonb NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" uuid,
	"cancelled_why" text,
	CONSTRAINT "territory_change_verb" CHECK ("territory_change"."verb" in ('perimeter', 'close', 'reopen', 'merge', 'split', 'rename')),
	CONSTRAINT "territory_change_label" CHECK (length(btrim("territory_change"."label")) > 0 and char_length("territory_change"."label") <= 500),
	CONSTRAINT "territory_change_cancelled" CHECK (num_nonnulls("territory_change"."cancelled_at", "territory_change"."cancelled_by", "territory_change"."cancelled_why") in (0, 3) and char_length("territory_change"."cancelled_why") <= 500)
);
--> statement-breakpoint
ALTER TABLE "territory_change" ADD CONSTRAINT "territory_change_region" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "territory_change_places" ON "territory_change" USING gin ("places");
--> statement-breakpoint
do $$
begin
  alter table public.territory_change enable row level security;
  alter table public.territory_change force row level security;
  execute format('create policy owner_all on public.territory_change to %I using (true) with check (true)', 'maillage_owner');
  execute format('create policy read on public.territory_change for select to %I using (region_id = any((select app.ids(''app.member''))::uuid[]))', 'maillage_app');
  execute format('grant select on public.territory_change to %I', 'maillage_app');
  -- It is told with its territory, as perimeters and lineages are; what is told of it is that it was taken back, and why.
  execute format('drop policy read_territory_links on public.audit');
  execute format('create policy read_territory_links on public.audit for select to %I using (table_name in (''territory_epci'', ''territory_lineage'', ''territory_change'') and region_id = any((select app.ids(''app.member''))::uuid[]))', 'maillage_app');
end $$;
--> statement-breakpoint
create trigger audit after update on territory_change for each row execute function app.audit('territory_id', 'names-only', 'cancelled_why');
--> statement-breakpoint
-- Territories as they stand: their own words and end, their perimeters, the addresses that they left, who came before and after them.
create function app.state_of_territories(places uuid[]) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'territories', (select coalesce(jsonb_agg(to_jsonb(t) - array['version', 'created_at', 'created_by', 'updated_at', 'updated_by'] order by t.id), '[]')
      from public.territory t where t.id = any(places)),
    'perimeters', (select coalesce(jsonb_agg(to_jsonb(e) order by e.territory_id, e.valid_from, e.epci_siren), '[]')
      from public.territory_epci e where e.territory_id = any(places)),
    'addresses', (select coalesce(jsonb_agg(to_jsonb(a) order by a.slug), '[]')
      from public.territory_address a where a.territory_id = any(places)),
    'lineages', (select coalesce(jsonb_agg(to_jsonb(l) order by l.predecessor_id, l.successor_id), '[]')
      from public.territory_lineage l where l.predecessor_id = any(places) or l.successor_id = any(places)))
$$;
--> statement-breakpoint
-- Keeps what a change is about to replace. Asked before it writes anything, of territories that this hand writes; what it makes is not there yet.
create function app.note_territory_change(change uuid, asked_on uuid, verb text, label text, day date, touched uuid[], made uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hands constant uuid[] := app.ids('app.staff') || app.ids('app.admin');
  regions uuid[];
begin
  select array_agg(distinct t.region_id) into regions from public.territory t
   where t.id = any(touched) and t.deleted_at is null having count(*) = cardinality(touched);
  if regions is null or cardinality(regions) <> 1 or not regions <@ hands or not asked_on = any(touched)
    or exists (select 1 from public.territory t where t.id = any(note_territory_change.made)) then
    raise exception 'these territories are not changed by this hand' using errcode = '42501';
  end if;
  insert into public.territory_change (id, region_id, territory_id, verb, label, on_day, places, made, former)
  values (change, regions[1], asked_on, note_territory_change.verb, note_territory_change.label, day,
    touched || note_territory_change.made, note_territory_change.made, app.state_of_territories(touched));
end $$;
--> statement-breakpoint
-- What stands in a territory or names it, by its noun, and how much of it is in the bin; its ground apart.
create function app.rows_standing_in(territory uuid) returns table (noun text, standing integer, binned integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  link record;
begin
  for link in
    select c.conrelid::regclass as source, k.relname as name, string_agg(distinct format('%I = $1', own.attname), ' or ') as held,
        exists (select 1 from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'deleted_at' and not d.attisdropped) as bin
      from pg_constraint c
      join pg_class k on k.oid = c.conrelid
      cross join lateral unnest(c.conkey, c.confkey) as p (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = p.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = p.other and other.attname = 'id'
     where c.contype = 'f' and c.confrelid = 'public.territory'::regclass
       and c.conrelid not in ('public.territory_epci'::regclass, 'public.territory_address'::regclass, 'public.territory_lineage'::regclass)
     group by c.conrelid, k.relname order by k.relname
  loop
    execute format('select count(*)::integer, %s from %s where %s',
      case when link.bin then '(count(*) filter (where deleted_at is not null))::integer' else '0' end, link.source, link.held)
      into standing, binned using territory;
    noun := link.name;
    if standing > 0 then
      return next;
    end if;
  end loop;
end $$;
--> statement-breakpoint
-- The same, for who writes it.
create function app.standing_in(territory uuid) returns table (noun text, standing integer, binned integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.noun, r.standing, r.binned from public.territory t cross join lateral app.rows_standing_in(t.id) r
   where t.id = territory and (t.region_id = any(app.ids('app.staff')) or t.region_id = any(app.ids('app.admin')))
$$;
--> statement-breakpoint
-- Takes a change back before its day: what it found is there again, and what it made never was.
create function app.take_back_territory_change(change uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  hands constant uuid[] := app.ids('app.staff') || app.ids('app.admin');
  taken public.territory_change;
  known uuid[];
begin
  select * into taken from public.territory_change c where c.id = change for update;
  if taken.id is null or not taken.region_id = any(hands) then
    raise exception 'this change is not taken back by this hand' using errcode = '42501';
  end if;
  perform 1 from public.territory t where t.id = any(taken.places) order by t.id for update;
  if taken.cancelled_at is not null or taken.on_day <= app.day_of(taken.region_id)
    or exists (select 1 from public.territory t where t.id = any(taken.places) and t.deleted_at is not null) then
    raise exception 'the day of this change has come, or it was taken back' using errcode = 'MA040';
  end if;
  if exists (select 1 from public.territory_change n where n.rank > taken.rank and n.cancelled_at is null
      and n.places && taken.places and (n.verb = 'rename') = (taken.verb = 'rename')) then
    raise exception 'another change was made after this one' using errcode = 'MA041';
  end if;
  if exists (select 1 from unnest(taken.made) as one cross join lateral app.rows_standing_in(one)) then
    raise exception 'rows stand in what this change made' using errcode = 'MA042';
  end if;
  known := array(select unnest(taken.places) except select unnest(taken.made));
  if taken.verb = 'rename' then
    delete from public.territory_address a where a.territory_id = any(known)
      and not exists (select 1 from jsonb_populate_recordset(null::public.territory_address, taken.former -> 'addresses') f where f = a);
    update public.territory t set name = f.name, kind = f.kind, lead_organisation = f.lead_organisation, slug = f.slug, version = t.version + 1
      from jsonb_populate_recordset(null::public.territory, taken.former -> 'territories') f where f.id = t.id;
    insert into public.territory_address select * from jsonb_populate_recordset(null::public.territory_address, taken.former -> 'addresses')
      on conflict do nothing;
  else
    delete from public.territory_lineage l where (l.predecessor_id = any(taken.places) or l.successor_id = any(taken.places))
      and not exists (select 1 from jsonb_populate_recordset(null::public.territory_lineage, taken.former -> 'lineages') f where f = l);
    delete from public.territory_epci e where e.territory_id = any(taken.places)
      and not exists (select 1 from jsonb_populate_recordset(null::public.territory_epci, taken.former -> 'perimeters') f
        where (f.territory_id, f.epci_siren, f.valid_from) = (e.territory_id, e.epci_siren, e.valid_from));
    update public.territory_epci e set valid_to = f.valid_to
      from jsonb_populate_recordset(null::public.territory_epci, taken.former -> 'perimeters') f
     where (f.territory_id, f.epci_siren, f.valid_from) = (e.territory_id, e.epci_siren, e.valid_from)
       and f.valid_to is distinct from e.valid_to;
    insert into public.territory_epci select f.* from jsonb_populate_recordset(null::public.territory_epci, taken.former -> 'perimeters') f
     where not exists (select 1 from public.territory_epci e
        where (f.territory_id, f.epci_siren, f.valid_from) = (e.territory_id, e.epci_siren, e.valid_from));
    update public.territory t set closed_on = f.closed_on, closed_why = f.closed_why, closed_epcis = f.closed_epcis,
        main_departement_code = f.main_departement_code, version = t.version + 1
      from jsonb_populate_recordset(null::public.territory, taken.former -> 'territories') f where f.id = t.id;
    delete from public.territory_address a where a.territory_id = any(taken.made);
    delete from public.territory t where t.id = any(taken.made);
  end if;
  update public.territory_change c set cancelled_at = now(), cancelled_by = app.actor(), cancelled_why = why where c.id = change;
end $$;
--> statement-breakpoint
revoke execute on function app.state_of_territories(uuid[]), app.note_territory_change(uuid, uuid, text, text, date, uuid[], uuid[]),
  app.rows_standing_in(uuid), app.standing_in(uuid), app.take_back_territory_change(uuid, text) from public;
--> statement-breakpoint
grant execute on function app.note_territory_change(uuid, uuid, text, text, date, uuid[], uuid[]), app.standing_in(uuid),
  app.take_back_territory_change(uuid, text) to maillage_app;
