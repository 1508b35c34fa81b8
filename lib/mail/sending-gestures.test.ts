import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openQueue, type Queue } from "@/db/mail/queue";
import { markRead } from "@/db/notifications/writes";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { inviteAccount } from "@/lib/accounts/gestures";
import { linkOf, tokenOf } from "@/lib/auth/link-of";
import { byAdmin, inviting } from "@/lib/testing/account-requests";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { openPostOffice, type PostOffice, quietPort } from "@/lib/testing/post-office";
import { done, requestKey } from "@/lib/testing/requests";
import { aPoint } from "@/lib/testing/review-requests";
import { openPost, type Post } from "./post";
import { type Office, sendDue } from "./work";

const { agentA, agentB, regional } = actors;
const appUrl = "https://maillage.example";
const [monday, tuesday] = ["2026-11-23", "2026-11-24"];
const own = "agent.boulonnais@demo.example";

let db: Opened;
let queue: Queue;
let planId = "";
let region = "";
let mails: PostOffice;
let post: Post;
const bugs: unknown[] = [];
beforeAll(async () => {
  db = await openSeeded();
  queue = openQueue(db.mailUrl, "maillage.example");
  planId = await wholePlan(db);
  region =
    (await db.owner<{ id: string }[]>`select region_id as id from plan where id = ${planId}`)[0]?.id ?? "";
});
afterAll(async () => {
  await queue.close();
  await db.drop();
});
beforeEach(async () => {
  for (const table of ["outbox", "notification", "mail_choice", "periodic_work"])
    await db.owner`delete from ${db.owner(table)}`;
  await putPlan(db, planId, { status: "submitted" });
  mails = await openPostOffice({ refuses: ["nobody@demo.example"] });
  post = openPost(mails.url, "Maillage <maillage@ma-region.example>");
  bugs.length = 0;
});
afterEach(async () => {
  post.close();
  await mails.close();
  expect(bugs).toEqual([]);
});

const office = (change: Partial<Office> = {}): Office => ({
  ...{ queue, post, appUrl, secret: "a".repeat(64), day: monday },
  ...change,
});
const send = async (change: Partial<Office> = {}) => {
  while ((await sendDue(office(change), (bug) => bugs.push(bug))) > 0);
};
const morning = async (day: string) => {
  await queue.work(region, day);
  await send({ day });
};
const states = async () =>
  (await db.owner`select state from outbox order by created_at, id`).map(({ state }) => state);
const giveBack = async () => done(moves.return, await sent(db, planId, "return"), regional);
const place = async () =>
  (
    await db.owner<{ id: string; action: string }[]>`select p.territory_id as id, (select a.id from action a
    where a.plan_id = p.id and a.deleted_at is null limit 1) as action from plan p where p.id = ${planId}`
  )[0];
const mention = async (who = agentA) => {
  const at = await place();
  await db.owner`select app.notify('mentioned', ${who.id}::uuid, 'action', ${at?.action ?? ""}::uuid, ${at?.id ?? ""}::uuid)`;
};

test("a returned plan leaves at once, in French, with what a machine and a person need to know of it", async () => {
  await giveBack();
  await send();
  const [mail, other] = mails.received;
  expect(other).toBeUndefined();
  expect(mail).toMatchObject({ to: own, subject: "Un plan vous est renvoyé" });
  expect(mail?.text).toContain("Bonjour Agent du Boulonnais,");
  expect(mail?.text).toContain(`${appUrl}/plans/${planId}`);
  expect(mail?.html).toContain(`href="${appUrl}/plans/${planId}"`);
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await states()).toEqual(["sent"]);
  // What it told is in no digest.
  await morning(tuesday);
  expect(mails.received).toHaveLength(1);
});

test("what was undone before it left is not said, nor what its person has read, nor to who has no right any more", async () => {
  await giveBack();
  await done(moves.submit, await sent(db, planId, "submit"), agentA);
  await send();
  await mention();
  await markRead(agentA.scope, "all");
  await send();
  await mention(agentB);
  await send();
  expect(mails.received).toEqual([]);
  expect(await states()).toEqual(["unsaid", "unsaid", "unsaid"]);
});

