-- The entry of a past plan ends, as a plan is closed, with no action left open (rights.md).
create or replace function app.plan_lacks(p public.plan, move text) returns text[] language sql stable set search_path = pg_catalog, pg_temp as
$$ select coalesce(array_agg(lack), '{}') from (
  select lack from (values
      ('diagnosis', move = 'submit' and btrim(p.diagnosis) = ''), ('stakes', move = 'submit' and btrim(p.stakes) = ''),
      ('governance', move = 'submit' and btrim(p.governance) = ''),
      ('signedOn', move in ('activate', 'reopen') and p.signed_on is null),
      ('deliberation', move in ('activate', 'reopen') and btrim(coalesce(p.deliberation, '')) = ''),
      ('signatories', move = 'activate' and btrim(p.signatories) = ''),
      ('finalReport', move = 'close' and btrim(coalesce(p.final_report, '')) = ''),
      ('reason', move in ('return', 'abandon', 'amend', 'reopen', 'resume') and btrim(coalesce(p.move_reason, '')) = ''),
      ('reference', move = 'amend' and btrim(coalesce(p.move_reference, '')) = '')) as said (lack, missing) where missing
  union all
  select 'axis:' || x.axis from unnest(array['local_animation', 'pooling', 'project_support']) as x (axis)
   where move = 'submit' and not exists (select 1 from public.action a where a.plan_id = p.id and a.axis = x.axis and a.deleted_at is null)
  union all
  select 'actions' where move = 'submit' and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and (a.lead_organisation_id is null or a.planned_start_on is null or a.planned_end_on is null or btrim(a.expected_result) = ''))
  union all
  select 'openActions' where move in ('close', 'archive') and exists (select 1 from public.action a where a.plan_id = p.id and a.deleted_at is null
    and a.status not in ('done', 'cancelled', 'renewed'))) as every (lack) $$;
