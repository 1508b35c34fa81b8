import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { getJob } from "@/db/jobs/reads";
import type { JobWrite } from "@/db/jobs/table";
import type { Tx } from "@/db/scope";
import { closePlanOf, during as whileWritten } from "@/db/testing/during";
import { plainJob } from "@/db/testing/fields";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { declare, editing, making, on } from "@/lib/testing/job-requests";
import { done, requestKey as key, refusal } from "@/lib/testing/requests";
import { createJob, deleteJob, restoreJob, updateJob } from "./gestures";

const { agentA } = actors;
const { territoryId } = placeIn("boulonnais");
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
  // Sent again, it would be refused the forecast that it realised the first time.
  const values = making({ realisesId: await declare({ basis: "forecast" }) });
  expect(await done(createJob, values)).toBe(await done(createJob, values));
  // Only actual jobs realise one: the choice is not kept, and nothing realises itself.
  const kept = await declare({ basis: "forecast", realisesId: of });
  expect((await read(kept))?.realisesId).toBeNull();
  expect(await refusal(done(updateJob, editing(kept, { realisesId: kept })))).toEqual(["realisesId"]);
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
  expect(await refusal(done(restoreJob, on(held, 2)))).toBe("changed");
  const back = on(held, 3);
  expect([await done(restoreJob, back), await done(restoreJob, back)]).toEqual([held, held]);
  expect(await done(restoreJob, on(actual, 2))).toBe(actual);
  expect(await read(actual)).toMatchObject({ version: 3 });
});

test("what comes out of the bin realises no forecast that others realise since", async () => {
  const of = await declare({ basis: "forecast" });
  const [former, other] = [await declare({ realisesId: of }), async () => declare({ realisesId: of })];
  await done(deleteJob, on(former));
  const since = await other();
  expect(await refusal(done(restoreJob, on(former, 2)))).toBe("realised");
  await done(deleteJob, on(since));
  expect(await done(restoreJob, on(former, 2))).toBe(former);
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
    expect(await listBinned(actor.scope, "job")).toEqual([]);
  }
  expect(await read(id)).toMatchObject({ version: 1 });
});

test("a plan that is closed while jobs are declared on its action: the jobs wait, and are refused", async () => {
  const declared = () => refusal(declare({ organisationName: null, actionId: first }));
  expect(await during(closePlanOf(first), declared)).toBe("planShut");
  // Once it is closed, its action is no longer offered.
  expect(await declared()).toEqual(["actionId"]);
});
