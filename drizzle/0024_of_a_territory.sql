-- Both walls of projects and of their meetings begin with the territory of the agent: an index that begins with the Région is of no use.
CREATE INDEX "project_of_territory" ON "project" USING btree ("territory_id","contacted_on");--> statement-breakpoint
CREATE INDEX "meeting_of_territory" ON "meeting" USING btree ("territory_id","next_due_on");
