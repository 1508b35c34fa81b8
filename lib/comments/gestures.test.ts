import { afterAll, beforeAll, expect, test } from "vitest";
import { countOpenComments, getDiscussion } from "@/db/comments/reads";
import type { Commented } from "@/db/comments/rows";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import {
  correctComment,
  createComment,
  reopenComment,
  replyToComment,
  resolveComment,
  withdrawComment,
} from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
const rows = {} as Record<Commented, string>;
let shared = "";
beforeAll(async () => {
  db = await openSeeded();
  for (const on of ["plan", "action", "event", "project"] as const) {
    const linked =
      on === "action" || on === "event"
        ? db.owner`not exists (select 1 from ${db.owner(`${on}_territory`)} l where l.${db.owner(`${on}_id`)} = r.id)`
        : db.owner`true`;
    const [row] = await db.owner<{ id: string }[]>`select r.id from ${db.owner(on)} r
      where r.territory_id = ${agentA.scope.own[0] ?? ""} and r.deleted_at is null and ${linked} order by r.id limit 1`;
    rows[on] = row?.id ?? "";
  }
  const [row] = await db.owner<{ id: string }[]>`select l.action_id as id from action_territory l
    join action a on a.id = l.action_id where l.territory_id = ${associate.scope.own[0] ?? ""} and a.territory_id = ${agentA.scope.own[0] ?? ""}
      and a.deleted_at is null limit 1`;
  shared = row?.id ?? "";
});
afterAll(() => db.drop());

type Actor = typeof agentA;
const typed = (change: Record<string, string | string[]> = {}) => ({
  ...{ body: "Où en est-on\u00a0?", mentions: "", ...change },
  requestKey: requestKey() as string,
});
const say = (on: Commented, actor: Actor, change: Record<string, string | string[]> = {}, rowId = rows[on]) =>
  done(createComment, { on, rowId, ...typed(change) }, actor);
const answer = (commentId: string, actor: Actor, change: Record<string, string | string[]> = {}) =>
  done(replyToComment, { commentId, ...typed(change) }, actor);
const on = async (commentId: string, change: Record<string, string> = {}) => {
  const [row] = await db.owner<{ version: number }[]>`select version from comment where id = ${commentId}`;
  return { ...change, commentId, version: String(row?.version), requestKey: requestKey() as string };
};
const read = async (noun: Commented, id: string, actor: Actor, rowId = rows[noun]) =>
  (await getDiscussion(actor.scope, noun, rowId))?.comments.find((comment) => comment.id === id);
/** The same write as the application’s role, past the gestures. */
const direct = (write: (tx: Tx) => Promise<unknown>, actor: Actor) => triedOn(db.app, actor.scope, write);
/** Time has passed since it was written: the database’s clock alone says so. */
const aged = (id: string, minutes: number) =>
  db.owner.begin(async (sql) => {
    await sql`alter table comment disable trigger user`;
    await sql`update comment set created_at = now() - make_interval(mins => ${minutes}) where id = ${id}`;
    await sql`alter table comment enable trigger user`;
  });

test("what is said of a plan, an action, an event or a project is read by its agent and by officers, and by nobody else", async () => {
  for (const noun of ["plan", "action", "event", "project"] as const) {
    const id = await say(noun, regional);
    expect(await read(noun, id, agentA), noun).toMatchObject({ body: "Où en est-on\u00a0?", parentId: null });
    for (const actor of [agentB, associate, elected, admin, nobody]) {
      expect(await getDiscussion(actor.scope, noun, rows[noun]), noun).toBeNull();
      expect(await countOpenComments(actor.scope, noun, rows[noun])).toBeNull();
      expect(await refusal(say(noun, actor)), noun).toBe("absent");
      const seen = direct((tx) => tx`select id from live_comment where id = ${id}`, actor);
      expect(await seen, noun).toBe("nothing");
    }
  }
});

test("an associate talks of the action that it shares, in its own name, and its elected members read nothing of it", async () => {
  const id = await say("action", associate, {}, shared);
  expect(await read("action", id, agentA, shared)).toMatchObject({ body: "Où en est-on\u00a0?" });
  const [row] =
    await db.owner`select author_territory_id as author, territory_id as at from comment where id = ${id}`;
  expect(row).toEqual({ author: associate.scope.own[0], at: agentA.scope.own[0] });
  expect(await getDiscussion(elected.scope, "action", shared)).toBeNull();
});

