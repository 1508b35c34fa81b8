import { afterAll, beforeAll, expect, test } from "vitest";
import { listDeletedJobs } from "@/db/jobs/bin";
import { getJob } from "@/db/jobs/reads";
import type { JobWrite } from "@/db/jobs/table";
import { type Tx, writeInScope } from "@/db/scope";
import { closePlanOf, during as whileWritten } from "@/db/testing/during";
import { plainJob } from "@/db/testing/fields";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { Invalid, Refusal } from "@/lib/errors";
import { entryOf, type Gesture, Undone } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { createJob, deleteJob, restoreJob, updateJob } from "./gestures";
import { typedJob } from "./stored";

const { agentA } = actors;
const { territoryId } = placeIn("boulonnais");
const key = () => crypto.randomUUID();
const typed = (change: Partial<JobWrite>) =>
  Object.fromEntries(
    Object.entries(typedJob({ ...plainJob, ...change })).map(([name, value]) => [name, String(value ?? "")]),
  );
const making = (change: Partial<JobWrite> = {}, requestKey = key()) => ({
  ...typed(change),
  territoryId,
  requestKey,
});
const on = (jobId: string, version = 1, requestKey = key()) => ({
  jobId,
  version: String(version),
  requestKey,
});
const editing = (id: string, change: Partial<JobWrite> = {}, version = 1, requestKey = key()) => ({
  ...typed(change),
  ...on(id, version, requestKey),
});

/** One request, as a script makes it. */
async function done(gesture: Gesture, values: Record<string, string>, actor = agentA, tx?: Tx) {
  const [id = ""] = await gesture.run(actor, [entryOf(values)], tx);
  return id;
}
const declare = (change: Partial<JobWrite> = {}, tx?: Tx) => done(createJob, making(change), agentA, tx);
/** What refuses a gesture: the code of its refusal, or the fields at fault. */
const refusal = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      if (error instanceof Invalid) return Object.keys(error.errors);
      throw error;
    },
  );
const read = (id: string) => getJob(agentA.scope, id);

let db: Opened;
let first: string;
let second: string;
beforeAll(async () => {
  db = await openSeeded();
  const actions = await db.owner<{ id: string }[]>`
    select id from action where territory_id = ${territoryId} and deleted_at is null
       and app.plan_status(plan_id) = 'active' order by id limit 2`;
  [first, second] = actions.map(({ id }) => id) as [string, string];
});
afterAll(() => db.drop());

/** `write` on one connection, then `race` on another before the first is committed. */
const during = <T>(write: (tx: Tx) => Promise<unknown>, race: () => Promise<T>) =>
  whileWritten(db, agentA.id, write, race);

const forecast = { basis: "forecast", organisationName: null } as const;

test("declared jobs are read back as typed, unknown apart from zero; a request sent twice makes them once", async () => {
  const requestKey = key();
  const values = making({ women: 1, young: 0 }, requestKey);
  const id = await done(createJob, values);
  expect(await done(createJob, values)).toBe(id);
  expect(await read(id)).toMatchObject({ ...plainJob, women: 1, young: 0, version: 1 });
  expect(await refusal(done(createJob, { ...values, headcount: "9" }))).toBe("recorded");
  const both = making();
  expect(new Set(await Promise.all([done(createJob, both), done(createJob, both)])).size).toBe(1);
});

test("a version is written once: a stale request is a conflict that shows the stored row, a repeated one is not", async () => {
  const id = await declare();
  const same = editing(id, { headcount: 3 });
  const both = await Promise.all([done(updateJob, same), done(updateJob, same)]);
  expect(both).toEqual([id, id]);
  expect(await read(id)).toMatchObject({ headcount: 3, version: 2 });
  const stale = await updateJob.run(agentA, [entryOf(editing(id, { headcount: 4 }))]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { headcount: 3, version: 2 } });
  expect(await refusal(done(updateJob, { ...same, headcount: "5" }))).toBe("conflict");
  // Of what would now be refused too.
  expect(await refusal(done(updateJob, { ...editing(id), datedOn: "2030-01-01" }))).toBe("conflict");
});

