-- Both walls of actions as their declaration says them: the trigger of their plan takes the name of its column, and their objective is held as their plan is.
drop trigger lineage_plan on action;
--> statement-breakpoint
select app.wall('action', '{"reads":["regions","read"],"writes":"write","links":[{"column":"id","table":"action_territory","key":"action_id"}],"audit":"values","parents":[{"of":"plan","column":"plan_id"},{"of":"objective","column":"objective_id"}]}');
