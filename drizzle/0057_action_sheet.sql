-- The sheet of an action in full: how urgent it is, who answers for it, with whom, for whom, where, and the jobs that it aims at
-- (docs/decisions/0082).
CREATE TABLE "action_audience" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"audience_kind" text GENERATED ALWAYS AS ('audience') STORED,
	CONSTRAINT "action_audience_action_id_audience_pk" PRIMARY KEY("action_id","audience")
);
--> statement-breakpoint
CREATE TABLE "action_commune" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"commune_code" text NOT NULL,
	CONSTRAINT "action_commune_action_id_commune_code_pk" PRIMARY KEY("action_id","commune_code")
);
--> statement-breakpoint
CREATE TABLE "action_partner" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "action_partner_action_id_organisation_id_pk" PRIMARY KEY("action_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "action_sector" (
	"action_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"sector" text NOT NULL,
	"sector_kind" text GENERATED ALWAYS AS ('sector') STORED,
	CONSTRAINT "action_sector_action_id_sector_pk" PRIMARY KEY("action_id","sector")
);
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "priority" text DEFAULT 'normal' NOT NULL;
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "lead_function" text;
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "lead_name" text;
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "elected_function" text;
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "elected_name" text;
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "target_fte" numeric(8, 2);
--> statement-breakpoint
ALTER TABLE "action_audience" ADD CONSTRAINT "action_audience_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_audience" ADD CONSTRAINT "action_audience_term" FOREIGN KEY ("audience_kind","audience") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_commune" ADD CONSTRAINT "action_commune_commune_code_commune_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."commune"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_commune" ADD CONSTRAINT "action_commune_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_partner" ADD CONSTRAINT "action_partner_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_partner" ADD CONSTRAINT "action_partner_organisation" FOREIGN KEY ("organisation_id","region_id") REFERENCES "public"."organisation"("id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_sector" ADD CONSTRAINT "action_sector_action" FOREIGN KEY ("action_id","territory_id","region_id") REFERENCES "public"."action"("id","territory_id","region_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "action_sector" ADD CONSTRAINT "action_sector_term" FOREIGN KEY ("sector_kind","sector") REFERENCES "public"."nomenclature"("kind","code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "action_audience_of" ON "action_audience" USING btree ("audience");
--> statement-breakpoint
CREATE INDEX "action_partner_of" ON "action_partner" USING btree ("organisation_id");
--> statement-breakpoint
CREATE INDEX "action_sector_of" ON "action_sector" USING btree ("sector");
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_priority" CHECK ("action"."priority" in ('high', 'normal', 'low'));
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_people" CHECK (length(btrim("action"."lead_function")) > 0 and char_length("action"."lead_function") <= 150 and length(btrim("action"."lead_name")) > 0 and char_length("action"."lead_name") <= 100 and length(btrim("action"."elected_function")) > 0 and char_length("action"."elected_function") <= 150 and length(btrim("action"."elected_name")) > 0 and char_length("action"."elected_name") <= 100);
--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_target_fte" CHECK ("action"."target_fte" <> 'NaN' and "action"."target_fte" between 0 and 10000);
--> statement-breakpoint
create or replace view live_action with (security_invoker = true) as select * from action where deleted_at is null;
--> statement-breakpoint
-- The second wall of the links: read with their action, written by who writes it, or by the officer who takes up an import (0048).
do $$
declare
  one text;
  reads constant text := 'region_id = any((select app.ids(''app.regions''))::uuid[]) or territory_id = any((select app.ids(''app.read''))::uuid[])
    or action_id = any(array(select l.action_id from public.action_territory l where l.territory_id = any((select app.ids(''app.read''))::uuid[])))';
  writes constant text := 'territory_id = any((select app.ids(''app.write''))::uuid[])';
begin
  foreach one in array array['action_partner', 'action_audience', 'action_sector', 'action_commune'] loop
    execute format('alter table public.%I enable row level security', one);
    execute format('alter table public.%I force row level security', one);
    execute format('create policy owner_all on public.%I to %I using (true) with check (true)', one, 'maillage_owner');
    execute format('create policy read on public.%I for select to %I using (%s)', one, 'maillage_app', reads);
    execute format('create policy ins on public.%I for insert to %I with check (%s)', one, 'maillage_app', writes);
    execute format('create policy del on public.%I for delete to %I using (%s)', one, 'maillage_app', writes);
    execute format('create policy ins_taken_up on public.%I for insert to %I with check (app.taken_up(action_id))', one, 'maillage_app');
    execute format('create policy del_taken_up on public.%I for delete to %I using (app.taken_up(action_id))', one, 'maillage_app');
    execute format('grant select, insert, delete on public.%I to %I', one, 'maillage_app');
    execute format('create trigger audit after insert or update or delete on public.%I for each row execute function app.audit(''action_id'')', one);
    execute format('create trigger link_moves_parent after insert or update or delete on public.%I for each row execute function app.link_moves_parent(''action'', ''action_id'')', one);
  end loop;
  -- What was written on them is read by those who read the action.
  execute format('create policy read_action_links on public.audit for select to %I using (table_name in (''action_partner'', ''action_audience'', ''action_sector'', ''action_commune'')
    and (region_id = any((select app.ids(''app.regions''))::uuid[]) or territory_id = any((select app.ids(''app.read''))::uuid[])
      or row_id in (select l.action_id from public.action_territory l where l.territory_id = any((select app.ids(''app.read''))::uuid[]))))', 'maillage_app');
end $$;
--> statement-breakpoint
-- The journal of a row that keeps its values keeps of a person's the name of the field alone.
create or replace function app.audit() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  kept constant jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  unnamed constant boolean := coalesce(tg_argv[1] = 'names-only', false);
  -- Names alone, but of these; or values, but of these, which are a person's.
  valued constant text[] := case when unnamed then string_to_array(coalesce(tg_argv[2], ''), ',') else '{}' end;
  personal constant text[] := case when tg_argv[1] = 'values-but' then string_to_array(tg_argv[2], ',') else '{}' end;
  changes jsonb;
begin
  if tg_op = 'UPDATE' then
    select coalesce(jsonb_object_agg(field, case when (unnamed and field <> all (valued)) or field = any (personal) then 'true'::jsonb
        else jsonb_build_object('before', b.value, 'after', a.value) end), '{}'::jsonb)
      into changes
      from jsonb_each(to_jsonb(old)) as b (field, value) full join jsonb_each(kept) as a (field, value) using (field)
     where b.value is distinct from a.value
       and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id')
       and not (coalesce(b.value, 'null') = 'null' and coalesce(a.value, 'null') = 'null');
  else
    select coalesce(jsonb_object_agg(field, case when (unnamed and field <> all (valued)) or field = any (personal) then 'true'::jsonb
        when tg_op = 'INSERT' then jsonb_build_object('before', null, 'after', value)
        else jsonb_build_object('before', value, 'after', null) end), '{}'::jsonb)
      into changes
      from jsonb_each(kept) as one (field, value)
     where value <> 'null' and field not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'region_id');
  end if;
  -- A business row says who saved it last; an account saved as it was has not changed.
  if tg_op = 'UPDATE' and changes = '{}' and not kept ? 'updated_by' then
    return null;
  end if;
  insert into public.audit (actor_id, table_name, row_id, operation, region_id, territory_id, version, changes)
  values (app.actor(), tg_table_name, (kept ->> tg_argv[0])::uuid, lower(tg_op), (kept ->> 'region_id')::uuid,
    coalesce(kept ->> 'lead_territory_id', kept ->> 'territory_id')::uuid, (kept ->> 'version')::integer, changes);
  return null;
