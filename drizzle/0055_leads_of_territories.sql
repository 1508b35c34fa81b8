-- What leads a territory is a structure of its Région, by its row; the words stay, for one that the Région does not know as such.
ALTER TABLE "territory" ADD COLUMN "lead_organisation_id" uuid;--> statement-breakpoint
CREATE INDEX "territory_of_lead" ON "territory" USING btree ("lead_organisation_id");
--> statement-breakpoint
-- Of its own Région. Declared here alone: a structure names a territory, and its table is declared after this one.
ALTER TABLE "territory" ADD CONSTRAINT "territory_lead_organisation" FOREIGN KEY ("lead_organisation_id","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Each names the other: a load lays both down before either is judged.
ALTER TABLE "organisation" ALTER CONSTRAINT "organisation_territory" DEFERRABLE INITIALLY IMMEDIATE;
--> statement-breakpoint
drop view live_territory;
--> statement-breakpoint
create view live_territory with (security_invoker = true) as select * from territory where deleted_at is null;
--> statement-breakpoint
do $$ begin execute format('grant select on live_territory to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- A name without what two hands write otherwise, as lib/french/name-key.ts says it.
create function app.name_key(words text) returns text language sql immutable parallel safe as
$$ select regexp_replace(
    normalize(replace(replace(lower(coalesce(words, '') collate "fr-x-icu"), 'œ', 'oe'), 'æ', 'ae'), NFD),
    '[^[:alnum:]²³¹¼½¾]', '', 'g') $$;
--> statement-breakpoint
-- The one living structure of a Région that bears this name or this acronym; null of none, and of several.
create function app.organisation_named(region uuid, words text) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when count(*) = 1 then min(o.id::text)::uuid end from public.organisation o
   where o.region_id = region and o.deleted_at is null and app.name_key(words) <> ''
     and app.name_key(words) in (app.name_key(o.name), app.name_key(o.acronym))
$$;
--> statement-breakpoint
-- A structure that lives, or the one that took up all its links; null when nothing lives of it.
create function app.organisation_kept(organisation uuid) returns uuid
language sql stable set search_path = pg_catalog, pg_temp as $$
  with recursive after (id, merged_into, deleted_at) as (
    select o.id, o.merged_into, o.deleted_at from public.organisation o where o.id = organisation
    union select o.id, o.merged_into, o.deleted_at from after a join public.organisation o on o.id = a.merged_into)
  select a.id from after a where a.deleted_at is null
$$;
--> statement-breakpoint
revoke execute on function app.name_key(text), app.organisation_named(uuid, text), app.organisation_kept(uuid) from public;
--> statement-breakpoint
-- What was typed is linked where it can be read in one way only; nobody wrote it, and the words stay.
alter table territory disable trigger user;
--> statement-breakpoint
update territory t set lead_organisation_id = app.organisation_named(t.region_id, t.lead_organisation)
 where app.organisation_named(t.region_id, t.lead_organisation) is not null;
--> statement-breakpoint
alter table territory enable trigger user;
--> statement-breakpoint
-- The law of branches: a structure that leads a living territory does not go to the bin.
select app.ground('organisation', '{"adds":true,"audit":"values","children":[{"of":"action","column":"lead_organisation_id"},{"of":"scheme_contact","column":"organisation_id"},{"of":"territory","column":"lead_organisation_id"}]}');
--> statement-breakpoint
-- Takes a change back before its day: what it found is there again, and what it made never was. The lead comes back as what it has become
-- since: the one that took up its links, or its name when it is gone. What was kept before leads were linked has words alone, which are
-- read as they were when they were linked.
create or replace function app.take_back_territory_change(change uuid, why text) returns void
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
    update public.territory t set name = f.name, kind = f.kind, slug = f.slug, version = t.version + 1,
        lead_organisation_id = f.lead_id,
        lead_organisation = case when f.linked is null or f.lead_id is not null then f.lead_organisation
          else (select o.name from public.organisation o where o.id = f.linked) end
      from (
        select was.id, was.name, was.kind, was.slug, was.lead_organisation, was.lead_organisation_id as linked,
            case when said.one ? 'lead_organisation_id' then app.organisation_kept(was.lead_organisation_id)
              else app.organisation_named(taken.region_id, was.lead_organisation) end as lead_id
          from jsonb_array_elements(taken.former -> 'territories') as said (one)
          cross join lateral jsonb_populate_record(null::public.territory, said.one) as was) f
     where f.id = t.id;
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
