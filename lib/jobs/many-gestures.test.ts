import { afterAll, beforeAll, expect, test } from "vitest";
import { getJob } from "@/db/jobs/reads";
import { writeInScope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { entryOf, type Gesture, Undone } from "@/lib/kernel/gesture";
import type { Invalid, Refusal } from "@/lib/platform/errors";
import { actors } from "@/lib/testing/actors";
import { declare, editing, making, on } from "@/lib/testing/job-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { createJob, deleteJob, restoreJob, updateJob } from "./gestures";

const { agentA, agentB } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const count = async () => (await db.owner<{ n: number }[]>`select count(*)::int as n from job`)[0]?.n;
/** What each of several requests is refused for: a code, or its fields; null where it is not at fault. */
async function faults(gesture: Gesture, requests: readonly Record<string, string>[]) {
  const thrown = await gesture.run(agentA, requests.map(entryOf)).catch((error: unknown) => error);
  if (!(thrown instanceof Undone)) return thrown;
  return thrown.failures.map((failure) => {
    if (failure === null) return null;
    return "code" in failure ? (failure as Refusal).code : Object.keys((failure as Invalid).errors).join();
  });
}

test("many at once are all written or none, and each failure says which", async () => {
  const before = await count();
  const [good, unread, late] = [making(), { ...making(), fte: "99" }, making({ datedOn: "2030-01-01" })];
  expect(await faults(createJob, [good, unread, late])).toEqual([null, "fte", null]);
  expect(await faults(createJob, [good, late])).toEqual([null, "datedOn"]);
  expect(await count()).toBe(before);

  const ids = await createJob.run(
    agentA,
    Array.from({ length: 140 }, () => entryOf(making())),
  );
  expect(new Set(ids).size).toBe(140);
  expect(
    await deleteJob.run(
      agentA,
      ids.map((id) => entryOf(on(id))),
    ),
  ).toEqual(ids);
  const [id = ""] = ids;
  expect(await faults(restoreJob, [on(id, 2), on(id, 2)])).toEqual([null, "conflict"]);
});

test("many changed at once each keep values of their own, a version and a line of the journal", async () => {
  const ids = await createJob.run(
    agentA,
    Array.from({ length: 510 }, () => entryOf(making())),
  );
  const wanted = ids.map((id, index) => ({
    ...{ id, headcount: index + 2, fte: 1.5, datedOn: index % 2 ? "2026-02-28" : "2026-11-22" },
    organisationName: index % 3 ? `L’« Éclaireur » ${index}\n"{}",` : "Ailleurs",
    women: index % 5 ? null : 1,
  }));
  const changes = wanted.map(({ id, ...change }) => entryOf(editing(id, change)));
  expect(await updateJob.run(agentA, changes)).toEqual(ids);
  const kept =
    await db.owner`select id, headcount, fte::float8 as fte, dated_on::text as "datedOn", organisation_name as "organisationName", women
    from job where id = any(${ids as string[]}) and version = 2`;
  const sorted = (rows: readonly { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(kept as never)).toEqual(
    sorted(
      wanted.map((row) => ({
        ...row,
        organisationName: row.organisationName.replace("\n", " "),
      })),
    ),
  );
  const [told] = await db.owner<{ n: number }[]>`select count(*)::int as n from audit
    where row_id = any(${ids as string[]}) and operation = 'update'`;
  expect(told?.n).toBe(510);
});

test("of one key among many, the same content is one request, and another makes nothing", async () => {
  const before = Number(await count());
  const [one, other] = [making(), making()];
  const ids = await createJob.run(agentA, [one, other, one].map(entryOf));
  expect([ids[0] === ids[2], new Set(ids).size, await count()]).toEqual([true, 2, before + 2]);
  const shared = requestKey();
  expect(await faults(createJob, [making({}, shared), making({ headcount: 9 }, shared)])).toEqual([
    null,
    "recorded",
  ]);
  const [id = ""] = ids;
  const twice = editing(id, { headcount: 3 });
  expect(await updateJob.run(agentA, [twice, twice].map(entryOf))).toEqual([id, id]);
  expect(await getJob(agentA.scope, id)).toMatchObject({ headcount: 3, version: 2 });
  // Two verbs of the same words are two requests.
  const words = on(id, 2);
  expect(await done(deleteJob, words)).toBe(id);
  expect(await refusal(done(restoreJob, words))).toBe("changed");
});

test("each is judged on what those before it leave: one forecast is realised once", async () => {
  const forecast = { basis: "forecast", organisationName: null } as const;
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a join territory t on t.id = a.territory_id
     where t.slug = 'boulonnais' and a.deleted_at is null and app.plan_status(a.plan_id) = 'active' limit 1`;
  const actionId = action?.id ?? "";
  const of = await declare({ ...forecast, actionId });
  expect(await faults(createJob, [making({ realisesId: of }), making({ realisesId: of })])).toEqual([
    null,
    "realisesId",
  ]);
  const job = await declare();
  const realise = editing(job, { realisesId: of });
  const free = editing(of, { basis: "forecast" });
  expect(await faults(updateJob, [realise, free])).toEqual([null, "actionId"]);
  expect(await faults(updateJob, [editing(of, { basis: "actual" }), realise])).toEqual([null, "realisesId"]);
  expect(await done(updateJob, realise)).toBe(job);
});

test("in the transaction of another, a gesture is undone with it, and what it refuses undoes itself alone", async () => {
  let id = "";
  const undone = writeInScope(agentA.scope, async (tx) => {
    id = await declare({}, tx);
    expect(await getJob(agentA.scope, id, tx)).not.toBeNull();
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await getJob(agentA.scope, id)).toBeNull();

  const held = await declare({ basis: "forecast" });
  await declare({ realisesId: held });
  const request = on(held);
  await writeInScope(agentA.scope, async (tx) => {
    expect(await refusal(done(deleteJob, request, agentA, tx))).toBe("hanging");
    id = await declare({}, tx);
  });
  expect(await getJob(agentA.scope, id)).not.toBeNull();
  // Nothing is claimed of what was not written.
  expect(await refusal(done(deleteJob, request))).toBe("hanging");
  const foreign = writeInScope(agentB.scope, (tx) => declare({}, tx));
  await expect(foreign).rejects.toThrow("opened for another actor");
});

test("a forecast and what realises it go to the bin and come back in the order asked", async () => {
  const forecast = await declare({ basis: "forecast" });
  const actual = await declare({ realisesId: forecast });
  const asked = (version: number, ...ids: string[]) => ids.map((id) => entryOf(on(id, version)));
  expect(await deleteJob.run(agentA, asked(1, actual, forecast))).toEqual([actual, forecast]);
  expect(await restoreJob.run(agentA, asked(2, forecast, actual))).toEqual([forecast, actual]);
});
