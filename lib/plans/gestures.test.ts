import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listOutside } from "@/db/figures/outside";
import { getEditedPlan, listLastChanged } from "@/db/plans/edition";
import { writeInScope } from "@/db/scope";
import { closePlan, during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { triedOn } from "@/db/testing/tried";
import { entryOf, Undone } from "@/lib/kernel/gesture";
import { typedOf } from "@/lib/kernel/typed-values";
import { Refusal } from "@/lib/platform/errors";
import { actors } from "@/lib/testing/actors";
import { planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { planMain } from "./fields";
import { updatePlan } from "./gestures";
import { movesPeriod } from "./rules";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
let planId = "";
/** Another plan of its territory, that has not begun. */
let nextId = "";
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  planId = (await planOf()).id;
  const [next] = await db.acting<{ id: string }[]>`
    insert into plan (id, region_id, territory_id, plde_id, previous_plan_id, number, title, starts_on, ends_on)
    select gen_random_uuid(), region_id, territory_id, plde_id, id, 90, 'Plan suivant', '2032-01-01', '2034-12-31'
      from plan where id = ${planId} returning id`;
  nextId = next?.id ?? "";
});
afterAll(() => db.drop());

/** The plan as its owner puts it, whatever it was; in force, with an amendment open. */
const put = (columns: Record<string, string | null>, id = planId) =>
  db.acting`update plan set ${db.acting({ ...columns, amending: columns.status === "active" })}, version = version + 1 where id = ${id}`;
beforeEach(async () => {
  await put({ status: "active", signed_on: "2025-01-14", deliberation: "2025-011", closed_on: null });
  await put({ starts_on: "2032-01-01", ends_on: "2034-12-31" }, nextId);
});

async function read(id = planId) {
  const both = await getEditedPlan(agentA.scope, id);
  if (!both) throw new Error("No plan to try.");
  return both.plan;
}

/** The form as it is served, with what is typed in it. */
async function typed(change: Record<string, string> = {}, id = planId): Promise<Record<string, string>> {
  const plan = await read(id);
  const form = Object.fromEntries(
    Object.entries(typedOf(planMain, plan)).map(([name, value]) => [name, String(value ?? "")]),
  );
  return {
    ...form,
    ...change,
    planId: id,
    version: String(plan.version),
    requestKey: requestKey() as string,
  };
}

test("a plan is written by its agent and by the officer, each request once; a stale form shows both texts", async () => {
  const values = await typed({ diagnosis: "34 associations employeuses." });
  expect(await Promise.all([1, 2].map(() => done(updatePlan, values)))).toEqual([planId, planId]);
  expect(await done(updatePlan, values)).toBe(planId);
  const version = Number(values.version) + 1;
  const stale = { ...values, stakes: "L’emploi.", requestKey: requestKey() };
  await expect(done(updatePlan, stale, regional)).rejects.toMatchObject({
    code: "conflict",
    theirs: { version, savedBy: "Agent du Boulonnais", diagnosis: values.diagnosis, signedOn: "2025-01-14" },
  });
  expect(await read()).toMatchObject({ version, diagnosis: values.diagnosis });
  expect(await done(updatePlan, await typed({ stakes: "L’emploi." }), regional)).toBe(planId);
});

test("a stale form is a conflict before its rules are judged, and an emptied signature is refused after", async () => {
  const values = await typed({ signedOn: "", deliberation: "" });
  expect(await refusal(done(updatePlan, { ...values, version: "1" }))).toBe("conflict");
  expect(await refusal(done(updatePlan, values))).toEqual(["signedOn"]);
  expect(await refusal(done(updatePlan, await typed({ signedOn: "" })))).toEqual(["signedOn"]);
  expect(await refusal(done(updatePlan, await typed({ title: " ", deliberation: "é".repeat(101) })))).toEqual(
    [...["title", "deliberation"]],
  );
});

test("the period of a signed plan is kept, by the database too; one that is not signed says what it leaves outside", async () => {
  const { startsOn, endsOn } = await read();
  const later = `${startsOn.slice(0, 4)}-04-01`;
  expect(await refusal(done(updatePlan, await typed({ startsOn: later })))).toEqual(["startsOn"]);
  const alone = triedOn(
    db.app,
    agentA.scope,
    (tx) => tx`update plan set starts_on = ${later}, version = version + 1 where id = ${planId} returning id`,
  );
  expect(await alone).toBe("23514");
  const outside = async (from: string) =>
    (await listOutside(agentA.scope, { id: planId, startsOn: from, endsOn })).actions
      .map(({ id }) => id)
      .sort();
  const begun = await db.owner<{ id: string }[]>`
    select id from action where plan_id = ${planId} and deleted_at is null
       and (planned_start_on < ${later}::date or planned_end_on > ${endsOn}::date)`;
  expect(begun.length).toBeGreaterThan((await outside(startsOn)).length);
  expect(await outside(later)).toEqual(begun.map(({ id }) => id).sort());
});

