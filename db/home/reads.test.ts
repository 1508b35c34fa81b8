import { afterAll, beforeAll, expect, test } from "vitest";
import { listPlanActions } from "../actions/reads";
import { stableId } from "../reference/stable-id";
import { addDays } from "../seed/calendar";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getHome } from "./reads";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const today = "2026-11-23";
const territory = (slug: string, name: string) => ({ id: stableId("territory", slug), slug, name });
const boulonnais = territory("boulonnais", "Boulonnais");

test("the home of an agent holds the whole plan in force, and its late ones are the list behind their number", async () => {
  const { plan, actions, hasWritten } = await getHome(viewers.agentA, boulonnais, today, 14);
  expect(plan).toMatchObject({ running: true, status: "active" });
  expect(actions).toHaveLength(16);
  expect(hasWritten).toBe(true);
  const late = await listPlanActions(viewers.agentA, plan?.id ?? "", { late: true }, today);
  const here = actions.filter(
    ({ plannedEndOn, status }) =>
      plannedEndOn !== null && plannedEndOn < today && status !== "done" && status !== "cancelled",
  );
  expect(here.map(({ id }) => id).sort()).toEqual(late.map(({ id }) => id).sort());
});

test("another territory's home is empty for an agent, an administrator or nobody", async () => {
  const sambre = territory("sambre-avesnois", "Sambre-Avesnois");
  for (const [viewer, asked] of [
    [viewers.agentA, sambre],
    [viewers.admin, boulonnais],
    [viewers.nobody, boulonnais],
  ] as const) {
    const home = await getHome(viewer, asked, today, 14);
    expect(home).toMatchObject({ plan: null, actions: [], awaiting: [], dormant: [], steps: [] });
    expect(home.hasWritten).toBe(false);
  }
});

test("a territory that an agent reads as an elected member only adds nothing of its cases", async () => {
  const sambre = territory("sambre-avesnois", "Sambre-Avesnois");
  const { dormant, steps } = await getHome(viewers.agentAElectedB, sambre, today, 14);
  expect(dormant).toEqual([]);
  expect(steps).toEqual([]);
});

test("an action shared with the territory can be noted, and is not in its plan", async () => {
  const montreuillois = territory("montreuillois", "Montreuillois");
  const { shared, actions } = await getHome(viewers.associate, montreuillois, today, 14);
  expect(shared.length).toBeGreaterThan(0);
  const own = new Set(actions.map(({ id }) => id));
  expect(shared.filter(({ id }) => own.has(id))).toEqual([]);
  expect(shared.every(({ territoryName }) => territoryName !== "Montreuillois")).toBe(true);
});

test("a plan whose last day is past keeps its actions until somebody closes it", async () => {
  const { plan } = await getHome(viewers.agentA, boulonnais, today, 14);
  const [lastDay, after] = [plan?.endsOn ?? "", addDays(plan?.endsOn ?? "", 1)];
  const last = await getHome(viewers.agentA, boulonnais, lastDay, 14);
  expect(last.plan).toMatchObject({ id: plan?.id, running: true, expired: false });
  expect(last.actions).toHaveLength(16);
  const past = await getHome(viewers.agentA, boulonnais, after, 14);
  expect(past.plan).toMatchObject({ id: plan?.id, running: true, expired: true });
  expect(past.actions).toHaveLength(16);
});

test("a territory without plan in force has no action to show", async () => {
  const without = territory("moulins-de-flandre", "Moulins de Flandre");
  const home = await getHome(viewers.regional, without, today, 14);
  expect(home.plan?.running ?? false).toBe(false);
  expect(home.actions).toEqual([]);
});
