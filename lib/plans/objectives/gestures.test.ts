import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { getObjective, listEditedObjectives } from "@/db/plans/objectives/reads";
import { writeInScope } from "@/db/scope";
import { anAction, binAction, unbinAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { entryOf, Undone } from "@/lib/kernel/gesture";
import { Refusal } from "@/lib/platform/errors";
import { actors } from "@/lib/testing/actors";
import { adding, anObjective, level, onObjective, planOf } from "@/lib/testing/plan-requests";
import { done, refusal } from "@/lib/testing/requests";
import { addObjective, deleteObjective, moveObjective, renameObjective, restoreObjective } from "./gestures";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

const ids = async (parentId: string | null = null) => (await level(parentId)).map(({ id }) => id);
const versionOf = async (id: string) => (await level()).find((one) => one.id === id)?.version ?? 0;
const move = async (id: string, way: "up" | "down") =>
  done(moveObjective, { ...onObjective(id, await versionOf(id)), way });

test("an objective is added last, once, by the agent and by the officer; other words under its key are refused", async () => {
  const before = await ids();
  const values = adding(planId, { label: "Première" });
  const made = await Promise.all([1, 2, 3].map(() => done(addObjective, values)));
  made.push(await done(addObjective, values));
  const [first = ""] = made;
  expect(new Set(made).size).toBe(1);
  expect(await refusal(done(addObjective, { ...values, label: "Autre" }))).toBe("recorded");
  const second = await done(addObjective, adding(planId, { label: "Seconde" }), regional);
  expect(await ids()).toEqual([...before, first, second]);
});

test("objectives of one request take their ranks in turn, each on its level", async () => {
  const [orientation = ""] = await ids();
  const [before, under] = [await ids(), await ids(orientation)];
  const parents = ["", orientation, "", orientation];
  const made = await addObjective.run(
    agentA,
    parents.map((parentId) => entryOf(adding(planId, { parentId }))),
  );
  expect(await ids()).toEqual([...before, made[0], made[2]]);
  expect(await ids(orientation)).toEqual([...under, made[1], made[3]]);
  const ranks = await db.owner<
    { id: string; rank: number }[]
  >`select id, rank from objective where id = any(${made})`;
  const rank = (at: number) => ranks.find(({ id }) => id === made[at])?.rank ?? 0;
  expect([rank(2) - rank(0), rank(3) - rank(1)]).toEqual([1, 1]);
});

test("an objective moves one place among its siblings, at the end it stays, and each request once", async () => {
  const [one, two] = [await anObjective(), await anObjective()];
  const last = async () => (await ids()).slice(-2);
  const up = { ...onObjective(two), way: "up" };
  expect(await Promise.all([1, 2].map(() => done(moveObjective, up)))).toEqual([two, two]);
  expect(await last()).toEqual([two, one]);
  await move(one, "down");
  expect(await last()).toEqual([two, one]);
  // What made room has another version: a form read before is told to read again.
  expect(await refusal(done(moveObjective, { ...onObjective(one), way: "up" }))).toBe("changed");
  expect(await refusal(done(moveObjective, { ...onObjective(two, 2), way: "" }))).toEqual(["way"]);
});

test("moves of one request follow one another", async () => {
  const made = [await anObjective(), await anObjective(), await anObjective(), await anObjective()];
  const [a = "", b = "", c = "", d = ""] = made;
  const asked = [
    [d, "up"],
    [a, "down"],
  ] as const;
  const entries = asked.map(([id, way]) => entryOf({ ...onObjective(id), way }));
  await moveObjective.run(agentA, entries);
  expect((await ids()).slice(-4)).toEqual([b, a, d, c]);
  const ranks = await db.owner<{ rank: number }[]>`
    select rank from objective where plan_id = ${planId} and axis = 'pooling' and parent_id is null and deleted_at is null order by rank`;
  expect(ranks.map(({ rank }) => rank)).toEqual(ranks.map((_, index) => index + 1));
});

test("an objective stands under a living orientation of its plan and axis, or it names the field at fault", async () => {
  const orientation = await anObjective();
  const under = (parentId: string, axis = "pooling") =>
    refusal(done(addObjective, adding(planId, { parentId, axis })));
  const child = await anObjective(orientation);
  expect(await under(orientation)).toBe("done");
  expect(await under(orientation, "project_support")).toEqual(["parentId"]);
  expect(await under(child)).toEqual(["parentId"]);
  const gone = await anObjective();
  await done(deleteObjective, onObjective(gone));
  expect(await under(gone)).toEqual(["parentId"]);
  // Of another territory, then of another plan of this one.
  const foreign = await db.owner<{ id: string; here: boolean }[]>`
    select distinct on (here) id, territory_id = (select territory_id from plan where id = ${planId}) as here
      from objective where axis = 'pooling' and parent_id is null and plan_id <> ${planId} and deleted_at is null order by here, id`;
  expect(foreign.map(({ here }) => here)).toEqual([false, true]);
  for (const { id } of foreign) expect(await under(id)).toEqual(["parentId"]);
  expect(await refusal(done(addObjective, adding(planId, { label: " ", axis: "autre" })))).toEqual([
    ...["axis", "label"],
  ]);
  const long = (size: number) => addObjective.input.safeParse(adding(planId, { label: "é".repeat(size) }));
  expect([long(300).success, long(301).success]).toEqual([true, false]);
});

test("words are given once; a stale form shows both texts", async () => {
  const id = await anObjective();
  const named = { ...onObjective(id), label: "Renommé" };
  expect(await Promise.all([1, 2].map(() => done(renameObjective, named)))).toEqual([id, id]);
  const stale = { ...onObjective(id), label: "Autre" };
  await expect(done(renameObjective, stale, regional)).rejects.toMatchObject({
    code: "conflict",
    theirs: { version: 2, savedBy: "Agent du Boulonnais", label: "Renommé" },
  });
  expect(await refusal(done(renameObjective, { ...onObjective(id, 2), label: " " }))).toEqual(["label"]);
  expect(await getObjective(agentA.scope, id)).toMatchObject({ version: 2, label: "Renommé" });
  // Before the retry the text was changed: under the same key, it is not the one that was written.
  const retried = { ...named, label: "Renommé encore" };
  expect(await refusal(done(renameObjective, retried))).toBe("conflict");
  expect(await done(renameObjective, { ...retried, version: "2" })).toBe(id);
  expect(await getObjective(agentA.scope, id)).toMatchObject({ version: 3, label: "Renommé encore" });
});

test("to the bin and back, each once, when no living action hangs on it", async () => {
  const objective = await anObjective();
  const action = await anAction(agentA.scope, planId, { objectiveId: objective });
  const hanging = async () =>
    (await listEditedObjectives(agentA.scope, planId)).find(({ id }) => id === objective)?.actions;
  expect(await hanging()).toBe(1);
  const gone = onObjective(objective);
  expect(await refusal(done(deleteObjective, gone))).toBe("hanging");
  await binAction(agentA.scope, action);
  expect(await hanging()).toBe(0);
  expect([await done(deleteObjective, gone), await done(deleteObjective, gone)]).toEqual([
    ...[objective, objective],
  ]);
  const listed = async () => (await listBinned(agentA.scope, "objective")).find(({ id }) => id === objective);
  expect(await listed()).toMatchObject({ version: 2, deletedByName: "Agent du Boulonnais" });
  // The database holds it too: no action comes back, nor is made, under what is in the bin.
  await expect(unbinAction(agentA.scope, action)).rejects.toThrow();
  await expect(anAction(agentA.scope, planId, { objectiveId: objective })).rejects.toThrow();
  expect(await refusal(done(restoreObjective, onObjective(objective, 1)))).toBe("changed");
  const back = onObjective(objective, 2);
  expect([await done(restoreObjective, back), await done(restoreObjective, back)]).toEqual([
    ...[objective, objective],
  ]);
  expect(await listed()).toBeUndefined();
  expect(await unbinAction(agentA.scope, action)).toBe("saved");
});

test("an orientation keeps its living objectives, and takes them back after itself", async () => {
  const orientation = await anObjective();
  const child = await anObjective(orientation);
  expect(await refusal(done(deleteObjective, onObjective(orientation)))).toBe("hanging");
  await done(deleteObjective, onObjective(child));
  await done(deleteObjective, onObjective(orientation));
  expect(await refusal(done(restoreObjective, onObjective(child, 2)))).toBe("parentDeleted");
  await done(restoreObjective, onObjective(orientation, 2), regional);
  expect(await done(restoreObjective, onObjective(child, 2))).toBe(child);
});

test("several at once go in the order asked, all or none", async () => {
  const orientation = await anObjective();
  const child = await anObjective(orientation);
  const asked = (version: number, ...of: string[]) => of.map((id) => entryOf(onObjective(id, version)));
  expect(await refusal(deleteObjective.run(agentA, asked(1, orientation, child)))).toBe("hanging");
  expect(await ids(orientation)).toEqual([child]);
  await deleteObjective.run(agentA, asked(1, child, orientation));
  expect(await refusal(restoreObjective.run(agentA, asked(2, child, orientation)))).toBe("parentDeleted");
  await restoreObjective.run(agentA, asked(2, orientation, child));
  const before = await ids();
  const one = entryOf(adding(planId));
  const wrong = entryOf(adding(planId, { parentId: child }));
  await expect(addObjective.run(agentA, [one, wrong])).rejects.toThrow(Undone);
  expect(await ids()).toEqual(before);
});

test("several go out of the bin in the order asked however many objectives there are", async () => {
  const orientation = await anObjective();
  const child = await anObjective(orientation);
  // Enough of them for the database to read them all, in the order of its own pages.
  await db.acting`insert into objective (id, region_id, territory_id, plan_id, axis, label, created_by, updated_by)
    select gen_random_uuid(), region_id, territory_id, plan_id, axis, label, created_by, updated_by
      from objective cross join generate_series(1, 400) where id = ${orientation}`;
  await db.owner`analyze objective`;
  const asked = (version: number, ...of: string[]) => of.map((id) => entryOf(onObjective(id, version)));
  await deleteObjective.run(agentA, asked(1, child, orientation));
  expect(await restoreObjective.run(agentA, asked(2, orientation, child))).toEqual([orientation, child]);
});

test("within another's transaction a gesture is a savepoint: what it refuses leaves nothing, what it writes goes with it", async () => {
  const values = adding(planId, { label: "Dedans" });
  const [orientation, binned] = [await anObjective(), await anObjective()];
  const [one, other] = [await anObjective(orientation), await anObjective(orientation)];
  const half = [one, orientation].map((id) => entryOf(onObjective(id)));
  const before = await ids();
  const kept = await writeInScope(agentA.scope, async (tx) => {
    // The first is written when the database refuses the second: both are undone, and the transaction goes on.
    expect(await refusal(deleteObjective.run(agentA, half, tx))).toBe("hanging");
    await done(deleteObjective, onObjective(binned), agentA, tx);
    const id = await done(addObjective, values, agentA, tx);
    expect(await refusal(done(deleteObjective, onObjective(id, 9), agentA, tx))).toBe("changed");
    await done(renameObjective, { ...onObjective(id), label: "Dedans, renommé" }, agentA, tx);
    return id;
  });
  expect(await ids(orientation)).toEqual([one, other]);
  expect(await ids()).toEqual([...before.filter((id) => id !== binned), kept]);
  expect(await done(addObjective, values)).toBe(kept);
  const undone = writeInScope(agentA.scope, async (tx) => {
    await done(deleteObjective, onObjective(kept, 2), agentA, tx);
    throw new Refusal("absent");
  });
  expect(await refusal(undone)).toBe("absent");
  expect(await getObjective(agentA.scope, kept)).toMatchObject({ label: "Dedans, renommé", version: 2 });
  const foreign = writeInScope(regional.scope, (tx) => done(addObjective, adding(planId), agentA, tx));
  await expect(foreign).rejects.toThrow("another actor");
});
