import { afterAll, beforeAll, expect, test } from "vitest";
import type { Axis } from "../enums";
import { Busy } from "../gate";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { deleteAction, listDeletedActions, restoreAction } from "./action-bin";
import { listActionChoices } from "./action-choices";
import { type ActionLinks, type ActionRecord, createAction, editAction } from "./action-records";
import { getAction } from "./actions";
import { listHistory } from "./history";
import { listWritablePlans } from "./plans";

const today = "2026-11-23";
const { agentA, agentB, associate, regional, elected } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const record: ActionRecord = {
  objectiveId: null,
  title: "Tournée des cafés solidaires",
  description: "",
  expectedResult: "",
  leadOrganisationId: null,
  plannedStartOn: "2026-12-01",
  plannedEndOn: null,
  actualStartOn: null,
};
const alone: ActionLinks = { associates: [], regionalObjectives: [] };

async function planOf(scope: typeof agentA) {
  const [plan] = await listWritablePlans(scope);
  if (!plan) throw new Error("No plan to try.");
  return plan;
}

function create(
  scope: typeof agentA,
  planId: string,
  axis: Axis = "pooling",
  requestKey = crypto.randomUUID() as string,
) {
  return createAction(scope, { planId, requestKey, today }, { ...record, axis, status: "planned" }, alone);
}

/** A machine too busy says so, and the reader sends again. */
async function patiently<T>(write: () => Promise<T>): Promise<T> {
  return write().catch((error) => {
    if (error instanceof Busy) return patiently(write);
    throw error;
  });
}

async function made(scope = agentA) {
  const id = await create(scope, (await planOf(scope)).id);
  const action = id && (await getAction(scope, id));
  if (!action) throw new Error("No action made.");
  return action;
}

type Made = Awaited<ReturnType<typeof made>>;

const target = (action: Made, version = action.version) => ({
  id: action.id,
  version,
  requestKey: crypto.randomUUID() as string,
  today,
  place: action,
});

const numbersOf = async (planId: string, axis: Axis) =>
  (
    await db.owner<{ number: number }[]>`
      select number from action where plan_id = ${planId} and axis = ${axis} order by number`
  ).map(({ number }) => number);

test("twenty creations at once: each its number, none twice, none skipped", async () => {
  const plan = await planOf(agentA);
  const before = await numbersOf(plan.id, "pooling");
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => patiently(() => create(agentA, plan.id, "pooling"))),
  );
  expect(new Set(ids).size).toBe(20);
  const last = before.at(-1) ?? 0;
  const given = Array.from({ length: 20 }, (_, index) => last + 1 + index);
  expect(await numbersOf(plan.id, "pooling")).toEqual([...before, ...given]);
});

test("a number is never given again, not even that of a deleted action", async () => {
  const last = await made();
  expect(await deleteAction(agentA, target(last))).toBe("saved");
  const next = await made();
  expect(next.number).toBe(last.number + 1);
  expect((await numbersOf(last.planId, "pooling")).filter((number) => number === last.number)).toHaveLength(
    1,
  );
});

test("a creation sent twice, at once or later, makes one action", async () => {
  const plan = await planOf(agentA);
  const key = crypto.randomUUID();
  const before = await numbersOf(plan.id, "local_animation");
  const ids = await Promise.all([1, 2, 3].map(() => create(agentA, plan.id, "local_animation", key)));
  ids.push(await create(agentA, plan.id, "local_animation", key));
  expect(new Set(ids).size).toBe(1);
  expect(await numbersOf(plan.id, "local_animation")).toHaveLength(before.length + 1);
});

test("links move with the action: one version, both directions, and a stale write leaves them", async () => {
  const action = await made();
  const choices = await listActionChoices(agentA, action);
  const [first, second] = choices.territories.map(({ id }) => id);
  const [served] = choices.regionalObjectives.map(({ id }) => id);
  if (!first || !second || !served) throw new Error("Nothing to link.");
  const linked = { associates: [first, second], regionalObjectives: [served] };
  expect(await editAction(agentA, target(action), record, linked)).toBe("saved");
  const after = await getAction(agentA, action.id);
  expect(after?.version).toBe(action.version + 1);
  expect(after?.associates.map(({ id }) => id).sort()).toEqual([first, second].sort());
  expect(after?.regionalObjectives.map(({ id }) => id)).toEqual([served]);

  expect(await editAction(agentA, target(action), record, alone)).toBe("conflict");
  expect((await getAction(agentA, action.id))?.associates).toHaveLength(2);

  const again = target(action, action.version + 1);
  const fewer = { associates: [second], regionalObjectives: [] };
  const twice = await Promise.all([1, 2].map(() => editAction(agentA, again, record, fewer)));
  expect(twice).toEqual(["saved", "saved"]);
  const end = await getAction(agentA, action.id);
  expect(end).toMatchObject({ version: action.version + 2, regionalObjectives: [] });
  expect(end?.associates.map(({ id }) => id)).toEqual([second]);
  const { links } = await listHistory(agentA, action.id, 12);
  expect(links.map(({ table, added }) => [table, added])).toEqual([
    ["action_regional_objective", false],
    ["action_territory", false],
    ["action_regional_objective", true],
    ["action_territory", true],
    ["action_territory", true],
  ]);
  expect(links.every(({ name, author }) => name && author === "Agent du Boulonnais")).toBe(true);
});

