-- Both walls of plans, of their PLDE and of their objectives as their declarations say them; a noun may be written by several hands.
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
    noun, case said ->> 'audit' when 'values' then '''id''' else '''id'', ''names-only''' end);
  for parent in select jsonb_array_elements(said -> 'parents') loop
    execute format('create or replace trigger %I before update of deleted_at on public.%I for each row execute function app.lineage(''children'', %L, %L)',
      'lineage_' || noun, parent ->> 'of', noun, parent ->> 'column');
    execute format('create or replace trigger %I before insert or update of deleted_at, %I on public.%I for each row execute function app.lineage(''parent'', %L, %L)',
      'lineage_' || (parent ->> 'column'), parent ->> 'column', noun, parent ->> 'of', parent ->> 'column');
  end loop;
end $$;
--> statement-breakpoint
-- The triggers of what they hang on take the name of its column; an orientation is now held by the database too.
drop trigger lineage_plde on plan;
--> statement-breakpoint
drop trigger lineage_plan on objective;
--> statement-breakpoint
select app.wall('plde', '{"reads":["regions","read"],"writes":["own","staff"],"links":[],"audit":"values","parents":[]}');
--> statement-breakpoint
select app.wall('plan', '{"reads":["regions","read"],"writes":["own","staff"],"links":[],"audit":"values","parents":[{"of":"plde","column":"plde_id"}]}');
--> statement-breakpoint
select app.wall('objective', '{"reads":["regions","read"],"writes":["own","staff"],"links":[],"audit":"values","parents":[{"of":"plan","column":"plan_id"},{"of":"objective","column":"parent_id"}]}');
--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_deliberation" CHECK (char_length("plan"."deliberation") <= 100);
