import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { triedOn } from "@/db/testing/tried";
import { deleteAction, followAction, updateAction } from "@/lib/actions/gestures";
import { recordOf, recordValues, signedParts } from "@/lib/actions/record";
import { create, following, on, planOf, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { importOf, received } from "@/lib/testing/import-requests";
import { adding, level, onObjective } from "@/lib/testing/plan-requests";
import { done, refusal } from "@/lib/testing/requests";
import { addObjective, renameObjective } from "./objectives/gestures";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
let signed = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  const [row] = await db.owner<
    { id: string }[]
  >`select id from action where plan_id = ${planId} and status = 'in_progress'
    and objective_id is not null and planned_end_on is not null order by number limit 1`;
  signed = row?.id ?? "";
});
afterAll(() => db.drop());

/** The record of an action as its form sends it back, with what is typed in it. */
async function record(id: string, change: Record<string, string> = {}) {
  const action = await read(id);
  const values = recordValues(action as never) as Record<string, unknown>;
  const form = Object.keys(recordOf(action.status === "done")).map((name) => [name, values[name] ?? ""]);
  return { ...Object.fromEntries(form), ...change, ...on(id, action.version) };
}

const other: Record<(typeof signedParts)[number], string> = {
  ...{ axis: "project_support", title: "Un autre titre", objectiveId: "" },
  ...{ plannedStartOn: "2026-02-03", plannedEndOn: "2027-02-03" },
};

test("what was signed of an action is written by no form, in the code and in the base; the rest of its record is", async () => {
  for (const name of signedParts) {
    const answer = await refusal(done(updateAction, await record(signed, { [name]: other[name] })));
    expect([name, answer]).toEqual([name, "planInForce"]);
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const direct = await triedOn(
      db.app,
      agentA.scope,
      (tx) =>
        tx`update action set ${tx(column)} = ${other[name] || null}, version = version + 1 where id = ${signed} returning id`,
    );
    expect([name, direct]).toEqual([name, "MA007"]);
  }
  expect(
    await refusal(done(updateAction, await record(signed, { description: "Ce qui a été précisé." }))),
  ).toBe("done");
  const { version } = await read(signed);
  expect(await refusal(done(deleteAction, on(signed, version)))).toBe("planInForce");
});

test("it is followed, without another deadline", async () => {
  const { version, plannedEndOn } = await read(signed);
  const values = {
    ...following({ status: "in_progress", progress: 55, note: "" }),
    ...on(signed, version),
  };
  expect(await refusal(done(followAction, { ...values, plannedEndOn: "2027-03-03" }))).toBe("planInForce");
  expect(await refusal(done(followAction, { ...values, plannedEndOn: plannedEndOn ?? "" }))).toBe("done");
  expect((await read(signed)).progress).toBe(55);
});

test("objectives are neither made nor renamed, by the officer either", async () => {
  const [objective] = await level(null);
  for (const actor of [agentA, regional]) {
    expect(await refusal(done(addObjective, adding(planId), actor))).toBe("planInForce");
    const rename = { ...onObjective(objective?.id ?? ""), label: "Autre" };
    expect(await refusal(done(renameObjective, rename, actor))).toBe("planInForce");
  }
});

test("an action is added, bears its mark for good, stays open, and goes to the bin", async () => {
  const id = await create({ title: "Une action de plus" });
  expect((await read(id)).addedAfterSignature).toBe(true);
  expect(await refusal(done(updateAction, await record(id, { title: "Une action précisée" })))).toBe("done");
  const kept = await triedOn(db.app, agentA.scope, async (tx) => {
    await tx`update action set added_after_signature = false, version = version + 1 where id = ${id}`;
    return tx`select 1 from action where id = ${id} and added_after_signature`;
  });
  expect(kept).toBe("written");
  // Nor does one that was signed take it, to be rewritten.
  const taken = await triedOn(
    db.app,
    agentA.scope,
    (tx) =>
      tx`update action set added_after_signature = true, title = 'Autre', version = version + 1 where id = ${signed} returning id`,
  );
  expect(taken).toBe("MA007");
  expect(await refusal(done(deleteAction, on(id, (await read(id)).version)))).toBe("done");
});

test("a file adds actions and follows those that are there; what was signed is refused under its cell", async () => {
  const { title, number } = await read(signed);
  expect(number).toBeGreaterThan(0);
  const id = await received([
    ["Axe", "Action", "Échéance", "Avancement"],
    [null, title, null, 60],
    ["Axe 2", "Une action venue du tableur", "31/12/2027", null],
  ]);
  expect((await importOf(id)).counts).toEqual({ changed: 1, new: 1 });
  const late = await importOf(
    await received([
      ["Axe", "Action", "Échéance"],
      [null, title, "30/11/2027"],
    ]),
  );
  expect(late.rows.map(({ kind, said }) => [kind, said.map(({ key }) => key)])).toEqual([
    ["refused", ["plannedEndOn"]],
  ]);
});

test("an amendment opens all of it, and marks nothing", async () => {
  await openAmendments(db);
  expect(await refusal(done(updateAction, await record(signed, { title: "Un titre par avenant" })))).toBe(
    "done",
  );
  expect(await refusal(done(addObjective, adding(planId)))).toBe("done");
  expect((await read(await create({ title: "Par avenant" }))).addedAfterSignature).toBe(false);
});
