-- « id in (select link…) » forbade every index: a territory's reader paid for all Régions. Links are read once a query, as ids, and an
-- index begins with the territory. A note is looked up under its action, not among all actions. `action_number` already orders a plan.
alter policy read on action using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or id = any(array(select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))));
--> statement-breakpoint
alter policy read on action_regional_objective using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or action_id = any(array(select l.action_id from action_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))));
--> statement-breakpoint
alter policy read on event using (region_id = any((select app.ids('app.regions'))::uuid[]) or territory_id = any((select app.ids('app.read'))::uuid[]) or id = any(array(select l.event_id from event_territory l where l.territory_id = any((select app.ids('app.read'))::uuid[]))));
--> statement-breakpoint
alter policy read on note using (exists (select 1 from action a where a.id = note.action_id));
--> statement-breakpoint
alter policy ins on note with check (author_territory_id = any((select app.ids('app.write'))::uuid[]) and exists (select 1 from action a where a.id = note.action_id));
--> statement-breakpoint
DROP INDEX "action_plan_axis";--> statement-breakpoint
CREATE INDEX "action_of_territory" ON "action" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "event_of_territory" ON "event" USING btree ("territory_id","starts_on");
