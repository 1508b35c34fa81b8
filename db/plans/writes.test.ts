import { afterAll, beforeAll, expect, test } from "vitest";
import { getDeletedObjective, listBin } from "../bin/reads";
import { anAction, binAction, unbinAction } from "../testing/actions";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { deleteObjective, listDeletedObjectives, restoreObjective } from "./objectives/bin";
import {
  addObjective,
  getObjective,
  listEditedObjectives,
  moveObjective,
  renameObjective,
} from "./objectives/writes";
import { listOtherPeriods, listOutside } from "./periods";
import { listWritablePlans } from "./reads";
import { getEditedPlan, updatePlan, updatePlde } from "./writes";

const { agentA, agentB, associate, regional, elected } = viewers;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await listWritablePlans(agentA))[0]?.id ?? "";
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID() as string;

async function edited(scope = agentA) {
  const both = await getEditedPlan(scope, planId);
  if (!both) throw new Error("No plan to try.");
  return both;
}

const changeOf = ({ plan }: Awaited<ReturnType<typeof edited>>) => ({
  title: plan.title,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  signedOn: plan.signedOn,
  deliberation: plan.deliberation,
  diagnosis: plan.diagnosis,
  stakes: plan.stakes,
  governance: plan.governance,
});

test("a plan is written by its agent and by the officer, each version once", async () => {
  const both = await edited();
  const target = { id: planId, version: both.plan.version, requestKey: key() };
  const change = { ...changeOf(both), diagnosis: "34 associations employeuses." };
  expect(await updatePlan(agentA, target, change)).toBe("saved");
  expect(await updatePlan(agentA, target, change)).toBe("saved");
  expect(await updatePlan(regional, { ...target, requestKey: key() }, change)).toBe("conflict");
  const now = await edited(regional);
  expect(now.plan).toMatchObject({ version: both.plan.version + 1, diagnosis: change.diagnosis });
  const next = { id: planId, version: now.plan.version, requestKey: key() };
  expect(await updatePlan(regional, next, { ...change, stakes: "L’emploi." })).toBe("saved");
});

test("the period of a signed plan is refused by the database too; one that is not signed says what it leaves outside", async () => {
  const both = await edited();
  const target = () => ({ id: planId, version: both.plan.version, requestKey: key() });
  const change = changeOf(both);
  const startsOn = `${change.startsOn.slice(0, 4)}-04-01`;
  await expect(updatePlan(agentA, target(), { ...change, startsOn })).rejects.toThrow();
  const [others, outside] = [await listOtherPeriods(agentA, both.plan), await listOutside(agentA, both.plan)];
  expect(others.map(({ endsOn }) => endsOn < change.startsOn)).toEqual([true]);
  const later = await listOutside(agentA, { ...both.plan, startsOn });
  const begun = await db.owner`
    select id from action where plan_id = ${planId} and deleted_at is null
       and (planned_start_on < ${startsOn}::date or planned_end_on > ${change.endsOn}::date)`;
  expect(begun.length).toBeGreaterThan(outside.actions.length);
  expect(later.actions.map(({ id }) => id).sort()).toEqual(begun.map(({ id }) => id).sort());
});

test("a PLDE has its own version", async () => {
  const { plan, plde } = await edited();
  const { title, startsOn, endsOn } = plde;
  const target = { id: plde.id, version: plde.version, requestKey: key() };
  const change = { title, startsOn, endsOn, priorities: "Emploi local." };
  expect(await updatePlde(agentA, target, change)).toBe("saved");
  expect(await updatePlde(agentA, { ...target, requestKey: key() }, change)).toBe("conflict");
  const now = await edited();
  expect([now.plan.version, now.plde.version]).toEqual([plan.version, plde.version + 1]);
});

test("other territories and elected members edit neither plan nor objective", async () => {
  const both = await edited();
  const [objective] = await listEditedObjectives(agentA, planId);
  if (!objective) throw new Error("No objective to try.");
  const target = { id: planId, version: both.plan.version, requestKey: key() };
  const named = { id: objective.id, version: objective.version, requestKey: key() };
  const added = { planId, axis: "pooling" as const, parentId: null, label: "Ajouté", requestKey: key() };
  for (const scope of [agentB, associate, elected]) {
    expect(await getEditedPlan(scope, planId)).toBeNull();
    expect(await updatePlan(scope, target, changeOf(both))).toBe("absent");
    expect(await getObjective(scope, objective.id)).toBeNull();
    expect(await renameObjective(scope, named, "Pris")).toBe("absent");
    expect(await moveObjective(scope, { ...named, planId }, "down")).toBe("absent");
    expect(await deleteObjective(scope, named)).toBe("absent");
    expect(await addObjective(scope, added)).toBeNull();
  }
});

