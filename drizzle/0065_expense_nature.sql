-- The class of account of an expense, which the financial report of a grant is arranged by. It is no part of what is signed.
alter table "budget_line" add column "nature" text;--> statement-breakpoint
alter table "budget_line" add constraint "budget_line_nature" check ("budget_line"."nature" in ('purchases', 'services', 'other_services', 'taxes', 'staff', 'management', 'financial', 'exceptional', 'allowances'));--> statement-breakpoint
create or replace view live_budget_line with (security_invoker = true) as select * from budget_line where deleted_at is null;