test("everything else waits for one digest, and a day has one mail", async () => {
  for (const body of ["Le budget ?", "Le calendrier ?"]) await aPoint(planId, { body });
  await send();
  expect(mails.received).toEqual([]);
  await morning(monday);
  const [digest] = mails.received;
  expect(digest).toMatchObject({ to: own, subject: expect.stringMatching(/^Maillage\s: 2\snouveautés$/) });
  expect(digest?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  expect(digest?.raw.replaceAll(/\r\n\s/g, "")).toMatch(
    /^List-Unsubscribe: ?<https:\/\/maillage\.example\/api\/recapitulatif\?jeton=[\w-]{43}>/m,
  );
  expect(digest?.text).toMatch(new RegExp(`${appUrl}/recapitulatif\\?jeton=[\\w-]{43}`));
  // Returned the same day: the day has its mail, the next one says it.
  await giveBack();
  await morning(monday);
  expect(mails.received).toHaveLength(1);
  await morning(tuesday);
  expect(mails.received.map(({ subject }) => subject)).toEqual([
    digest?.subject,
    expect.stringMatching(/: 1\snouveauté$/),
  ]);
  await morning(tuesday);
  await morning("2026-11-25");
  expect(mails.received).toHaveLength(2);
});

test("a mention leaves at once, whatever the day had already", async () => {
  await giveBack();
  await mention();
  await send();
  expect(mails.received.map(({ subject }) => subject).sort()).toEqual([
    "On s’adresse à vous dans Maillage",
    "Un plan vous est renvoyé",
  ]);
});

test("every week is what was told before its Monday, never is never, and a pause leaves no backlog", async () => {
  const choose = (digest: string) =>
    db.owner`insert into mail_choice (account_id, digest) values (${agentA.id}, ${digest})
      on conflict (account_id) do update set digest = excluded.digest, changed_at = now()`;
  await choose("none");
  await aPoint(planId);
  await morning(monday);
  await choose("daily");
  await morning(tuesday);
  expect(mails.received).toEqual([]);
  await choose("weekly");
  await aPoint(planId);
  await db.owner`update mail_choice set changed_at = '2026-11-01'`;
  await db.owner`update notification set created_at = '2026-10-20' where created_at < now() - interval '0'`;
  await db.owner`update notification set created_at = '2026-11-19 12:00' where id = (select id from notification limit 1)`;
  await db.owner`delete from periodic_work`;
  for (const day of [monday, tuesday, "2026-11-29"]) await morning(day);
  expect(mails.received).toHaveLength(1);
});

test("the link of an invitation is the one that was shown, and leaves unless another has replaced it", async () => {
  const key = requestKey();
  await byAdmin(inviteAccount, inviting("nouvelle@ma-region.example", {}, key));
  await send();
  const [mail] = mails.received;
  expect(mail).toMatchObject({ to: "nouvelle@ma-region.example", subject: "Votre compte Maillage" });
  expect(mail?.text).toContain(linkOf(tokenOf(actors.admin.id, key)));
  expect(JSON.stringify(await db.owner`select * from outbox`)).not.toMatch(/nouvelle@|acces\//);
  await byAdmin(inviteAccount, inviting("autre@ma-region.example"));
  await db.owner`update token set expires_at = now()`;
  await send();
  expect(mails.received).toHaveLength(1);
});

test("without a server nothing leaves: what would is held", async () => {
  await giveBack();
  await send({ post: null });
  expect(await states()).toEqual(["held"]);
  expect(mails.received).toEqual([]);
});

test("an address that is refused is given up at once, without a word of it in the base", async () => {
  await db.acting`update account set email = 'nobody@demo.example' where id = ${agentA.id}`;
  await mention();
  await send();
  expect(await db.owner`select state, failure, tries from outbox`).toEqual([
    { state: "failed", failure: "refused 550", tries: 1 },
  ]);
  await db.acting`update account set email = ${own} where id = ${agentA.id}`;
});

test("a server that is down is tried again in 2, 4, 8 minutes, six times at most, and what waited leaves when it is back", async () => {
  const port = await quietPort();
  const away = openPost(`smtp://127.0.0.1:${port}`, "maillage@ma-region.example");
  await mention();
  await send({ post: away });
  const waits = async () =>
    (
      await db.owner<{ state: string; tries: number; wait: number; failure: string }[]>`
      select state, tries, failure, round(extract(epoch from next_try - now()) / 60)::integer as wait from outbox`
    )[0];
  expect(await waits()).toEqual({ state: "waiting", tries: 1, failure: "unreachable", wait: 2 });
  const later = () => db.owner`update outbox set next_try = now()`;
  for (const wait of [4, 8, 16, 32]) {
    await later();
    await send({ post: away });
    expect((await waits())?.wait).toBe(wait);
  }
  await later();
  await send({ post: away });
  expect(await waits()).toMatchObject({ state: "failed", tries: 6 });
  await db.owner`update outbox set state = 'waiting', tries = 2, next_try = now()`;
  const back = await openPostOffice({ port });
  await send({ post: away });
  away.close();
  await back.close();
  expect(back.received).toHaveLength(1);
  expect(await states()).toEqual(["sent"]);
});
