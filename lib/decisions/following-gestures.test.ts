import { afterAll, beforeAll, expect, test } from "vitest";
import { listBin } from "@/db/bin/reads";
import { getDecision, listDecisions, listDueDecisions, listLastDecisions } from "@/db/decisions/reads";
import { closePlanOf, during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { deleteAction, restoreAction } from "@/lib/actions/gestures";
import { on, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { aDecision, decided, onDecision } from "@/lib/testing/decision-requests";
import { done, refusal } from "@/lib/testing/requests";
import { deleteDecision, editDecision, followDecision, restoreDecision, unfollowDecision } from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const editing = (id: string, version = 1, typed = {}) => ({
  ...decided,
  ...typed,
  ...onDecision(id, version),
});
const followed = { ownedBy: "territory", owner: "Direction", dueOn: "2026-11-21" };

const verbs = (id: string, version = 1) =>
  [
    [editDecision, editing(id, version)],
    [followDecision, onDecision(id, version)],
    [unfollowDecision, onDecision(id, version)],
    [deleteDecision, onDecision(id, version)],
  ] as const;

test("nobody but its agents and the officers changes a decision, whether they read it or not", async () => {
  const { id } = await aDecision(followed, "territory");
  for (const actor of [agentB, associate, elected, admin, nobody]) {
    const answer = actor === elected ? "forbidden" : "absent";
    for (const [gesture, values] of verbs(id))
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe(answer);
  }
  const forged = {
    ...agentB,
    scope: { ...agentB.scope, read: agentA.scope.read, own: agentA.scope.own },
  } as typeof agentB;
  for (const [gesture, values] of verbs(id))
    expect(await refusal(done(gesture, values, forged)), gesture.says).toBe("forbidden");
  for (const [rank, actor] of [agentA, regional].entries())
    for (const [at, [gesture]] of verbs(id).slice(0, 3).entries()) {
      const version = 1 + rank * 3 + at;
      const values = gesture === editDecision ? editing(id, version, followed) : onDecision(id, version);
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe("done");
    }
});

test("of what the Région decided, an agent says done what its territory owns, and writes nothing else", async () => {
  const { id } = await aDecision(followed);
  expect(await refusal(done(editDecision, editing(id, 1, followed)))).toBe("forbidden");
  expect(await refusal(done(deleteDecision, onDecision(id)))).toBe("forbidden");
  expect(await refusal(done(followDecision, onDecision(id)))).toBe("done");
  expect(await getDecision(agentA.scope, id)).toMatchObject({ doneOn: "2026-11-23", version: 2 });
  expect(await refusal(done(unfollowDecision, onDecision(id, 2)))).toBe("done");
  const { id: theirs } = await aDecision({ ...followed, ownedBy: "region" });
  expect(await refusal(done(followDecision, onDecision(theirs)))).toBe("forbidden");
  const { id: none } = await aDecision();
  expect(await refusal(done(followDecision, onDecision(none), regional))).toBe("changed");
});

test("the second wall alone lets each hand no further", async () => {
  const { id } = await aDecision(followed);
  const set = (actor: typeof agentA, column: string, value: string | null) =>
    triedOn(
      db.app,
      actor.scope,
      (tx) =>
        tx`update decision set ${tx(column)} = ${value}, version = version + 1 where id = ${id} returning id`,
    );
  expect([
    await set(agentA, "done_on", "2026-11-22"),
    await set(agentA, "text", "Pris"),
    await set(agentA, "deleted_at", "2026-11-22"),
    await set(agentA, "owned_by", "none"),
  ]).toEqual(["written", "42501", "42501", "42501"]);
  expect([
    await set(regional, "text", "Corrigé"),
    await set(regional, "asked_from", "territory"),
    await set(regional, "lifts", "false"),
  ]).toEqual(["written", "23514", "23514"]);
  for (const actor of [agentB, associate, elected, admin, nobody])
    expect(await set(actor, "done_on", "2026-11-22")).toBe("nothing");
});

test("a decision is corrected on the version that was read, and its action stays as it is", async () => {
  const { id, actionId } = await aDecision({ ...followed, outcome: "agreed" });
  const before = await read(actionId);
  await done(editDecision, editing(id, 1, { ...followed, outcome: "refused", text: "Refusée." }), regional);
  expect(await getDecision(regional.scope, id)).toMatchObject({
    outcome: "refused",
    lifts: true,
    version: 2,
  });
  expect((await read(actionId)).version).toBe(before.version);
  expect(await refusal(done(editDecision, editing(id, 1), regional))).toBe("conflict");
  expect(await refusal(done(followDecision, onDecision(id), regional))).toBe("changed");
  await done(followDecision, onDecision(id, 2), regional);
  // Nothing follows any more: nothing of it is done.
  await done(editDecision, editing(id, 3), regional);
  expect(await getDecision(regional.scope, id)).toMatchObject({ ownedBy: "none", doneOn: null, dueOn: null });
});

test("to the bin and back: the block does not come back with it, nor goes with it", async () => {
  const { id, actionId } = await aDecision();
  await done(deleteDecision, onDecision(id), regional);
  expect(await listDecisions(regional.scope, actionId)).toEqual([]);
  expect((await read(actionId)).blocked).toBe(false);
  const bins = async (actor: typeof agentA) =>
    (await listBin(actor.scope)).flatMap(({ rows }) => rows.map((row) => row.id)).includes(id);
  expect([await bins(regional), await bins(agentB), await bins(elected)]).toEqual([true, false, false]);
  expect(await refusal(done(restoreDecision, onDecision(id, 2)))).toBe("forbidden");
  expect(await refusal(done(restoreDecision, onDecision(id, 2), regional))).toBe("done");
  expect((await read(actionId)).blocked).toBe(false);
  expect(await listDecisions(regional.scope, actionId)).toHaveLength(1);
});

test("an action goes to the bin with its decisions and comes back with them; one of them alone does not come out before it", async () => {
  const { id, actionId } = await aDecision({ ...followed, ownedBy: "region" });
  const { id: gone } = await aDecision({}, "region");
  const due = async () => (await listDueDecisions(regional.scope, "2026-11-23")).some((one) => one.id === id);
  const last = async () => (await listLastDecisions(regional.scope, 500)).some((one) => one.id === id);
  expect([await due(), await last()]).toEqual([true, true]);
  const { version } = await read(actionId);
  await done(deleteAction, on(actionId, version));
  expect([await due(), await last()]).toEqual([false, false]);
  await done(deleteDecision, onDecision(id), regional);
  expect(await refusal(done(restoreDecision, onDecision(id, 2), regional))).toBe("parentDeleted");
  await done(restoreAction, on(actionId, version + 1));
  expect(await refusal(done(restoreDecision, onDecision(id, 2), regional))).toBe("done");
  expect([await due(), await last()]).toEqual([true, true]);
  expect(await getDecision(regional.scope, gone)).not.toBeNull();
});

test("under a closed plan nothing of a decision changes, even closed meanwhile", async () => {
  const { id, actionId } = await aDecision(followed, "territory");
  const race = () => refusal(done(followDecision, onDecision(id)));
  expect(await during(db, agentA.id, closePlanOf(actionId), race)).toBe("planShut");
  for (const actor of [agentA, regional])
    for (const [gesture, values] of verbs(id))
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe("planShut");
  const tried = await triedOn(
    db.app,
    regional.scope,
    (tx) =>
      tx`update decision set done_on = '2026-11-22', version = version + 1 where id = ${id} returning id`,
  );
  expect(tried).toBe("MA002");
});
