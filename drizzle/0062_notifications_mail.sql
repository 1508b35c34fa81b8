-- What people are told, in the application and by mail (docs/decisions/0088).
CREATE TABLE "mail_choice" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_choice_digest" CHECK ("mail_choice"."digest" in ('daily', 'weekly', 'none'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid NOT NULL,
	"row_id" uuid,
	"request_key" text,
	"created_by" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"day" date,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try" timestamp with time zone DEFAULT now() NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"message_id" text,
	"stop_hash" text,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('notice', 'digest', 'invitation', 'reset')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('waiting', 'held', 'sent', 'unsaid', 'failed')),
	CONSTRAINT "outbox_row" CHECK (("outbox"."kind" = 'digest') = ("outbox"."row_id" is null)),
	CONSTRAINT "outbox_link" CHECK (("outbox"."kind" in ('invitation', 'reset')) = ("outbox"."request_key" is not null))
);
--> statement-breakpoint
CREATE TABLE "periodic_work" (
	"kind" text NOT NULL,
	"period" text NOT NULL,
	"done_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "periodic_work_kind_period_pk" PRIMARY KEY("kind","period")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"noun" text NOT NULL,
	"row_id" uuid NOT NULL,
	"region_id" uuid NOT NULL,
	"territory_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"read_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('assigned', 'mentioned', 'to_review', 'returned', 'approved', 'in_force', 'reviewed', 'answered', 'decision_taken', 'late'))
);
--> statement-breakpoint
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_territory" FOREIGN KEY ("territory_id","region_id") REFERENCES "public"."territory"("id","region_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("next_try") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_of_account" ON "outbox" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "outbox_created" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_one_a_day" ON "outbox" USING btree ("account_id","day") WHERE "outbox"."day" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_stop" ON "outbox" USING btree ("stop_hash") WHERE "outbox"."stop_hash" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_unread" ON "notification" USING btree ("account_id","kind","noun","row_id") WHERE "notification"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_of_account" ON "notification" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_of_territory" ON "notification" USING btree ("territory_id","region_id");
--> statement-breakpoint
-- Written by a person through the product, and not by its owner: the demonstration, a migration and a restoration tell nobody anything.
-- The role of the session, since what moves a plan is written by functions of the owner.
create function app.by_hand() returns boolean language sql stable set search_path = pg_catalog, pg_temp as
$$ select not pg_has_role(session_user, (select relowner from pg_class where oid = 'public.notification'::regclass), 'member') $$;
--> statement-breakpoint
-- The civil day of a territory.
create function app.civil_day(territory uuid) returns date language sql stable set search_path = pg_catalog, pg_temp as
$$ select (now() at time zone r.time_zone)::date from public.territory t join public.region r on r.id = t.region_id where t.id = territory $$;
--> statement-breakpoint
-- Who acts for a Région: its officers, whose right holds.
create function app.officers_of(territory uuid) returns setof uuid language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct m.account_id from public.membership m join public.territory t on t.region_id = m.region_id
   where t.id = territory and m.role = 'regional' and m.ended_at is null and (m.ends_on is null or m.ends_on >= app.civil_day(territory))
$$;
--> statement-breakpoint
-- Who acts for a territory: its agents, or those of the one that came after it; for the Région's own, its officers.
create function app.agents_of(territory uuid) returns setof uuid language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct m.account_id from public.membership m join public.membership_territory mt on mt.membership_id = m.id
   where m.role = 'agent' and m.ended_at is null and (m.ends_on is null or m.ends_on >= app.civil_day(territory))
     and (mt.territory_id = territory or exists (
       select 1 from app.predecessors(mt.territory_id) p where p.id = territory and p.since <= app.civil_day(territory)))
   union
  select o from app.officers_of(territory) o where exists (select 1 from public.territory t where t.id = territory and t.kind = 'region')