test("what is sent reads field by field, and says what is wrong of the row and of today", async () => {
  const id = await declare();
  expect(await refusal(done(updateJob, { ...editing(id), fte: "9", women: "8" }))).toEqual(["fte", "women"]);
  const { proof: _, ...absent }: Record<string, string> = editing(id);
  expect(await refusal(done(updateJob, absent))).toEqual(["proof"]);
  expect(await refusal(done(updateJob, { ...editing(id), inconnu: "1" }))).toBe("outdated");
  expect(await refusal(declare({ datedOn: "2026-11-24" }))).toEqual(["datedOn"]);
  expect(await refusal(declare({ contract: "inconnu" }))).toEqual(["contract"]);
  expect(await refusal(declare({ organisationName: null }))).toEqual(["organisationName"]);
});

test("jobs take the action of the forecast that they realise, or keep theirs when it has none", async () => {
  const of = await declare({ ...forecast, actionId: first });
  const without = await declare({ basis: "forecast" });
  const actionOf = async (change: Partial<JobWrite>) =>
    (await read(await declare({ organisationName: null, ...change })))?.actionId;
  expect(await actionOf({ realisesId: of })).toBe(first);
  expect(await actionOf({ realisesId: without, actionId: second })).toBe(second);
});

test("while the forecast changes action, what realises it waits, and takes the new one or is told", async () => {
  const moved = (id: string) => (tx: Tx) =>
    done(updateJob, editing(id, { ...forecast, actionId: second }), agentA, tx);
  const id = await declare({ ...forecast, actionId: first });
  const made = await during(moved(id), () => declare({ organisationName: null, realisesId: id }));
  expect((await read(made))?.actionId).toBe(second);
  const other = await declare({ ...forecast, actionId: first });
  const typedFirst = () => refusal(declare({ organisationName: null, actionId: first, realisesId: other }));
  expect(await during(moved(other), typedFirst)).toEqual(["actionId"]);
});

test("a forecast that changed kind, became actual or left them no origin is realised no more", async () => {
  const changes: [Partial<JobWrite>, string[]][] = [
    [{ ...forecast, actionId: first, kind: "maintained" }, ["realisesId"]],
    [{ actionId: first }, ["organisationName", "realisesId"]],
    [{ basis: "forecast", organisationName: "Une structure" }, ["organisationName"]],
  ];
  for (const [change, faults] of changes) {
    const id = await declare({ ...forecast, actionId: first });
    const realise = () => refusal(declare({ organisationName: null, realisesId: id }));
    const moved = (tx: Tx) => done(updateJob, editing(id, change), agentA, tx);
    expect(await during(moved, realise)).toEqual(faults);
  }
});

test("while jobs that realise it are written, a forecast waits, and is held by them; nothing else realises it", async () => {
  const id = await declare({ ...forecast, actionId: first });
  const realise = (tx?: Tx) => declare({ organisationName: null, realisesId: id }, tx);
  const move = () => refusal(done(updateJob, editing(id, { ...forecast, actionId: second })));
  expect(await during(realise, move)).toEqual(["actionId"]);
  const fresh = await declare({ ...forecast, actionId: first });
  const again = () => refusal(declare({ realisesId: fresh }));
  expect(await during((tx) => declare({ organisationName: null, realisesId: fresh }, tx), again)).toEqual([
    "realisesId",
  ]);
});