test("an associate reads a shared action and edits nothing of it", async () => {
  const action = await made();
  const shared = { associates: [...associate.own], regionalObjectives: [] };
  expect(await editAction(agentA, target(action), record, shared)).toBe("saved");
  const seen = await getAction(associate, action.id);
  expect(seen?.title).toBe(record.title);
  const stale = target(action, action.version + 1);
  for (const scope of [associate, agentB, regional, elected]) {
    expect(await editAction(scope, stale, { ...record, title: "Pris" }, alone)).toBe("absent");
    expect(await deleteAction(scope, stale)).toBe("absent");
  }
  expect((await getAction(agentA, action.id))?.version).toBe(action.version + 1);
});

test("neither wall lets a creation, an edition or a link reach another territory", async () => {
  const plan = await planOf(agentA);
  const action = await made();
  const forged = { ...agentB, write: agentA.write } as typeof agentB;
  expect(await create(forged, plan.id)).toBeNull();
  expect(
    await editAction({ ...associate, read: agentA.read } as typeof agentB, target(action), record, alone),
  ).toBe("absent");
  await expect(
    db.app.begin(async (tx) => {
      await tx`select set_config('app.actor', ${agentB.actorId}, true), set_config('app.write', ${agentB.write.join(",")}, true)`;
      await tx`insert into action_territory (action_id, region_id, lead_territory_id, territory_id)
        values (${action.id}, ${action.regionId}, ${action.territoryId}, ${agentB.own[0] ?? ""})`;
    }),
  ).rejects.toThrow(/row-level security/);
});

test("an officer adds to the Région's own plan, and to no other", async () => {
  const own = await planOf(regional);
  expect(await create(regional, own.id)).not.toBeNull();
  expect(await create(regional, (await planOf(agentA)).id)).toBeNull();
  expect(await create(elected, own.id)).toBeNull();
});

test("an objective of another axis, of another plan or in the bin is not taken", async () => {
  const plan = await planOf(agentA);
  const { objectives } = await listActionChoices(agentA, { ...plan, planId: plan.id });
  const other = objectives.find(({ axis }) => axis === "local_animation");
  const right = objectives.find(({ axis }) => axis === "pooling");
  const action = await made();
  const under = (objectiveId = "", version = action.version) =>
    editAction(agentA, target(action, version), { ...record, objectiveId }, alone);
  expect(await under(other?.id)).toBe("absent");
  expect(await under(crypto.randomUUID())).toBe("absent");
  expect(await under(right?.id)).toBe("saved");
});

test("to the bin and back: out of every list, restored with its number, by those who write it", async () => {
  const action = await made();
  expect(await deleteAction(agentA, target(action))).toBe("saved");
  expect(await getAction(agentA, action.id)).toBeNull();
  const listed = async (scope: typeof agentA) =>
    (await listDeletedActions(scope)).find(({ id }) => id === action.id);
  expect(await listed(agentA)).toMatchObject({
    version: action.version + 1,
    deletedByName: "Agent du Boulonnais",
  });
  for (const scope of [agentB, associate, regional, elected]) {
    expect(await listed(scope)).toBeUndefined();
    expect(await restoreAction(scope, target(action, action.version + 1))).toBe("absent");
  }
  expect(await restoreAction(agentA, target(action))).toBe("conflict");
  const back = target(action, action.version + 1);
  expect([await restoreAction(agentA, back), await getAction(agentA, action.id)]).toMatchObject([
    "saved",
    { number: action.number, title: action.title, version: action.version + 2 },
  ]);
  expect(await listed(agentA)).toBeUndefined();
});

test("an action on which a living event hangs is not deleted", async () => {
  const action = await made();
  await db.owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${agentA.actorId}, true)`;
    await tx`insert into event (id, region_id, territory_id, action_id, type, title, starts_on, ends_on)
      values (${crypto.randomUUID()}, ${action.regionId}, ${action.territoryId}, ${action.id}, 'workshop', 'Atelier', '2026-12-01', '2026-12-01')`;
  });
  expect(await deleteAction(agentA, target(action))).toBe("hanging");
  expect((await getAction(agentA, action.id))?.version).toBe(action.version);
});
