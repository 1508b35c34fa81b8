import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { newId } from "@/db/ids";
import { random } from "@/db/seed/random";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { prepareHistory } from "@/lib/actions/history";
import { create, following, on, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal } from "@/lib/testing/requests";
import { addingStep, aStep, editingStep, onStep, stepsOf, weighed } from "@/lib/testing/step-requests";
import { followAction } from "../gestures";
import { addStep, deleteStep, editStep, restoreStep, settleBasis, tickStep, untickStep } from "./gestures";
import { progressOf } from "./rules";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const versionOf = async (id: string) =>
  Number((await db.owner`select version from step where id = ${id}`)[0]?.version);
const settle = async (actionId: string, progressBasis: string) =>
  done(settleBasis, { progressBasis, ...on(actionId, (await read(actionId)).version) });
const tick = async (id: string) => done(tickStep, onStep(id, await versionOf(id)));
const untick = async (id: string) => done(untickStep, onStep(id, await versionOf(id)));

/** An action that its steps count, of these weights. */
async function counted(...weights: number[]) {
  const made = await weighed(...weights);
  await settle(made.actionId, "steps");
  return made;
}
const standing = async (id: string) => {
  const { status, progress, progressBasis } = await read(id);
  return [status, progress, progressBasis];
};
const follow = async (id: string, change: object, without: readonly string[] = []) => {
  const values = { ...following(change), ...on(id, (await read(id)).version) };
  const kept = Object.entries(values).filter(([name]) => !without.includes(name));
  return done(followAction, Object.fromEntries(kept) as Record<string, string>);
};
const tried = (write: Parameters<typeof triedOn>[2]) => triedOn(db.app, agentA.scope, write);

test("the base and the rule count the same percent of any list of steps, 0 and 100 of what is none or all", async () => {
  const actionId = await create();
  const draw = random("steps");
  const lists = Array.from({ length: 250 }, (_, at) => {
    const most = at % 3 === 0 ? 100 : 4;
    return Array.from({ length: draw.int(0, at % 5 === 0 ? 40 : 4) }, () => ({
      weight: draw.int(1, most),
      doneOn: draw.chance(at % 7 === 0 ? 0.97 : 0.5) ? "2026-11-02" : null,
    }));
  });
  await db.acting.begin(async (sql) => {
    const [place] = await sql`select region_id, territory_id from action where id = ${actionId}`;
    for (const list of lists) {
      const rows = list.map(({ weight, doneOn }, rank) => ({
        ...{ ...place, id: newId(), action_id: actionId, label: "É", weight, done_on: doneOn, rank },
      }));
      if (rows.length > 0) await sql`insert into step ${sql(rows)}`;
      const [row] = await sql`select app.steps_progress(${actionId}) as progress`;
      expect(row?.progress, JSON.stringify(list)).toBe(progressOf(list));
      await sql`delete from step where action_id = ${actionId}`;
    }
  });
  const told = lists.filter((list) => list.length > 0);
  const some = (list: (typeof lists)[number]) => new Set(list.map(({ doneOn }) => doneOn === null));
  for (const list of told.filter((one) => some(one).size === 2))
    expect([0, 100]).not.toContain(progressOf(list));
  expect(
    progressOf([{ weight: 1, doneOn: null }, ...Array(40).fill({ weight: 100, doneOn: "2026-01-01" })]),
  ).toBe(99);
  expect(
    progressOf([{ weight: 1, doneOn: "2026-01-01" }, ...Array(40).fill({ weight: 100, doneOn: null })]),
  ).toBe(1);
});

test("progress follows every way in which steps change; by hand, it does not move", async () => {
  const { actionId, steps } = await counted(3, 1, 4);
  const [one = "", two = "", three = ""] = steps;
  expect(await standing(actionId)).toEqual(["planned", 0, "steps"]);
  await tick(one);
  // A step that is done is a beginning.
  expect(await standing(actionId)).toEqual(["in_progress", 38, "steps"]);
  expect((await read(actionId)).actualStartOn).toBe("2026-11-23");
  await done(editStep, { ...editingStep({ weight: "12" }), ...onStep(two, await versionOf(two)) });
  expect(await standing(actionId)).toEqual(["in_progress", 16, "steps"]);
  await done(deleteStep, onStep(two, await versionOf(two)));
  expect(await standing(actionId)).toEqual(["in_progress", 43, "steps"]);
  await done(restoreStep, onStep(two, await versionOf(two)));
  expect((await standing(actionId))[1]).toBe(16);
  await untick(one);
  expect((await standing(actionId))[1]).toBe(0);
  await tick(three);
  await settle(actionId, "hand");
  await tick(one);
  expect(await standing(actionId)).toEqual(["in_progress", 21, "hand"]);
  await settle(actionId, "steps");
  expect((await standing(actionId))[1]).toBe(37);
  for (const id of steps) await done(deleteStep, onStep(id, await versionOf(id)));
  const [status, , basis] = await standing(actionId);
  expect([status, basis]).toEqual(["in_progress", "hand"]);
  expect(await refusal(settle(actionId, "steps"))).toEqual(["progressBasis"]);
});

