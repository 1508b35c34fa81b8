import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { listSteps } from "@/db/actions/steps/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { renewPlan } from "@/lib/plans/renewal/gestures";
import { create, on, planOf, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { addingStep, aStep, editingStep, onStep, stepsOf, weighed } from "@/lib/testing/step-requests";
import {
  addStep,
  deleteStep,
  editStep,
  placeStep,
  restoreStep,
  settleBasis,
  tickStep,
  untickStep,
} from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const territoryOf = async (slug: string) =>
  (await db.owner`select id from territory where slug = ${slug}`)[0]?.id;

/** Every gesture on a step of an action, and on where its progress comes from. */
const asked = (actionId: string, stepId: string) =>
  [
    [addStep, addingStep(actionId)],
    [editStep, { ...editingStep(), ...onStep(stepId) }],
    [tickStep, onStep(stepId)],
    [untickStep, onStep(stepId)],
    [placeStep, { place: "1", ...onStep(stepId) }],
    [settleBasis, { progressBasis: "steps", ...on(actionId, 2) }],
    [deleteStep, onStep(stepId)],
  ] as const;
const answers = async (all: ReturnType<typeof asked>, actor = agentA) =>
  new Set(await Promise.all(all.map(([gesture, values]) => refusal(done(gesture, values, actor)))));

test("steps are read with their action, and written by the agents of its territory alone", async () => {
  const actionId = await create({ associates: [await territoryOf("montreuillois")] });
  const stepId = await aStep(actionId);
  const seen = async ({ scope }: typeof agentA) => (await listSteps(scope, actionId)).length;
  expect(await Promise.all([agentA, associate, regional, elected].map(seen))).toEqual([1, 1, 1, 1]);
  expect(await Promise.all([agentB, admin, nobody].map(seen))).toEqual([0, 0, 0]);
  const told = async ({ scope }: typeof agentA) => (await listHistory(scope, actionId, 9)).steps.length;
  expect(await Promise.all([agentA, associate, regional, agentB].map(told))).toEqual([1, 1, 1, 0]);
  for (const [actor, answer] of [
    ...([associate, regional, elected].map((one) => [one, "forbidden"]) as [typeof agentA, string][]),
    ...([agentB, admin, nobody].map((one) => [one, "absent"]) as [typeof agentA, string][]),
  ])
    expect([...(await answers(asked(actionId, stepId), actor))]).toEqual([answer]);
  const written = (actor: typeof agentA) =>
    triedOn(
      db.app,
      actor.scope,
      (tx) => tx`update step set label = 'Autre', version = version + 1 where id = ${stepId} returning id`,
    );
  expect(await Promise.all([associate, regional, elected, agentB].map(written))).toEqual(
    Array(4).fill("nothing"),
  );
  expect(await written(agentA)).toBe("written");
});

test("of the Région’s own plan, its officer writes the steps", async () => {
  const [own] = await db.owner`select a.id from action a join territory t on t.id = a.territory_id
    where t.kind = 'region' and a.status = 'in_progress' limit 1`;
  const stepId = await aStep(own?.id, {}, regional);
  expect(await refusal(done(tickStep, onStep(stepId), regional))).toBe("done");
  expect(await refusal(done(addStep, addingStep(own?.id)))).toBe("absent");
});

test("steps are follow-up: open once the plan is sent, signed or validated, locked once it is closed or abandoned", async () => {
  const { actionId, steps } = await weighed(1, 1);
  const [stepId = "", binned = ""] = steps;
  await done(deleteStep, onStep(binned));
  const { id } = await planOf();
  const stand = (status: string) =>
    db.acting`update plan set status = ${status}, closed_on = ${status === "closed" ? "2026-11-01" : null}, version = version + 1 where id = ${id}`;
  for (const status of ["draft", "returned", "submitted", "approved", "active"]) {
    await stand(status);
    const [step] = await stepsOf(actionId);
    expect(await refusal(done(tickStep, onStep(stepId, step?.version))), status).toBe("done");
  }
  for (const status of ["closed", "abandoned"]) {
    await stand(status);
    const { version } = await read(actionId);
    const all = asked(actionId, stepId).map(
      ([gesture, values]) => [gesture, "version" in values ? { ...values, version: "6" } : values] as const,
    );
    for (const [gesture, values] of all)
      expect(
        await refusal(
          done(
            gesture,
            "actionId" in values
              ? { ...values, ...("version" in values && { version: String(version) }) }
              : values,
          ),
        ),
        status,
      ).toBe("planShut");
    expect(await refusal(done(restoreStep, onStep(binned, 2)))).toBe("planShut");
    const byBase = triedOn(
      db.app,
      agentA.scope,
      (tx) => tx`update step set label = 'Autre', version = version + 1 where id = ${stepId} returning id`,
    );
    expect(await byBase).toBe("MA002");
  }
  await stand("active");
});

test("carried over, an action takes its undone steps along, days set anew; its own are locked", async () => {
  const { actionId, steps } = await weighed(2, 3, 4);
  const [one = "", two = ""] = steps;
  await done(editStep, {
    ...editingStep({ label: "Reste", dueOn: "2026-12-01", weight: "3" }),
    ...onStep(two),
  });
  await done(settleBasis, { progressBasis: "steps", ...on(actionId, (await read(actionId)).version) });
  await done(tickStep, onStep(one));
  const closing = await weighed(1, 1);
  await done(settleBasis, {
    progressBasis: "steps",
    ...on(closing.actionId, (await read(closing.actionId)).version),
  });
  const plan = await planOf();
  const [held] = await db.owner`select plde_id from plan where id = ${plan.id}`;
  const open = await db.owner<
    { id: string }[]
  >`select id from action where plan_id = ${plan.id} and deleted_at is null
    and status not in ('done', 'cancelled', 'renewed')`;
  const successor = await done(renewPlan, {
    ...{ planId: plan.id, pldeId: String(held?.plde_id), title: "Plan 2028–2030", requestKey: requestKey() },
    ...{ startsOn: "2028-01-01", endsOn: "2030-12-31" },
    ...Object.fromEntries(open.map(({ id }) => [`choice-${id}`, "carry"])),
    ...{ [`choice-${closing.actionId}`]: "close", [`why-${closing.actionId}`]: "Tenue autrement." },
  });
  const [carried] = await db.owner`select id, progress, progress_basis, status from action
    where renews_id = ${actionId} and plan_id = ${successor}`;
  expect(carried).toMatchObject({ progress: 0, progress_basis: "steps", status: "planned" });
  const taken = (await stepsOf(carried?.id)).map(({ label, weight, dueOn, doneOn }) => [
    label,
    weight,
    dueOn,
    doneOn,
  ]);
  expect(taken).toEqual([
    ["Reste", 3, null, null],
    ["Étape 3", 4, null, null],
  ]);
  expect(await stepsOf(actionId)).toHaveLength(3);
  // Closed with steps left: done by hand, which its history says.
  const settled = await read(closing.actionId);
  expect([settled.status, settled.progress, settled.progressBasis]).toEqual(["done", 100, "hand"]);
  for (const [gesture, values] of asked(actionId, two))
    if ("stepId" in values)
      expect(await refusal(done(gesture, { ...values, version: "2" }))).toBe("actionRenewed");
  expect(await refusal(done(addStep, addingStep(actionId)))).toBe("actionRenewed");
  expect(
    await refusal(
      done(settleBasis, { progressBasis: "hand", ...on(actionId, (await read(actionId)).version) }),
    ),
  ).toBe("actionRenewed");
  const byBase = (sql: "insert" | "update") =>
    triedOn(db.app, agentA.scope, (tx) =>
      sql === "update"
        ? tx`update step set label = 'Autre', version = version + 1 where id = ${two} returning id`
        : tx`insert into step (id, region_id, territory_id, action_id, label, rank)
            select gen_random_uuid(), region_id, territory_id, id, 'Autre', 9 from action where id = ${actionId} returning id`,
    );
  expect([await byBase("update"), await byBase("insert")]).toEqual(["MA030", "MA030"]);
});
