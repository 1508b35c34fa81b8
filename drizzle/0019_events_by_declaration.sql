-- Both walls of events as their declaration says them (db/events/wall.ts): what the table itself is guarded by is raised by one call.
select app.wall('event', '{"reads":["regions","read"],"writes":"write","links":[{"column":"id","table":"event_territory","key":"event_id"}],"audit":"values","parents":[{"of":"action","column":"action_id"}]}');
