-- What crosses territories is read from cards (rights.md): rows of their own, copies of a few columns, written with their row.
create table event_card (
  id uuid primary key,
  region_id uuid not null,
  territory_id uuid not null,
  title text not null,
  type text not null,
  topic text,
  starts_on date not null,
  ends_on date not null,
  place text not null,
  constraint event_card_event foreign key (id, territory_id, region_id) references event (id, territory_id, region_id)
);
--> statement-breakpoint
create index event_card_day on event_card (region_id, starts_on);
--> statement-breakpoint
-- The second wall of a card: read in the whole Région, written where its row is; withdrawn by being taken away, since its row stays.
create function app.card(card text, noun text) returns void language plpgsql as $$
declare
  hand constant text := 'territory_id = any((select app.ids(''app.write''))::uuid[])';
begin
  execute format('alter table public.%I enable row level security', card);
  execute format('alter table public.%I force row level security', card);
  execute format('create policy owner_all on public.%I to %I using (true) with check (true)', card, 'maillage_owner');
  execute format('create policy read on public.%I for select to %I using (region_id = any((select app.ids(''app.regions''))::uuid[])
    or region_id = any(array(select t.region_id from public.territory t where t.id = any((select app.ids(''app.read''))::uuid[]))))', card, 'maillage_app');
  execute format('create policy ins on public.%I for insert to %I with check (%s)', card, 'maillage_app', hand);
  execute format('create policy upd on public.%I for update to %I using (%s)', card, 'maillage_app', hand);
  execute format('create policy del on public.%I for delete to %I using (%s)', card, 'maillage_app', hand);
  execute format('grant select, insert, update, delete on public.%I to %I', card, 'maillage_app');
  execute format('comment on table public.%I is %L', card, 'card of ' || noun);
end $$;
--> statement-breakpoint
revoke execute on function app.card(text, text) from public;
--> statement-breakpoint
select app.card('event_card', 'event');
--> statement-breakpoint
insert into event_card (id, region_id, territory_id, title, type, topic, starts_on, ends_on, place)
select id, region_id, territory_id, title, type, topic, starts_on, ends_on, place from event
where deleted_at is null and status in ('planned', 'reported');