test("a thread has one level, counts while it is open, and whoever answers it resolves it or opens it again", async () => {
  const count = () => countOpenComments(agentA.scope, "plan", rows.plan);
  const before = (await count()) ?? 0;
  const first = await say("plan", agentA);
  const reply = await answer(first, regional);
  expect(await refusal(answer(reply, agentA))).toBe("absent");
  expect(await count()).toBe(before + 1);
  await done(resolveComment, await on(first), regional);
  expect(await count()).toBe(before);
  expect(await refusal(done(resolveComment, await on(first), agentA))).toBe("locked");
  expect(await refusal(done(resolveComment, await on(reply), agentA))).toBe("locked");
  await done(reopenComment, await on(first), agentA);
  expect(await count()).toBe(before + 1);
  expect(await refusal(done(resolveComment, await on(first), agentB))).toBe("absent");
});

test("a mention is of who reads the row: another is refused under the field, and by the database", async () => {
  const officer = regional.scope.actorId;
  const id = await say("project", agentA, { mentions: officer });
  expect(await db.owner`select account_id as of from mention where comment_id = ${id}`).toEqual([
    { of: officer },
  ]);
  expect((await read("project", id, regional))?.told).toHaveLength(1);
  for (const other of [agentB, associate, elected, admin]) {
    expect(await refusal(say("project", agentA, { mentions: other.scope.actorId }))).toEqual(["mentions"]);
    const told = (tx: Tx) => tx`insert into mention (comment_id, account_id, region_id, territory_id)
      select id, ${other.scope.actorId}, region_id, territory_id from comment where id = ${id} returning id`;
    expect(await direct(told, agentA)).toBe("MA063");
  }
  await say("action", agentA, { mentions: [associate.scope.actorId, officer] }, shared);
  const forged = (tx: Tx) => tx`insert into mention (comment_id, account_id, region_id, territory_id)
    select id, ${agentA.scope.actorId}, region_id, territory_id from comment where id = ${id} returning id`;
  expect(await direct(forged, regional), "in the comment of another").toBe("42501");
});

test("a text is corrected by its author: without trace for fifteen minutes, in sight later", async () => {
  const id = await say("plan", agentA);
  await done(correctComment, await on(id, { body: "Où en êtes-vous\u00a0?" }), agentA);
  expect(await read("plan", id, regional)).toMatchObject({
    body: "Où en êtes-vous\u00a0?",
    correctedAt: null,
  });
  await aged(id, 14);
  await done(correctComment, await on(id, { body: "Toujours libre" }), agentA);
  expect((await read("plan", id, regional))?.correctedAt).toBeNull();
  await aged(id, 16);
  await done(correctComment, await on(id, { body: "Corrigé en vue" }), agentA);
  const told = await getDiscussion(regional.scope, "plan", rows.plan);
  expect(told?.comments.find((one) => one.id === id)).toMatchObject({
    body: "Corrigé en vue",
    correctedAt: expect.any(Date),
  });
  expect(told?.versions.filter(({ rowId }) => rowId === id)).toMatchObject([
    { texts: { body: "Toujours libre" } },
  ]);
  for (const actor of [agentB, associate, elected, admin, nobody])
    expect(await direct((tx) => tx`select id from text_version where row_id = ${id}`, actor)).toBe("nothing");
});

test("nobody else corrects or withdraws it, by the gestures nor by the database", async () => {
  const id = await say("plan", agentA);
  expect(await refusal(done(correctComment, await on(id, { body: "Non" }), regional))).toBe("forbidden");
  expect(await refusal(done(withdrawComment, await on(id), regional))).toBe("forbidden");
  const rewritten = (tx: Tx) =>
    tx`update comment set body = 'Non', version = version + 1 where id = ${id} returning id`;
  expect(await direct(rewritten, regional)).toBe("42501");
  const moved = (tx: Tx) =>
    tx`update comment set plan_id = null, action_id = ${rows.action}, version = version + 1 where id = ${id} returning id`;
  expect(await direct(moved, agentA)).toBe("23514");
});

test("withdrawn, its text and its former texts are gone, wherever they were", async () => {
  const id = await say("plan", agentA, { body: "Canari un" });
  await answer(id, regional);
  await aged(id, 20);
  await done(correctComment, await on(id, { body: "Canari deux" }), agentA);
  await done(withdrawComment, await on(id), agentA);
  expect(await read("plan", id, regional)).toMatchObject({ body: "", withdrawnAt: expect.any(Date) });
  expect(await refusal(done(correctComment, await on(id, { body: "Encore" }), agentA))).toBe("withdrawn");
  const back = (tx: Tx) =>
    tx`update comment set body = 'Encore', withdrawn_at = null, version = version + 1 where id = ${id} returning id`;
  expect(await direct(back, agentA)).toBe("MA064");
  const [left] = await db.owner<
    { found: number }[]
  >`select (select count(*) from comment c where c::text like '%Canari%')
    + (select count(*) from text_version v where v::text like '%Canari%')
    + (select count(*) from audit a where a.changes::text like '%Canari%') as found`;
  expect(Number(left?.found)).toBe(0);
});