$$;
--> statement-breakpoint
-- Tells one person of a row, in the transaction of the gesture: never of one's own, once while it is unread, and by mail at once where it
-- asks for it. Called by triggers that act as the owner; nobody else may.
create function app.notify(kind text, recipient uuid, noun text, row_id uuid, territory uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  author constant uuid := nullif(current_setting('app.actor', true), '')::uuid;
  made uuid;
begin
  if recipient is null or recipient is not distinct from author then
    return;
  end if;
  insert into public.notification (account_id, kind, noun, row_id, region_id, territory_id, created_by)
  select a.id, notify.kind, notify.noun, notify.row_id, t.region_id, t.id, author
    from public.account a, public.territory t
   where a.id = notify.recipient and a.disabled_at is null and t.id = notify.territory
      on conflict (account_id, kind, noun, row_id) where read_at is null do nothing
  returning id into made;
  if made is not null and notify.kind in ('mentioned', 'returned') then
    insert into public.outbox (kind, account_id, row_id, created_by) values ('notice', notify.recipient, made, author);
  end if;
end $$;
--> statement-breakpoint
create function app.tell_move() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.by_hand() then
    return null;
  end if;
  if new.move in ('submit', 'ask_close') then
    perform app.notify('to_review', o, 'plan_transition', new.id, new.territory_id) from app.officers_of(new.territory_id) o;
  elsif new.move in ('return', 'approve', 'activate') then
    perform app.notify(case new.move when 'return' then 'returned' when 'approve' then 'approved' else 'in_force' end,
      a, 'plan_transition', new.id, new.territory_id) from app.agents_of(new.territory_id) a;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tell after insert on plan_transition for each row execute function app.tell_move();
--> statement-breakpoint
create function app.tell_review() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.by_hand() then
    perform app.notify('reviewed', a, 'review', new.id, new.territory_id) from app.agents_of(new.territory_id) a;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tell after insert on review for each row execute function app.tell_review();
--> statement-breakpoint
-- What the territory answers is told to who wrote the review; what the Région answers, to the territory.
create function app.tell_reply() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not app.by_hand() then
    return null;
  end if;
  if new.from_territory then
    perform app.notify('answered', r.created_by, 'reply', new.id, new.territory_id) from public.review r where r.id = new.review_id;
  else
    perform app.notify('answered', a, 'reply', new.id, new.territory_id) from app.agents_of(new.territory_id) a;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tell after insert on reply for each row execute function app.tell_reply();
--> statement-breakpoint
-- A decision is told to the territory, and to the Région when it was asked of it or what follows is its business.
create function app.tell_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.by_hand() then
    perform app.notify('decision_taken', a, 'decision', new.id, new.territory_id) from app.agents_of(new.territory_id) a;
    if 'region' in (new.asked_from, new.owned_by) then
      perform app.notify('decision_taken', o, 'decision', new.id, new.territory_id) from app.officers_of(new.territory_id) o;
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tell after insert on decision for each row execute function app.tell_decision();
--> statement-breakpoint
-- The link of an invitation or of a reset, by mail too: of one that its author has just made. What it is made again of is kept, not the link.
create function app.mail_link(link uuid, request_key text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.outbox (kind, account_id, row_id, request_key, created_by)
  select t.kind, t.account_id, t.id, mail_link.request_key, t.created_by from public.token t
   where t.id = mail_link.link and t.created_by = nullif(current_setting('app.actor', true), '')::uuid and t.used_at is null
$$;
--> statement-breakpoint
-- How many of their notifications a person has not read, for the head of their pages: asked with the session, before any right is known.
create function app.unread(account uuid) returns integer language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select count(*)::integer from public.notification n where n.account_id = account and n.read_at is null $$;
--> statement-breakpoint
-- What a person would be told by mail: new, of others, unread, and told since they last chose.
create function app.untold(account uuid) returns table (id uuid, created_at timestamptz)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select n.id, n.created_at from public.notification n left join public.mail_choice c on c.account_id = n.account_id
   where n.account_id = account and n.read_at is null and n.mailed_at is null and (c.changed_at is null or n.created_at > c.changed_at)
$$;
--> statement-breakpoint
-- Work that is done once a period. A digest for whoever has something new and wants it that day; one of every week takes what was told
-- before its Monday. A day that has a mail already has no other.
create function app.queue_digests(region uuid, today date) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  made integer;
begin
  insert into public.periodic_work (kind, period) values ('digest', today || ' ' || region) on conflict do nothing;
  if not found then
    return 0;
  end if;
  insert into public.outbox (kind, account_id, day)
  select 'digest', a.id, queue_digests.today from public.account a left join public.mail_choice c on c.account_id = a.id
   where a.disabled_at is null and a.passphrase_hash is not null
     and exists (select 1 from public.membership m where m.account_id = a.id and m.region_id = queue_digests.region and m.ended_at is null)
     and case coalesce(c.digest, 'daily') when 'daily' then exists (select 1 from app.untold(a.id))
       when 'weekly' then exists (select 1 from app.untold(a.id) u join public.region r on r.id = queue_digests.region
           where (u.created_at at time zone r.time_zone)::date < date_trunc('week', queue_digests.today)::date)
         and not exists (select 1 from public.outbox o
           where o.account_id = a.id and o.kind = 'digest' and o.day >= date_trunc('week', queue_digests.today)::date)
       else false end
  on conflict (account_id, day) where day is not null do nothing;
  get diagnostics made = row_count;
  return made;
end $$;
--> statement-breakpoint
-- Actions whose end passed in the last seven days and that are still open, to who acts for their territory: once for each end.
create function app.tell_late(region uuid, today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.periodic_work (kind, period) values ('late', today || ' ' || region) on conflict do nothing;
  if found then
    perform app.notify('late', who, 'action', a.id, a.territory_id)
      from public.action a join public.plan p on p.id = a.plan_id cross join lateral app.agents_of(a.territory_id) who
     where a.region_id = tell_late.region and a.deleted_at is null and p.deleted_at is null and p.status = 'active'
       and a.status not in ('done', 'cancelled', 'renewed')
       and a.planned_end_on between tell_late.today - 7 and tell_late.today - 1
       and not exists (select 1 from public.notification n
         where n.account_id = who and n.kind = 'late' and n.row_id = a.id and n.created_at > now() - interval '8 days');
  end if;
end $$;
--> statement-breakpoint
-- What is of no more use: what left or was not said, after a year (a digest can be stopped from it until then); what was read, after six months.
create function app.sweep_mail(today date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.periodic_work (kind, period) values ('sweep', today::text) on conflict do nothing;
  if found then
    delete from public.outbox where state in ('sent', 'unsaid') and created_at < today - interval '1 year';
    delete from public.notification n where n.read_at < today - interval '6 months'
      and not exists (select 1 from public.outbox o where o.row_id = n.id and o.state in ('waiting', 'held', 'failed'));
    delete from public.periodic_work where done_at < today - interval '1 month';
  end if;
end $$;
--> statement-breakpoint
-- « Courriers »: those of the accounts of the Régions administered, addresses masked here already.
create function app.mails(asked_state text, asked_kind text, most integer, skip integer)
returns table (id uuid, kind text, state text, account_id uuid, name text, address text, tries integer, next_try timestamptz, failure text,
  created_at timestamptz, sent_at timestamptz, total integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.kind, o.state, o.account_id, a.name,
      left(a.email, 1) || '…@' || left(split_part(a.email, '@', 2), 1) || '…',
      o.tries, o.next_try, o.failure, o.created_at, o.sent_at, (count(*) over ())::integer
    from public.outbox o join public.account a on a.id = o.account_id
   where exists (select 1 from public.membership m where m.account_id = o.account_id and m.region_id = any(app.ids('app.admin')))
     and (mails.asked_state is null or o.state = mails.asked_state) and (mails.asked_kind is null or o.kind = mails.asked_kind)
   order by coalesce(o.sent_at, o.created_at) desc, o.id
   limit mails.most offset mails.skip
$$;
--> statement-breakpoint
-- « Envoyer de nouveau » what failed or was held. False for another, and to who does not administer its account.
create function app.resend_mail(mail uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.outbox o set state = 'waiting', tries = 0, next_try = now(), lease = null, leased_until = null, failure = null
   where o.id = resend_mail.mail and o.state in ('failed', 'held')
     and exists (select 1 from public.membership m where m.account_id = o.account_id and m.region_id = any(app.ids('app.admin')));
  return found;
end $$;
--> statement-breakpoint
-- Whose digests a link stops, without any session: what is chosen today, null for a link that stops nothing.
create function app.stops(hash text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select c.digest from public.mail_choice c where c.account_id = o.account_id), 'daily')
    from public.outbox o where o.stop_hash = stops.hash
$$;
--> statement-breakpoint
create function app.stop_digests(hash text) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.mail_choice as c (account_id, digest) select o.account_id, 'none' from public.outbox o where o.stop_hash = stop_digests.hash
  on conflict (account_id) do update set digest = 'none', changed_at = case c.digest when 'none' then c.changed_at else now() end;
  return found;
end $$;
--> statement-breakpoint
revoke execute on function app.by_hand(), app.civil_day(uuid), app.officers_of(uuid), app.agents_of(uuid),
  app.notify(text, uuid, text, uuid, uuid), app.tell_move(), app.tell_review(), app.tell_reply(), app.tell_decision(),
  app.mail_link(uuid, text), app.untold(uuid), app.queue_digests(uuid, date), app.tell_late(uuid, date), app.sweep_mail(date),
  app.mails(text, text, integer, integer), app.resend_mail(uuid), app.stops(text), app.stop_digests(text), app.unread(uuid) from public;
--> statement-breakpoint
-- One's own: read, and said to be read; how often one is written to.
alter table notification enable row level security;
--> statement-breakpoint
alter table notification force row level security;
--> statement-breakpoint
alter table mail_choice enable row level security;
--> statement-breakpoint
alter table mail_choice force row level security;
--> statement-breakpoint
-- Read by no one but whoever sends: of the application, by functions alone.
alter table outbox enable row level security;
--> statement-breakpoint
alter table outbox force row level security;
--> statement-breakpoint
alter table periodic_work enable row level security;
--> statement-breakpoint
alter table periodic_work force row level security;
--> statement-breakpoint
do $$
declare
  app constant text := 'maillage_app';
  mail constant text := 'maillage_mail';
  own constant text := 'account_id = nullif(current_setting(''app.actor'', true), '''')::uuid';
  it text;
begin
  foreach it in array array['notification', 'mail_choice', 'outbox', 'periodic_work'] loop
    execute format('create policy owner_all on public.%I to %I using (true) with check (true)', it, 'maillage_owner');
  end loop;
  execute format('create policy own on public.notification for select to %I using (%s)', app, own);
  execute format('create policy own_read on public.notification for update to %I using (%s) with check (%2$s)', app, own);
  execute format('grant select on public.notification to %I', app);
  execute format('grant update (read_at) on public.notification to %I', app);
  execute format('create policy own on public.mail_choice to %I using (%s) with check (%2$s)', app, own);
  execute format('grant select, insert, update on public.mail_choice to %I', app);
  execute format('grant execute on function app.mail_link(uuid, text), app.mails(text, text, integer, integer), app.resend_mail(uuid),
    app.stops(text), app.stop_digests(text), app.untold(uuid), app.unread(uuid) to %I', app);
  -- Whoever sends reads whom mail is for and what waits, and no business row: what a mail says is read by the application, as its reader.
  execute format('create policy sends on public.outbox to %I using (true) with check (true)', mail);
  execute format('create policy sends on public.notification to %I using (true) with check (true)', mail);
  execute format('grant usage on schema public, app to %I', mail);
  execute format('grant select on public.outbox to %I', mail);
  execute format('grant update (state, day, tries, next_try, lease, leased_until, message_id, stop_hash, failure, sent_at) on public.outbox to %I', mail);
  execute format('grant select (id, account_id, kind, mailed_at) on public.notification to %I', mail);
  execute format('grant update (mailed_at) on public.notification to %I', mail);
  execute format('grant select (id, name, email, disabled_at) on public.account to %I', mail);
  execute format('grant select (id, hash, used_at, expires_at) on public.token to %I', mail);
  execute format('create policy sends on public.region for select to %I using (true)', mail);
  execute format('grant select (id, time_zone) on public.region to %I', mail);
  execute format('grant execute on function app.queue_digests(uuid, date), app.tell_late(uuid, date), app.sweep_mail(date) to %I', mail);
end $$;
