import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listOtherPeriods, listOutside } from "./periods";
import { listWritablePlans } from "./reads";
import { getEditedPlan, updatePlan } from "./writes";

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

test("other territories and elected members edit no plan", async () => {
  const both = await edited();
  const target = { id: planId, version: both.plan.version, requestKey: key() };
  for (const scope of [agentB, associate, elected]) {
    expect(await getEditedPlan(scope, planId)).toBeNull();
    expect(await updatePlan(scope, target, changeOf(both))).toBe("absent");
  }
});