const orders = async () =>
  (await listEditedObjectives(agentA, planId)).filter(
    ({ axis, parentId }) => axis === "pooling" && parentId === null,
  );

test("objectives are added last, once, and moved one place at a time", async () => {
  const before = await orders();
  const asked = { planId, axis: "pooling" as const, parentId: null, label: "Première", requestKey: key() };
  const ids = await Promise.all([addObjective(agentA, asked), addObjective(agentA, asked)]);
  expect(ids[0]).toBe(ids[1]);
  const second = await addObjective(regional, { ...asked, label: "Seconde", requestKey: key() });
  expect((await orders()).map(({ id }) => id)).toEqual([...before.map(({ id }) => id), ids[0], second]);

  const move = async (id: string, way: "up" | "down") => {
    const version = (await orders()).find((one) => one.id === id)?.version ?? 0;
    return moveObjective(agentA, { id, version, requestKey: key(), planId }, way);
  };
  expect(await move(second ?? "", "up")).toBe("saved");
  expect((await orders()).map(({ label }) => label).slice(-2)).toEqual(["Seconde", "Première"]);
  expect(await move(ids[0] ?? "", "down")).toBe("saved");
  expect((await orders()).map(({ label }) => label).slice(-2)).toEqual(["Seconde", "Première"]);
});

test("an objective under an orientation of another axis, or under an objective, is refused", async () => {
  const [orientation] = await orders();
  const under = (parentId: string, axis: "pooling" | "project_support") =>
    addObjective(agentA, { planId, axis, parentId, label: "Dessous", requestKey: key() });
  const child = await under(orientation?.id ?? "", "pooling");
  expect(child).not.toBeNull();
  expect(await under(orientation?.id ?? "", "project_support")).toBeNull();
  expect(await under(child ?? "", "pooling")).toBeNull();
});

async function anObjective(parentId: string | null = null) {
  const id = await addObjective(agentA, {
    planId,
    axis: "pooling",
    parentId,
    label: "À supprimer",
    requestKey: key(),
  });
  return { id: id ?? "", version: 1, requestKey: key() };
}

test("an objective is deleted when no living action hangs on it", async () => {
  const objective = await anObjective();
  const id = await anAction(agentA, planId, { objectiveId: objective.id });
  const hanging = async () =>
    (await listEditedObjectives(agentA, planId)).find((one) => one.id === objective.id)?.actions;
  expect(await hanging()).toBe(1);
  expect(await deleteObjective(agentA, objective)).toBe("hanging");
  expect(await binAction(agentA, id)).toBe("saved");
  expect(await hanging()).toBe(0);
  expect(await deleteObjective(agentA, objective)).toBe("saved");
  expect((await listDeletedObjectives(agentA)).map((one) => one.id)).toContain(objective.id);
  // The database holds it too: no action comes back, nor is made, under what is in the bin.
  await expect(unbinAction(agentA, id)).rejects.toThrow();
  await expect(anAction(agentA, planId, { objectiveId: objective.id })).rejects.toThrow();
  expect(await restoreObjective(agentA, { ...objective, version: 2, requestKey: key() })).toBe("saved");
  expect(await unbinAction(agentA, id)).toBe("saved");
});

test("an orientation keeps its living objectives, and takes them back after itself", async () => {
  const orientation = await anObjective();
  const child = await anObjective(orientation.id);
  expect(await deleteObjective(agentA, orientation)).toBe("hanging");
  expect(await deleteObjective(agentA, child)).toBe("saved");
  expect(await deleteObjective(agentA, orientation)).toBe("saved");
  expect(await restoreObjective(agentA, { ...child, version: 2, requestKey: key() })).toBe("hanging");
  expect(await restoreObjective(regional, { ...orientation, version: 2, requestKey: key() })).toBe("saved");
  expect(await restoreObjective(agentA, { ...child, version: 2, requestKey: key() })).toBe("saved");
});

test("the bin of a reader holds what they may restore, and says where it stands", async () => {
  const objective = await anObjective();
  await deleteObjective(agentA, objective);
  const held = async (scope: typeof agentA) =>
    (await listBin(scope)).flatMap(({ rows }) => rows.map(({ id }) => id)).includes(objective.id);
  expect([await held(agentA), await held(regional), await held(agentB), await held(elected)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await getDeletedObjective(agentA, objective.id)).toMatchObject({ pageId: planId });
  expect(await getDeletedObjective(agentB, objective.id)).toBeNull();
});
