import { afterAll, beforeAll, expect, test } from "vitest";
import { getRegionalAlerts } from "@/db/figures/alerts";
import { listAwaitingPlans, listWaitingPlans } from "@/db/plans/waiting";
import { stableId } from "@/db/reference/stable-id";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done } from "@/lib/testing/requests";

const { agentA, agentB, regional, elected, admin, nobody } = actors;
const { today } = agentA;
const period = { start: "2026-01-01", end: "2026-12-31" };
const territory = stableId("territory", "boulonnais");
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
  await putPlan(db, planId, { status: "draft" });
});
afterAll(() => db.drop());

const make = async (name: keyof typeof moves, actor: typeof regional, change: Record<string, string> = {}) =>
  done(moves[name], await sent(db, planId, name, change), actor);
const awaiting = (actor: typeof regional, filters = {}) => listAwaitingPlans(actor.scope, filters, today);
const waiting = (actor: typeof regional) => listWaitingPlans(actor.scope, territory, today);

test("what is sent waits for an officer of its Région and nobody else, the oldest first, where the page looks", async () => {
  expect(await awaiting(regional)).toEqual([]);
  await make("submit", agentA);
  expect(await awaiting(regional)).toMatchObject([
    { id: planId, status: "submitted", territoryName: "Boulonnais", movedOn: today },
  ]);
  for (const actor of [agentA, agentB, elected, admin, nobody]) expect(await awaiting(actor)).toEqual([]);
  const [other] = await db.owner<
    { id: string }[]
  >`select p.id from plan p join territory t on t.id = p.territory_id
    where t.slug = 'sambre-avesnois' and p.status = 'active'`;
  await putPlan(db, other?.id ?? "", { status: "approved", moved_on: "2026-11-02" });
  expect((await awaiting(regional)).map(({ id }) => id)).toEqual([other?.id, planId]);
  expect((await awaiting(regional, { territory: "boulonnais" })).map(({ id }) => id)).toEqual([planId]);
  expect((await awaiting(regional, { departement: "59" })).map(({ id }) => id)).toEqual([other?.id]);
  await putPlan(db, other?.id ?? "", { status: "active" });
});

test("what is returned waits for its agent with its reason, and for the officer no more", async () => {
  expect(await waiting(agentA)).toEqual([]);
  await make("return", regional, { moveReason: "Précisez les enjeux." });
  expect(await waiting(agentA)).toMatchObject([
    {
      id: planId,
      status: "returned",
      lastMove: "return",
      movedOn: today,
      moveReason: "Précisez les enjeux.",
    },
  ]);
  expect(await waiting(agentB)).toEqual([]);
  expect(await awaiting(regional)).toEqual([]);
  await make("submit", agentA);
  expect(await waiting(agentA)).toEqual([]);
});

test("a closing that is asked waits for the officer, and the line of the agent and the alert say so", async () => {
  await putPlan(db, planId, { status: "active", ends_on: "2026-11-10" });
  const alert = async () => (await getRegionalAlerts(regional.scope, { period }, today)).plans;
  const before = await alert();
  expect(before.asked).toBe(0);
  expect(await awaiting(regional)).toEqual([]);
  await make("ask_close", agentA);
  expect(await waiting(agentA)).toMatchObject([{ id: planId, status: "active", closingAskedOn: today }]);
  expect(await awaiting(regional)).toMatchObject([{ id: planId, closingAskedOn: today }]);
  expect(await alert()).toEqual({ ...before, asked: 1 });
  await make("close", regional);
  expect([await waiting(agentA), await awaiting(regional)]).toEqual([[], []]);
});