test("another progress is refused under its field, and an update that asks none keeps that of the steps", async () => {
  const { actionId, steps } = await counted(1, 1);
  await tick(steps[0] ?? "");
  expect(await refusal(follow(actionId, { progress: 51 }))).toEqual(["progress"]);
  expect(await refusal(follow(actionId, { progress: 50 }))).toBe("done");
  await follow(actionId, { status: "on_hold", resumeOn: "2027-01-05" }, ["progress"]);
  expect(await standing(actionId)).toEqual(["on_hold", 50, "steps"]);
  expect(await refusal(follow(actionId, { status: "planned", progress: 0 }))).toEqual(["status"]);
  const written = (tx: Parameters<Parameters<typeof tried>[0]>[0]) =>
    tx`update action set progress = 80, version = version + 1 where id = ${actionId} and territory_id = any(app.ids('app.write'))
      returning case when progress = 50 then 1 / 0 end as kept`;
  // Whoever writes it: the base puts its own in its place, which this division then says.
  expect(await tried(written)).toBe("22012");
});

test("an action is not done while a counted step is left, which is named; done, it keeps them all done", async () => {
  const { actionId, steps } = await counted(1, 1, 1);
  const ending = { status: "done", actualEndOn: "2026-11-20", result: "Trois réunions." } as const;
  const refused = await follow(actionId, ending).catch(({ errors }) => errors);
  expect(String(refused.status)).toContain(
    "3\u00a0étapes restent à faire\u00a0: «\u00a0Étape 1\u00a0», «\u00a0Étape 2\u00a0» et «\u00a0Étape 3\u00a0»",
  );
  const byBase = tried(
    (
      tx,
    ) => tx`update action set status = 'done', progress = 100, actual_end_on = '2026-11-20', result = 'Fait',
      version = version + 1 where id = ${actionId} returning id`,
  );
  expect(await byBase).toBe("MA031");
  for (const id of steps) await tick(id);
  const [last = ""] = steps;
  await done(deleteStep, onStep(last, await versionOf(last)));
  await db.acting`update step set done_on = null, version = version + 1 where id = ${last}`;
  await follow(actionId, { ...ending, actualEndOn: "2026-11-23" });
  expect(await standing(actionId)).toEqual(["done", 100, "steps"]);
  const undone = steps[1] ?? "";
  expect(await refusal(untick(undone))).toBe("stepsLeft");
  expect(await refusal(done(addStep, addingStep(actionId)))).toBe("stepsLeft");
  expect(await refusal(done(restoreStep, onStep(last, await versionOf(last))))).toBe("stepsLeft");
  const opened = { ...editingStep(), ...onStep(undone, await versionOf(undone)) };
  expect(await refusal(done(editStep, opened))).toBe("stepsLeft");
  expect(
    await tried(
      (tx) => tx`update step set done_on = null, version = version + 1 where id = ${undone} returning id`,
    ),
  ).toBe("MA031");
  await settle(actionId, "hand");
  await untick(undone);
  expect(await standing(actionId)).toEqual(["done", 100, "hand"]);
  expect(await refusal(settle(actionId, "steps"))).toBe("stepsLeft");
});

test("two who do steps at once, gesture or not, leave the percent of both", async () => {
  const { actionId, steps } = await counted(1, 1, 1, 1, 1);
  await Promise.all(steps.slice(0, 4).map(tick));
  expect((await standing(actionId))[1]).toBe(80);
});

test("the history of the action says its steps in words, and its percent", async () => {
  const { actionId, steps } = await counted(1, 1);
  const [one = ""] = steps;
  await tick(one);
  await done(editStep, {
    ...editingStep({ label: "Étude faite", doneOn: "2026-11-23", weight: "2" }),
    ...onStep(one, 2),
  });
  await done(deleteStep, onStep(one, 3));
  await aStep(actionId, { label: "Bilan" });
  const history = await listHistory(agentA.scope, actionId, 50);
  const entries = prepareHistory(history, await read(actionId), agentA.today, "Europe/Paris");
  const said = entries.map(({ sentence, from, to }) => [sentence, ...(to ? [from, to] : [])].join(" | "));
  for (const sentence of [
    "Étape ajoutée\u00a0: Bilan",
    "Étape supprimée\u00a0: Étude faite",
    "Étape modifiée (intitulé, poids)\u00a0: Étude faite",
    "Étape faite le 23\u00a0novembre 2026\u00a0: Étude faite",
    "Calcul de l’avancement | saisi à la main | calculé d’après les étapes",
    "Avancement | 0\u00a0% | 50\u00a0%",
  ])
    expect(said).toContain(sentence);
  expect(await stepsOf(actionId)).toHaveLength(2);
});
