import { afterAll, beforeAll, expect, test } from "vitest";
import { openQueue, type Queue } from "@/db/mail/queue";
import { notificationKinds } from "@/db/notifications/limits";
import { type Opened, openSeeded } from "@/db/testing/opened";
import "@/lib/testing/actors";
import { openPostOffice, type PostOffice } from "@/lib/testing/post-office";
import { inTrials } from "@/scripts/trial-size.mjs";
import { openPost } from "./post";
import { sendDue } from "./work";

const day = "2026-11-23";
let db: Opened;
let queue: Queue;
let mails: PostOffice;
beforeAll(async () => {
  db = await openSeeded();
  queue = openQueue(db.mailUrl, "maillage.example");
  mails = await openPostOffice();
  for (const table of ["outbox", "notification", "periodic_work"])
    await db.owner`delete from ${db.owner(table)}`;
  // A title says of which row it is, and nothing else.
  for (const noun of ["plan", "action", "event", "project"])
    await db.owner.begin(async (tx) => {
      await tx`alter table ${tx(noun)} disable trigger user`;
      await tx`update ${tx(noun)} set title = 'canari-' || id`;
      await tx`alter table ${tx(noun)} enable trigger user`;
    });
});
afterAll(async () => {
  await mails.close();
  await queue.close();
  await db.drop();
});

/** Who reads what, from the table of rights, as the owner of the base knows it: not by the walls that are tried. */
const readable = (ids: string[]) => db.owner<{ email: string; canary: string }[]>`
  with row (noun, id, region_id, territory_id) as (
    select 'plan', id, region_id, territory_id from plan where deleted_at is null union all
    select 'action', id, region_id, territory_id from action where deleted_at is null union all
    select 'event', id, region_id, territory_id from event where deleted_at is null union all
    select 'project', id, region_id, territory_id from project where deleted_at is null),
  linked (id, territory_id) as (
    select action_id, territory_id from action_territory union all select event_id, territory_id from event_territory)
  select distinct a.email, 'canari-' || r.id as canary from account a join membership m on m.account_id = a.id
    join row r on r.region_id = m.region_id
   where r.id = any(${ids}) and m.ended_at is null and m.role <> 'admin' and (r.noun <> 'project' or m.role <> 'elected')
     and (m.whole_region or exists (select 1 from membership_territory mt where mt.membership_id = m.id
       and (mt.territory_id = r.territory_id or exists (select 1 from linked l where l.id = r.id and l.territory_id = mt.territory_id))))`;

test("whatever is told to whomever, no mail says a row that its reader may not read", async () => {
  const all = await db.owner<
    { id: string }[]
  >`select t.id from territory t where exists (select 1 from action a where a.territory_id = t.id)
    order by t.slug in ('boulonnais', 'sambre-avesnois', 'nord-pas-de-calais') desc, t.slug`;
  const territories = all.map(({ id }) => id).slice(0, inTrials ? undefined : 6);
  const mentioned = territories.slice(0, inTrials ? undefined : 2);
  const rows = inTrials ? 4 : 1;
  const quiet = notificationKinds.filter((kind) => kind !== "mentioned" && (inTrials || kind !== "returned"));
  // Of each table that is told, rows of several territories, to every account.
  for (const [rank, noun] of [
    "plan_transition",
    "review",
    "reply",
    "decision",
    "plan",
    "action",
    "event",
    "project",
  ].entries()) {
    const kind = quiet[rank % quiet.length] ?? "late";
    await db.owner`select app.notify(${kind}, a.id, ${noun}, r.id, r.territory_id) from account a,
      (select *, row_number() over (partition by territory_id order by id) as nth from ${db.owner(noun)}) r
      where r.nth <= ${rows} and r.territory_id = any(${territories}) and exists (select 1 from membership m where m.account_id = a.id)`;
  }
  await db.owner`select app.notify('mentioned', a.id, 'action', r.id, r.territory_id) from account a,
    (select distinct on (territory_id) * from action where territory_id = any(${mentioned}) order by territory_id, id desc) r
    where exists (select 1 from membership m where m.account_id = a.id)`;
  const regions = await queue.regions();
  for (const { id } of regions) await queue.work(id, day);
  const post = openPost(mails.url, "maillage@ma-region.example");
  const office = { queue, post, appUrl: "https://maillage.example", secret: "a".repeat(64), day };
  const bugs: unknown[] = [];
  while ((await sendDue(office, (bug) => bugs.push(bug))) > 0);
  post.close();
  expect(bugs).toEqual([]);

  const canaries = (text: string) => text.match(/canari-[0-9a-f-]{36}/g) ?? [];
  const said = mails.received.flatMap(({ to, subject, text, html }) =>
    canaries(`${subject} ${text} ${html}`).map((canary) => ({ to, canary })),
  );
  const ids = [...new Set(said.map(({ canary }) => canary.slice(7)))];
  const allowed = new Map<string, Set<string>>();
  for (const { email, canary } of await readable(ids))
    allowed.set(email, (allowed.get(email) ?? new Set()).add(canary));
  expect(new Set(said.map(({ to }) => to)).size).toBeGreaterThan(5);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ to, canary }) => !allowed.get(to)?.has(canary))).toEqual([]);
  // One digest a day and person, whatever there was to say.
  const digests = mails.received.filter(({ raw }) => /^List-Unsubscribe:/m.test(raw)).map(({ to }) => to);
  expect(new Set(digests).size).toBe(digests.length);
});
