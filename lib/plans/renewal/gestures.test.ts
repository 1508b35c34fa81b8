import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/db/ids";
import { getPlanLineage, listToSettle } from "@/db/plans/renewal";
import { anAction, binAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { followAction } from "@/lib/actions/gestures";
import { following, on } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { renewPlan } from "./gestures";

const { agentA, agentB, regional, elected } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

type Row = Record<string, unknown>;
const actionsOf = (plan: string) => db.owner<
  Row[]
>`select id, axis, number, title, status, objective_id, renews_id, progress, planned_end_on, result, status_reason,
    lead_organisation_id from action where plan_id = ${plan} and deleted_at is null order by axis, number`;
const open = () => listToSettle(agentA.scope, planId);
const renewal = async (change: Row = {}) => {
  const [plan] = await db.owner<{ plde_id: string }[]>`select plde_id from plan where id = ${planId}`;
  return {
    ...{ planId, pldeId: plan?.plde_id ?? "", title: "Plan 2028–2030", requestKey: requestKey() },
    ...{ startsOn: "2028-01-01", endsOn: "2030-12-31" },
    ...Object.fromEntries((await open()).map(({ id }) => [`choice-${id}`, "carry"])),
    ...change,
  } as Record<string, string>;
};

test("each open action has its choice, and what it says; a period stands apart from the others", async () => {
  const [one, two] = await open();
  const refused = async (change: Row) => refusal(done(renewPlan, await renewal(change)));
  const { [`choice-${one?.id}`]: _, ...without } = await renewal();
  expect(await refusal(done(renewPlan, without))).toEqual([`choice-${one?.id}`]);
  expect(await refused({ [`choice-${one?.id}`]: "close", [`choice-${two?.id}`]: "drop" })).toEqual([
    ...[`why-${one?.id}`, `why-${two?.id}`],
  ]);
  expect(await refused({ [`choice-${newId()}`]: "carry" })).toBe("changed");
  expect(await refused({ [`choice-${one?.id}`]: "keep" })).toBe("outdated");
  expect(await refused({ startsOn: "2027-12-31" })).toEqual(["startsOn"]);
  expect(await refused({ endsOn: "2028-06-30" })).toEqual(["endsOn"]);
  const [other] =
    await db.owner`select id from plde where territory_id <> (select territory_id from plan where id = ${planId}) limit 1`;
  expect(await refused({ pldeId: other?.id })).toEqual(["pldeId"]);
  expect(await refusal(done(renewPlan, await renewal(), agentB))).toBe("absent");
  expect(await refusal(done(renewPlan, await renewal(), elected))).toBe("forbidden");
});

test("a successor opens with the objectives and what is carried over; the rest is settled, once, by an officer too", async () => {
  const shared = await anAction(agentA.scope, planId, {
    associates: [(await db.owner`select id from territory where slug = 'sambre-avesnois'`)[0]?.id],
    plannedEndOn: "2027-03-01",
  });
  const before = await actionsOf(planId);
  const asked = await open();
  const [closed, dropped] = asked;
  const values = await renewal({
    ...{ [`choice-${closed?.id}`]: "close", [`why-${closed?.id}`]: "Trois ateliers tenus." },
    ...{ [`choice-${dropped?.id}`]: "drop", [`why-${dropped?.id}`]: "Faute de porteur." },
  });
  const successor = await done(renewPlan, values, regional);
  expect(await done(renewPlan, values, regional)).toBe(successor);
  const after = new Map((await actionsOf(planId)).map((row) => [row.id, row]));
  expect(after.get(closed?.id)).toMatchObject({
    status: "done",
    progress: 100,
    result: "Trois ateliers tenus.",
  });
  expect(after.get(dropped?.id)).toMatchObject({ status: "cancelled", status_reason: "Faute de porteur." });
  const carried = asked.slice(2);
  expect(new Set(carried.map(({ id }) => after.get(id)?.status))).toEqual(new Set(["renewed"]));
  const made = await actionsOf(successor);
  expect(made.map(({ renews_id }) => renews_id).sort()).toEqual(carried.map(({ id }) => id).sort());
  for (const row of made) {
    const old = before.find(({ id }) => id === row.renews_id);
    expect(row).toMatchObject({
      ...{ axis: old?.axis, title: old?.title, lead_organisation_id: old?.lead_organisation_id },
      ...{ status: "planned", progress: 0, planned_end_on: null },
    });
    expect(row.objective_id === null).toBe(old?.objective_id === null);
  }
  const numbers = made.filter(({ axis }) => axis === "pooling").map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const trees =
    await db.owner`select o.plan_id = ${successor} as next, o.axis, o.label, up.label as above, o.rank from objective o
    left join objective up on up.id = o.parent_id where o.plan_id in (${planId}, ${successor}) and o.deleted_at is null
    order by 1, 2, 4, 5, 3`;
  const tree = (next: boolean) => trees.filter((row) => row.next === next).map(({ next: __, ...row }) => row);
  expect(tree(true)).toEqual(tree(false));
  const [link] =
    await db.owner`select l.territory_id from action_territory l join action a on a.id = l.action_id where a.renews_id = ${shared}`;
  expect(link).toBeDefined();
  expect((await getPlanLineage(agentA.scope, planId)).next).toMatchObject({ id: successor });
  expect((await getPlanLineage(agentA.scope, successor)).previous).toMatchObject({ id: planId });
  expect(await refusal(done(renewPlan, await renewal(), agentA))).toBe("planRenewed");
  const [audit] =
    await db.owner`select actor_id::text as actor from audit where row_id = ${shared} order by id desc limit 1`;
  expect(audit?.actor).toBe(regional.id);
});

test("what is carried over is followed in the successor alone, and closes its plan; nobody writes « reconduite » by hand", async () => {
  const [carried] =
    await db.owner`select id, version from action where plan_id = ${planId} and status = 'renewed' limit 1`;
  const follow = { ...following(), ...on(String(carried?.id), Number(carried?.version)) };
  expect(await refusal(done(followAction, follow))).toBe("actionRenewed");
  const lacks = await db.owner`select app.plan_lacks(p, 'close') as lacks from plan p where id = ${planId}`;
  expect(lacks[0]?.lacks).not.toContain("openActions");
  const [next] = await db.owner`select id from action where renews_id = ${carried?.id}`;
  await binAction(agentA.scope, String(next?.id));
  await expect(anAction(agentA.scope, planId, { status: "renewed" })).rejects.toThrow();
});