test("a deletion goes to the bin and comes back, each once; what is held stays", async () => {
  const held = await declare({ basis: "forecast" });
  const actual = await declare({ realisesId: held });
  expect(await refusal(done(deleteJob, on(held)))).toBe("hanging");
  for (const change of [
    { basis: "actual" },
    { basis: "forecast", kind: "maintained" },
    { basis: "forecast", actionId: second },
  ] as const)
    expect(await refusal(done(updateJob, editing(held, change)))).toEqual([
      "actionId" in change ? "actionId" : "kind" in change ? "kind" : "basis",
    ]);
  expect(await done(updateJob, editing(held, { basis: "forecast", headcount: 9 }))).toBe(held);

  const gone = on(actual);
  expect([await done(deleteJob, gone), await done(deleteJob, gone)]).toEqual([actual, actual]);
  expect(await read(actual)).toBeNull();
  expect(await done(deleteJob, on(held, 2))).toBe(held);
  expect(await refusal(done(restoreJob, on(actual, 2)))).toBe("parentDeleted");
  expect(await refusal(done(restoreJob, on(held, 2)))).toBe("conflict");
  const back = on(held, 3);
  expect([await done(restoreJob, back), await done(restoreJob, back)]).toEqual([held, held]);
  expect(await done(restoreJob, on(actual, 2))).toBe(actual);
  expect(await read(actual)).toMatchObject({ version: 3 });
});

test("nobody else writes them: what is seen is forbidden, what is not is absent", async () => {
  const id = await declare();
  const gone = await declare();
  await done(deleteJob, on(gone));
  const { agentB, regional, elected, admin, nobody } = actors;
  for (const actor of [agentB, regional, elected, admin, nobody]) {
    const seen = actor === regional || actor === elected ? "forbidden" : "absent";
    expect(await refusal(done(updateJob, editing(id), actor))).toBe(seen);
    expect(await refusal(done(deleteJob, on(id), actor))).toBe(seen);
    expect(await refusal(done(restoreJob, on(gone, 2), actor))).toBe("absent");
    expect(await refusal(done(createJob, making(), actor))).toBe(seen);
    expect(await listDeletedJobs(actor.scope)).toEqual([]);
  }
  expect(await read(id)).toMatchObject({ version: 1 });
});

test("many at once are all written or none, and each failure says which", async () => {
  const before = await db.owner`select count(*)::int as n from job`;
  const wrong = [
    entryOf(making()),
    entryOf({ ...making(), fte: "99" }),
    entryOf(making({ datedOn: "2030-01-01" })),
  ];
  const unread = await createJob.run(agentA, wrong).catch((error: unknown) => error);
  expect(unread).toBeInstanceOf(Undone);
  expect((unread as Undone).failures.map((failure) => failure !== null)).toEqual([false, true, false]);
  const guarded = await createJob
    .run(
      agentA,
      [wrong[0], wrong[2]].flatMap((one) => one ?? []),
    )
    .catch((error) => error);
  expect(guarded.failures.map((failure: Invalid | null) => failure?.errors.datedOn?.length ?? 0)).toEqual([
    0, 1,
  ]);
  expect(await db.owner`select count(*)::int as n from job`).toEqual(before);

  const ids = await createJob.run(
    agentA,
    Array.from({ length: 40 }, () => entryOf(making())),
  );
  expect(new Set(ids).size).toBe(40);
  expect(
    await deleteJob.run(
      agentA,
      ids.map((id) => entryOf(on(id))),
    ),
  ).toEqual(ids);
  const twice = ids.slice(0, 1).flatMap((id) => [entryOf(on(id, 2)), entryOf(on(id, 2))]);
  const clash = await restoreJob.run(agentA, twice).catch((error) => error);
  expect(clash.failures.map((failure: Refusal | null) => failure?.code)).toEqual([undefined, "conflict"]);
});

test("in the transaction of another, a gesture is undone with it", async () => {
  let id = "";
  const undone = writeInScope(agentA.scope, async (tx) => {
    id = await declare({}, tx);
    expect(await getJob(agentA.scope, id, tx)).not.toBeNull();
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await read(id)).toBeNull();
});

test("a plan that is closed while jobs are declared on its action: the jobs wait, and are refused", async () => {
  const declared = () => refusal(declare({ organisationName: null, actionId: first }));
  expect(await during(closePlanOf(first), declared)).toBe("planShut");
  // Once it is closed, its action is no longer offered.
  expect(await declared()).toEqual(["actionId"]);
});
