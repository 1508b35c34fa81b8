import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "@/db/reference/stable-id";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { createAction } from "@/lib/actions/gestures";
import { restoreRow } from "@/lib/bin/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { making } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { adding } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { createArchive, createPlan, deletePlan } from "./gestures";
import { endArchive } from "./moves/gestures";
import { addObjective } from "./objectives/gestures";
import { createPlde, deletePlde } from "./plde/gestures";

const { agentA, agentB, regional, elected, admin } = actors;
const here = stableId("territory", "boulonnais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Typed = Record<string, string>;
const plde = (change: Typed = {}) => ({
  ...{ territoryId: here, title: "PLDE 2028–2033", startsOn: "2028-01-01", endsOn: "2033-12-31" },
  ...{ priorities: "", documents: "Délibération 2027-114", ...change },
  requestKey: requestKey() as string,
});
const texts = { diagnosis: "", stakes: "", governance: "", signatories: "" };
const plan = (pldeId: string, change: Typed = {}) => ({
  ...{ pldeId, number: "3", title: "Plan 2028", startsOn: "2028-01-01", endsOn: "", ...texts, ...change },
  requestKey: requestKey() as string,
});
const past = (pldeId: string, change: Typed = {}) => ({
  ...plan(pldeId, { number: "4", title: "Plan ancien", startsOn: "2015-01-01", endsOn: "2017-12-31" }),
  ...{ signedOn: "", deliberation: "", ...change },
});
const stored = async (id: string) => {
  const [row] = await db.owner<
    Record<string, unknown>[]
  >`select status, number, starts_on::text, ends_on::text, closed_on::text, entering,
    territory_id, plde_id, version, deleted_at from plan where id = ${id}`;
  return row ?? {};
};
const pointed = async (table: "plan" | "plde", id: string) => {
  const [row] = await db.owner<
    { version: number }[]
  >`select version from ${db.owner(table)} where id = ${id}`;
  return { [`${table}Id`]: id, version: String(row?.version), requestKey: requestKey() as string };
};

test("a territory goes from nothing to a draft: its PLDE, then its plan, 36 months long where no end is typed", async () => {
  const pldeId = await done(createPlde, plde());
  const id = await done(createPlan, plan(pldeId));
  expect(await stored(id)).toMatchObject({
    ...{ status: "draft", number: 3, starts_on: "2028-01-01", ends_on: "2030-12-31" },
    ...{ territory_id: here, plde_id: pldeId, entering: false },
  });
  expect(await refusal(done(createPlan, plan(pldeId, { number: "4", startsOn: "2030-06-01" })))).toEqual([
    "startsOn",
  ]);
  expect(await refusal(done(createPlan, plan(pldeId, { startsOn: "2034-01-01" })))).toEqual(["number"]);
  expect(await refusal(done(createPlan, plan(pldeId, { number: "0", startsOn: "", title: " " })))).toEqual(
    expect.arrayContaining(["number", "startsOn", "title"]),
  );
  expect(
    await refusal(
      done(createPlan, plan(pldeId, { number: "4", startsOn: "2034-01-01", endsOn: "2034-06-30" })),
    ),
  ).toEqual(["endsOn"]);
  // The officer opens one too; each request once.
  const twice = plan(pldeId, { number: "5", startsOn: "2034-01-01" });
  expect(await Promise.all([1, 2].map(() => done(createPlan, twice, regional)))).toHaveLength(2);
  const [made] = await db.owner<
    { plans: number }[]
  >`select count(*)::integer as plans from plan where number = 5 and territory_id = ${here}`;
  expect(made?.plans).toBe(1);
});

test("of several sent at once, two do not cover one period, nor bear one number", async () => {
  const pldeId = await done(createPlde, plde());
  const both = [
    plan(pldeId, { number: "20", startsOn: "2050-01-01" }),
    plan(pldeId, { number: "21", startsOn: "2051-01-01" }),
  ];
  await expect(createPlan.run(agentA, both.map(entryOf))).rejects.toThrow(/Some of these requests/);
  const same = [
    plan(pldeId, { number: "20", startsOn: "2050-01-01" }),
    plan(pldeId, { number: "20", startsOn: "2060-01-01" }),
  ];
  await expect(createPlan.run(agentA, same.map(entryOf))).rejects.toThrow(/Some of these requests/);
  const apart = [
    plan(pldeId, { number: "20", startsOn: "2050-01-01" }),
    plan(pldeId, { number: "21", startsOn: "2060-01-01" }),
  ];
  expect(await createPlan.run(agentA, apart.map(entryOf))).toHaveLength(2);
});

test("nobody opens a plan, nor makes a PLDE, elsewhere than at home", async () => {
  const pldeId = await done(createPlde, plde());
  for (const actor of [agentB, elected, admin]) {
    const answer = await refusal(
      done(createPlan, plan(pldeId, { number: "30", startsOn: "2070-01-01" }), actor),
    );
    expect(answer).toBe(actor === elected ? "forbidden" : "absent");
    expect(await refusal(done(createPlde, plde(), actor))).toBe(actor === elected ? "forbidden" : "absent");
  }
});

test("a past plan is closed since its end, is entered whole, then nothing of it changes", async () => {
  const pldeId = await done(createPlde, plde({ startsOn: "2015-01-01", endsOn: "2017-12-31" }));
  expect(await refusal(done(createArchive, past(pldeId, { endsOn: "2026-11-23" })))).toEqual(["endsOn"]);
  expect(await refusal(done(createArchive, past(pldeId, { signedOn: "2015-01-10" })))).toEqual([
    "deliberation",
  ]);
  const id = await done(createArchive, past(pldeId));
  expect(await stored(id)).toMatchObject({ status: "closed", closed_on: "2017-12-31", entering: true });
  const counts = (year: number) =>
    triedOn(
      db.app,
      agentA.scope,
      (tx) =>
        tx`select 1 where ${id}::uuid in (select app.plans_in_force(${`${year}-01-01`}, ${`${year}-12-31`}, '2026-11-23'))`,
    );
  expect([await counts(2016), await counts(2018)]).toEqual(["written", "nothing"]);
  expect(await refusal(done(addObjective, adding(id)))).toBe("done");
  const dates = {
    plannedStartOn: "2015-03-01",
    plannedEndOn: "2016-03-01",
    axis: "pooling",
    objectiveId: null,
  } as const;
  const action = await done(createAction, making(id, dates));
  const move = async () => ({ ...(await pointed("plan", id)), moveReason: "" });
  // Nothing of what is past is left open.
  expect(await refusal(done(endArchive, await move()))).toBe("planIncomplete");
  await db.acting`update action set status = 'done', progress = 100, actual_end_on = '2016-03-01', result = 'Fait', version = version + 1 where id = ${action}`;
  expect(await refusal(done(endArchive, await move()))).toBe("done");
  expect(await refusal(done(addObjective, adding(id)))).toBe("planShut");
  expect(await refusal(done(createAction, making(id, dates)))).toBe("planShut");
  expect(await refusal(done(endArchive, await move()))).toBe("planMove");
});

test("a plan goes to the bin before it is sent, a PLDE once it has no plan, and both come back", async () => {
  const pldeId = await done(createPlde, plde({ title: "À défaire" }));
  const id = await done(createPlan, plan(pldeId, { number: "40", startsOn: "2080-01-01" }));
  expect(await refusal(done(deletePlde, await pointed("plde", pldeId)))).toBe("hanging");
  const objective = await done(addObjective, adding(id));
  expect(await refusal(done(deletePlan, await pointed("plan", id)))).toBe("hanging");
  await db.acting`update objective set deleted_at = now(), version = version + 1 where id = ${objective}`;
  expect(await refusal(done(deletePlan, await pointed("plan", id)))).toBe("done");
  expect(await refusal(done(createPlan, plan(pldeId, { number: "40", startsOn: "2090-01-01" })))).toEqual([
    "number",
  ]);
  expect(await refusal(done(deletePlde, await pointed("plde", pldeId)))).toBe("done");
  const back = async (noun: string, row: string, table: "plan" | "plde") => {
    const { version, requestKey: key } = await pointed(table, row);
    return refusal(done(restoreRow, { noun, id: row, version: version ?? "", requestKey: key ?? "" }));
  };
  expect(await back("plan", id, "plan")).toBe("parentDeleted");
  expect(await back("plde", pldeId, "plde")).toBe("done");
  expect(await back("plan", id, "plan")).toBe("done");
  expect((await stored(id)).number).toBe(40);
  await db.acting`update plan set status = 'active', signed_on = '2080-01-02', deliberation = 'x', version = version + 1 where id = ${id}`;
  expect(await refusal(done(deletePlan, await pointed("plan", id), regional))).toBe("planKept");
});