end $$;
--> statement-breakpoint
-- A wall says which of its columns are a person's (`personal`).
create or replace function app.wall(noun text, said jsonb) returns void language plpgsql as $$
declare
  reach text;
  link jsonb;
  parent jsonb;
  terms text[] := '{}';
  column_of constant jsonb := '{"regions": "region_id", "staff": "region_id", "read": "territory_id", "own": "territory_id", "write": "territory_id"}';
  hands text[] := '{}';
  standing text;
begin
  -- The trigger on a parent bears the name of the noun: a second column to the same parent would take its place.
  if (select count(*) <> count(distinct p ->> 'of') from jsonb_array_elements(said -> 'parents') as p) then
    raise exception 'two columns of % name one parent', noun;
  end if;
  for reach in select jsonb_array_elements_text(said -> 'reads') loop
    terms := terms || format('%I = any((select app.ids(%L))::uuid[])', column_of ->> reach, 'app.' || reach);
  end loop;
  for link in select jsonb_array_elements(said -> 'links') loop
    terms := terms || format('%I = any(array(select l.%I from public.%I l where l.territory_id = any((select app.ids(%L))::uuid[])))',
      link ->> 'column', link ->> 'key', link ->> 'table', 'app.read');
  end loop;
  -- Written by one hand, or by several (the agents of a territory and the officers of its Région).
  for reach in select hand from jsonb_array_elements_text(
      case jsonb_typeof(said -> 'writes') when 'array' then said -> 'writes' else jsonb_build_array(said -> 'writes') end) as hand loop
    hands := hands || format('%I = any((select app.ids(%L))::uuid[])', column_of ->> reach, 'app.' || reach);
  end loop;
  standing := array_to_string(hands, ' or ');
  execute format('alter table public.%I enable row level security', noun);
  execute format('alter table public.%I force row level security', noun);
  execute format('drop policy if exists owner_all on public.%I', noun);
  execute format('drop policy if exists read on public.%I', noun);
  execute format('drop policy if exists ins on public.%I', noun);
  execute format('drop policy if exists upd on public.%I', noun);
  execute format('create policy owner_all on public.%I to %I using (true) with check (true)', noun, 'maillage_owner');
  execute format('create policy read on public.%I for select to %I using (%s)', noun, 'maillage_app', array_to_string(terms, ' or '));
  execute format('create policy ins on public.%I for insert to %I with check (%s)', noun, 'maillage_app', standing);
  -- What is only added to is never changed: neither a policy nor a right says that it may.
  if coalesce((said ->> 'appends')::boolean, false) then
    execute format('grant select, insert on public.%I to %I', noun, 'maillage_app');
  else
    execute format('create policy upd on public.%I for update to %I using (%s)', noun, 'maillage_app', standing);
    execute format('grant select, insert, update on public.%I to %I', noun, 'maillage_app');
  end if;
  execute format('create or replace trigger stamp before insert or update on public.%I for each row execute function app.stamp()', noun);
  execute format('create or replace trigger audit after insert or update or delete on public.%I for each row execute function app.audit(%s)',
    noun, case when said ? 'personal' then format('''id'', ''values-but'', %L', (select string_agg(one, ',') from jsonb_array_elements_text(said -> 'personal') as one))
      when said ->> 'audit' = 'values' then '''id''' else '''id'', ''names-only''' end);
  for parent in select jsonb_array_elements(said -> 'parents') loop
    execute format('create or replace trigger %I before update of deleted_at on public.%I for each row execute function app.lineage(''children'', %L, %L)',
      'lineage_' || noun, parent ->> 'of', noun, parent ->> 'column');
    execute format('create or replace trigger %I before insert or update of deleted_at, %I on public.%I for each row execute function app.lineage(''parent'', %L, %L)',
      'lineage_' || (parent ->> 'column'), parent ->> 'column', noun, parent ->> 'of', parent ->> 'column');
  end loop;
end $$;
--> statement-breakpoint
select app.wall('action', '{"reads":["regions","read"],"writes":"write","links":[{"column":"id","table":"action_territory","key":"action_id"}],"audit":"values","personal":["lead_name","elected_name"],"parents":[{"of":"plan","column":"plan_id"},{"of":"objective","column":"objective_id"}]}');
--> statement-breakpoint
-- A partner is a living structure, and not the one that leads: what a merge makes so is taken away, what a hand writes is refused.
create function app.partner_beside() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from public.action a where a.id = new.action_id and a.lead_organisation_id = new.organisation_id) then
    if tg_op = 'UPDATE' then
      delete from public.action_partner l where l.action_id = new.action_id and l.organisation_id = new.organisation_id;
      return null;
    end if;
    raise exception 'the structure that leads an action is not its partner' using errcode = '23514';
  end if;
  perform 1 from public.organisation o where o.id = new.organisation_id and o.deleted_at is null for key share;
  if not found then
    raise exception 'the organisation of this action_partner is deleted' using errcode = 'MA001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger beside after insert or update on action_partner for each row execute function app.partner_beside();
--> statement-breakpoint
-- The one that comes to lead takes part no more beside itself.
create function app.lead_beside() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from public.action_partner l where l.action_id = new.id and l.organisation_id = new.lead_organisation_id;
  return null;
end $$;
--> statement-breakpoint
create trigger lead_beside after update of lead_organisation_id on action for each row
  when (new.lead_organisation_id is distinct from old.lead_organisation_id) execute function app.lead_beside();
--> statement-breakpoint
-- The law of branches (app.lineage_of_ground) for links, which have no bin: they live with their action.
create function app.lineage_of_partners() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (tg_table_name = 'organisation' and exists (select 1 from public.action_partner l join public.action a on a.id = l.action_id
        where l.organisation_id = new.id and a.deleted_at is null))
    or (tg_table_name = 'action' and exists (select 1 from public.action_partner l join public.organisation o on o.id = l.organisation_id
        where l.action_id = new.id and o.deleted_at is not null)) then
    raise exception 'this % and its partners live together', tg_table_name using errcode = 'MA001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger lineage_partner before update of deleted_at on organisation for each row
  when (new.deleted_at is not null and old.deleted_at is null) execute function app.lineage_of_partners();
--> statement-breakpoint
create trigger lineage_partner before update of deleted_at on action for each row
  when (new.deleted_at is null and old.deleted_at is not null) execute function app.lineage_of_partners();
--> statement-breakpoint
-- No term that has left the choices is chosen anew; one that is already there stays.
create trigger term_audience after insert on action_audience for each row execute function app.term_offered('audience', 'audience');
--> statement-breakpoint
create trigger term_sector after insert on action_sector for each row execute function app.term_offered('sector', 'sector');
--> statement-breakpoint
-- In how many living actions a structure takes part beside the one that leads, for the hands that write it.
create function app.partnered_by(organisation uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select count(*)::integer from public.action_partner l join public.action a on a.id = l.action_id and a.deleted_at is null
    where l.organisation_id = $1 and l.region_id = any(app.ids('app.staff') || app.ids('app.admin')) $$;
--> statement-breakpoint
-- How many living projects an action has, for those who read it and open none of them (rights.md: a number alone).
create function app.projects_of_action(action uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select count(*)::integer from public.project p where p.action_id = $1 and p.deleted_at is null
    and (p.region_id = any(app.ids('app.regions')) or p.territory_id = any(app.ids('app.read'))) $$;
--> statement-breakpoint
revoke execute on function app.partner_beside(), app.lead_beside(), app.lineage_of_partners(), app.partnered_by(uuid), app.projects_of_action(uuid) from public;
--> statement-breakpoint
do $$ begin execute format('grant execute on function app.partnered_by(uuid), app.projects_of_action(uuid) to %I', 'maillage_app'); end $$;
--> statement-breakpoint
-- How many living rows name each term: links that tie terms to actions too.
create or replace function app.terms_used() returns table (kind text, code text, uses integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  hands constant uuid[] := app.ids('app.staff') || app.ids('app.admin');
  link record;
begin
  if cardinality(hands) = 0 then
    return;
  end if;
  for link in
    select c.conrelid::regclass as source, k.attname as kind, n.attname as code,
        exists (select 1 from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'deleted_at' and not d.attisdropped) as bin
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.conrelid and k.attnum = c.conkey[1]
      join pg_attribute n on n.attrelid = c.conrelid and n.attnum = c.conkey[2]
     where c.contype = 'f' and c.confrelid = 'public.nomenclature'::regclass
  loop
    -- A link lives as long as its action.
    return query execute format(
      'select %1$I, %2$I, count(*)::integer from %3$s where %2$I is not null and %4$s and region_id = any($1) group by 1, 2',
      link.kind, link.code, link.source, case when link.bin then 'deleted_at is null'
        else 'action_id in (select a.id from public.action a where a.deleted_at is null)' end) using hands;
  end loop;
end $$;
--> statement-breakpoint
-- What is merged leaves no link twice.
create or replace function app.merge_ground(noun text, gone uuid, kept uuid) returns integer
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
  -- A link moves with its action.
  if noun = 'organisation' then
    update public.action a set version = a.version + 1, updated_at = now(), updated_by = app.actor()
     where exists (select 1 from public.action_partner l where l.action_id = a.id and l.organisation_id = gone);
  end if;
  for link in
    select c.conrelid::regclass as source, own.attname as name,
        -- What else makes one link of its table, where the row that it names does too.
        (select string_agg(format('k.%1$I = g.%1$I', other.attname), ' and ') from pg_index p
           join pg_attribute other on other.attrelid = p.indrelid and other.attnum = any(p.indkey) and other.attnum <> k.own
          where p.indrelid = c.conrelid and p.indisprimary and k.own = any(p.indkey)) as beside,
        exists (select 1 from pg_attribute v where v.attrelid = c.conrelid and v.attname = 'version' and not v.attisdropped) as versioned
      from pg_constraint c
      cross join lateral unnest(c.conkey, c.confkey) as k (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other and other.attname = 'id'
     where c.contype = 'f' and c.confrelid = format('public.%I', noun)::regclass
  loop
    -- What names both names the one that is kept once.
    if link.beside is not null then
      execute format('delete from %1$s g where g.%2$I = $2 and exists (select 1 from %1$s k where k.%2$I = $1 and %3$s)',
        link.source, link.name, link.beside) using kept, gone;
    end if;
    execute format('update %s set %I = $1%s where %I = $2', link.source, link.name,
      case when link.versioned then ', version = version + 1, updated_at = now(), updated_by = app.actor()' else '' end, link.name)
      using kept, gone;
    get diagnostics moved = row_count;
    total := total + moved;
  end loop;
  return total;
end $$;
--> statement-breakpoint
-- What is carried over takes the whole sheet with it.
create or replace function app.carry_over(old_plan uuid, new_plan uuid, said jsonb, objectives jsonb, day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  old_one public.plan;
  new_one public.plan;
begin
  select * into old_one from public.plan p where p.id = old_plan for update;
  select * into new_one from public.plan p where p.id = new_plan for update;
  if not (old_one.territory_id = any(app.ids('app.own')) or old_one.region_id = any(app.ids('app.staff'))) then
    raise exception 'this plan is another''s' using errcode = '42501';
  elsif old_one.status <> 'active' or new_one.status <> 'draft' or new_one.previous_plan_id is distinct from old_plan then
    raise exception 'this plan is not the successor of an active one' using errcode = 'MA030';
  end if;
  -- What ends meanwhile is waited for, and is not carried over.
  perform 1 from public.action a where a.plan_id = old_plan and a.deleted_at is null order by a.id for update;
  insert into public.action (id, region_id, territory_id, plan_id, axis, objective_id, number, title, description, expected_result,
      lead_organisation_id, priority, lead_function, lead_name, elected_function, elected_name, target_fte, status, touched_on, renews_id, progress_basis)
    select (s.value ->> 'id')::uuid, a.region_id, a.territory_id, new_plan, a.axis, (objectives ->> a.objective_id::text)::uuid,
      row_number() over (partition by a.axis order by a.number), a.title, a.description, a.expected_result,
      a.lead_organisation_id, a.priority, a.lead_function, a.lead_name, a.elected_function, a.elected_name, a.target_fte, 'planned', day, a.id,
      case when exists (select 1 from public.step s where s.action_id = a.id and s.deleted_at is null and s.done_on is null)
        then a.progress_basis else 'hand' end
    from jsonb_array_elements(said) as s join public.action a on a.id = (s.value ->> 'of')::uuid
    where s.value ->> 'choice' = 'carry' and a.plan_id = old_plan and a.deleted_at is null
      and a.status not in ('done', 'cancelled', 'renewed');
  -- What is left to do goes on, its days set anew; the old action keeps its own, should it be given back.
  insert into public.step (id, region_id, territory_id, action_id, label, weight, rank)
    select gen_random_uuid(), n.region_id, n.territory_id, n.id, s.label, s.weight,
      row_number() over (partition by n.id order by s.rank, s.id)
    from public.action n join public.step s on s.action_id = n.renews_id and s.deleted_at is null and s.done_on is null
    where n.plan_id = new_plan;
  insert into public.action_territory (action_id, region_id, lead_territory_id, territory_id)
    select n.id, l.region_id, l.lead_territory_id, l.territory_id from public.action n
      join public.action_territory l on l.action_id = n.renews_id
      join public.territory t on t.id = l.territory_id and (t.closed_on is null or t.closed_on > new_one.starts_on)
    where n.plan_id = new_plan;
  insert into public.action_regional_objective (action_id, region_id, territory_id, regional_objective_id)
    select n.id, l.region_id, l.territory_id, l.regional_objective_id from public.action n
      join public.action_regional_objective l on l.action_id = n.renews_id
      join public.regional_objective o on o.id = l.regional_objective_id and o.deleted_at is null
    where n.plan_id = new_plan;
  insert into public.action_partner (action_id, region_id, territory_id, organisation_id)
    select n.id, l.region_id, l.territory_id, l.organisation_id from public.action n
      join public.action_partner l on l.action_id = n.renews_id
    where n.plan_id = new_plan;
  -- A term that has left the choices is not chosen anew.
  insert into public.action_audience (action_id, region_id, territory_id, audience)
    select n.id, l.region_id, l.territory_id, l.audience from public.action n
      join public.action_audience l on l.action_id = n.renews_id
      join public.nomenclature t on t.kind = l.audience_kind and t.code = l.audience and t.deleted_at is null
    where n.plan_id = new_plan;
  insert into public.action_sector (action_id, region_id, territory_id, sector)
    select n.id, l.region_id, l.territory_id, l.sector from public.action n
      join public.action_sector l on l.action_id = n.renews_id
      join public.nomenclature t on t.kind = l.sector_kind and t.code = l.sector and t.deleted_at is null
    where n.plan_id = new_plan;
  insert into public.action_commune (action_id, region_id, territory_id, commune_code)
    select n.id, l.region_id, l.territory_id, l.commune_code from public.action n
      join public.action_commune l on l.action_id = n.renews_id
    where n.plan_id = new_plan;
  update public.action a set touched_on = day, version = a.version + 1, resume_on = null,
      status = case s.value ->> 'choice' when 'carry' then 'renewed' when 'close' then 'done' else 'cancelled' end,
      progress = case s.value ->> 'choice' when 'close' then 100 else a.progress end,
      actual_start_on = case s.value ->> 'choice' when 'close' then least(a.actual_start_on, day) else a.actual_start_on end,
      actual_end_on = case s.value ->> 'choice' when 'close' then day end,
      result = case s.value ->> 'choice' when 'close' then s.value ->> 'why' end,
      status_reason = case s.value ->> 'choice' when 'drop' then s.value ->> 'why' end
    from jsonb_array_elements(said) as s
    where a.id = (s.value ->> 'of')::uuid and a.plan_id = old_plan and a.deleted_at is null
      and a.status not in ('done', 'cancelled', 'renewed');
end $$;
