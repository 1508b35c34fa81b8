-- A plan is sent with a provisional budget: an expense planned on an action that it keeps, be it of zero. Plans that were sent before are
-- not asked again: what a move lacks is asked when it is made.
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
    and a.status not in ('done', 'cancelled', 'renewed'))
  union all
  select 'budget' where move = 'submit' and not exists (select 1 from public.action a join public.budget_line b on b.action_id = a.id
   where a.plan_id = p.id and a.deleted_at is null and a.status not in ('cancelled', 'renewed')
     and b.deleted_at is null and b.planned_cents is not null)
  union all
  select 'points' where move = 'submit' and exists (select 1 from public.review r where r.plan_id = p.id and r.kind = 'to_complete'
    and r.settled_on is null and r.deleted_at is null
    and not exists (select 1 from public.action a where a.id = r.action_id and a.deleted_at is not null)
    and not exists (select 1 from public.reply y where y.review_id = r.id and y.from_territory))) as every (lack) $$;