test("whoever wrote a plan last is told whether its period moved", async () => {
  const moved = async (actor = agentA) => movesPeriod(await listLastChanged(actor.scope, nextId));
  await done(updatePlan, await typed({ endsOn: "2035-06-30" }, nextId));
  expect([await moved(), await moved(regional)]).toEqual([true, true]);
  await done(updatePlan, await typed({ stakes: "Autres." }, nextId));
  expect(await moved()).toBe(false);
  expect(await listLastChanged(agentB.scope, nextId)).toEqual([]);
});

test("no plan is put over another of its territory, in one request or in several", async () => {
  const { endsOn } = await read();
  expect(
    await refusal(done(updatePlan, await typed({ startsOn: endsOn, endsOn: "2029-12-31" }, nextId))),
  ).toEqual(["startsOn"]);
  const [third] = await db.acting<{ id: string }[]>`
    insert into plan (id, region_id, territory_id, plde_id, number, title, starts_on, ends_on)
    select gen_random_uuid(), region_id, territory_id, plde_id, 91, 'Plan d’après', '2036-01-01', '2038-12-31'
      from plan where id = ${planId} returning id`;
  const id = third?.id ?? "";
  const [onto, freed] = [
    await typed({ startsOn: "2034-06-01" }, id),
    await typed({ endsOn: "2034-05-31" }, nextId),
  ];
  await expect(updatePlan.run(agentA, [entryOf(onto), entryOf(freed)])).rejects.toThrow(Undone);
  expect(await updatePlan.run(agentA, [entryOf(freed), entryOf(onto)])).toEqual([nextId, id]);
  await put({ deleted_at: "2026-11-23" }, id);
});

test("nobody writes the plan of another: what is seen is forbidden, what is not is absent, by the second wall too", async () => {
  const values = await typed({ title: "Pris" });
  for (const actor of [agentB, associate, elected, admin, nobody]) {
    expect(await refusal(done(updatePlan, values, actor))).toBe(actor === elected ? "forbidden" : "absent");
    expect(await getEditedPlan(actor.scope, planId)).toBeNull();
    const scope = { ...actor.scope, read: agentA.scope.read };
    const alone = triedOn(
      db.app,
      scope,
      (tx) => tx`update plan set title = 'Pris', version = version + 1 where id = ${planId} returning id`,
    );
    expect(await alone).toBe("nothing");
  }
  const { read: reads, own } = agentA.scope;
  const forged = { ...agentB, scope: { ...agentB.scope, read: reads, own } } as typeof agentB;
  expect(await refusal(done(updatePlan, values, forged))).toBe("forbidden");
});

test("a plan that is sent, approved or shut is not written, by the officer either; one that came back is", async () => {
  for (const [status, code] of [
    ["submitted", "planSubmitted"],
    ["approved", "planSubmitted"],
    ["closed", "planShut"],
    ["abandoned", "planShut"],
    ["returned", "done"],
    ["draft", "done"],
  ] as const) {
    await put({ status, closed_on: status === "closed" ? "2026-11-01" : null });
    for (const actor of [agentA, regional])
      expect(await refusal(done(updatePlan, await typed(), actor)), status).toBe(code);
  }
});

test("of a plan that is written and closed at once, or of two that move onto each other, one wins", async () => {
  const values = await typed({ stakes: "Trop tard." });
  const late = () => refusal(done(updatePlan, values));
  expect(await during(db, agentA.id, closePlan(planId), late)).toBe("planShut");
  await put({ status: "active", closed_on: null });
  await put({ signed_on: null, deliberation: null, status: "draft" });
  const [first, second] = [
    await typed({ endsOn: "2030-12-31" }),
    await typed({ startsOn: "2030-01-01" }, nextId),
  ];
  const over = () => refusal(done(updatePlan, second));
  expect(await during(db, agentA.id, (tx) => done(updatePlan, first, agentA, tx), over)).toEqual([
    "startsOn",
  ]);
  await put({ ends_on: "2027-12-31" });
});

test("a gesture within another's transaction is written with it, or not at all", async () => {
  const [written, refused] = [await typed({ stakes: "Dedans." }), await typed({ signedOn: "" })];
  const undone = writeInScope(agentA.scope, async (tx) => {
    await done(updatePlan, written, agentA, tx);
    throw new Refusal("absent");
  });
  expect(await refusal(undone)).toBe("absent");
  expect((await read()).version).toBe(Number(written.version));
  await writeInScope(agentA.scope, async (tx) => {
    expect(await refusal(done(updatePlan, refused, agentA, tx))).toEqual(["signedOn"]);
    await done(updatePlan, written, agentA, tx);
  });
  expect(await read()).toMatchObject({ stakes: "Dedans.", version: Number(written.version) + 1 });
});
