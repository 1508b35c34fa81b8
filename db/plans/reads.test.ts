import { afterAll, beforeAll, expect, test } from "vitest";
import { listPlanActions } from "../actions/reads";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getPlan, getPlanCounts, listPlans as listFilteredPlans, listObjectives } from "./reads";
import type { PlanFilters } from "./rows";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const byTerritory = { key: "territoire", direction: "asc" } as const;

async function listPlans(
  scope: typeof viewers.agentA,
  today: string,
  filters: PlanFilters = { etat: "tous" },
) {
  return (await listFilteredPlans(scope, filters, byTerritory, null, today)).rows;
}

test("each figure of the list of plans is the length of the list behind it", async () => {
  for (const today of ["2026-11-23", "2026-10-14", "2027-12-31"]) {
    const plans = await listPlans(viewers.regional, today);
    expect(plans).toHaveLength(42);
    for (const plan of plans) {
      const rows = await listPlanActions(viewers.regional, plan.id, {}, today);
      const late = rows.filter(
        ({ plannedEndOn, status }) =>
          plannedEndOn && plannedEndOn < today && status !== "done" && status !== "cancelled",
      );
      expect([plan.actions, plan.done, plan.late], `${plan.territoryName} ${today}`).toEqual([
        rows.length,
        rows.filter(({ status }) => status === "done").length,
        late.length,
      ]);
      expect(rows.filter((row) => row.late)).toEqual(late);
    }
  }
});

test("a filter of the plan keeps what its count says", async () => {
  const today = "2026-11-23";
  const [plan] = (await listPlans(viewers.agentA, today)).filter(({ status }) => status === "active");
  const id = plan?.id ?? "";
  const counts = await getPlanCounts(viewers.agentA, id, today);
  const kept = (filters: Parameters<typeof listPlanActions>[2]) =>
    listPlanActions(viewers.agentA, id, filters, today);
  expect(counts).toMatchObject({ actions: 16, late: 3, blocked: 1 });
  expect(await kept({ late: true })).toHaveLength(counts.late);
  expect(await kept({ blocked: true })).toHaveLength(counts.blocked);
  const byLead = await Promise.all(counts.leads.map((lead) => kept({ leadOrganisationId: lead.id })));
  expect(byLead.flat()).toHaveLength(counts.actions);
  const axes = (await kept({})).map(({ axis, number }) => `${axis} ${String(number).padStart(3, "0")}`);
  expect(axes).toEqual([...axes].sort());
});

test("a plan shows what its territory groups; the Région's own has no population, which is not zero", async () => {
  const today = "2026-11-23";
  const plans = await listPlans(viewers.regional, today);
  const of = (name: string) =>
    plans.find((plan) => plan.territoryName === name && plan.status === "active")?.id ?? "";
  const boulonnais = await getPlan(viewers.regional, of("Boulonnais"), today);
  expect(boulonnais).toMatchObject({ epciCount: 3, population: 157_215 });
  const own = plans.find(({ territoryKind }) => territoryKind === "region");
  expect(await getPlan(viewers.regional, own?.id ?? "", today)).toMatchObject({
    epciCount: 0,
    population: null,
  });
  expect((await listObjectives(viewers.regional, of("Boulonnais"))).length).toBeGreaterThanOrEqual(3);
  expect(await getPlan(viewers.agentB, of("Boulonnais"), today)).toBeNull();
});

test("the list of plans: open ones unless a state is asked, by place and words, page by page", async () => {
  const today = "2026-11-23";
  const of = (filters: PlanFilters) => listPlans(viewers.regional, today, filters);
  const all = await of({ etat: "tous" });
  const open = await of({});
  const isOpen = ({ status }: { status: string }) => status !== "closed" && status !== "abandoned";
  expect(open).toEqual(all.filter(isOpen));
  expect(await of({ etat: "closed" })).toEqual(all.filter(({ status }) => status === "closed"));
  const here = await of({ etat: "tous", territoire: "boulonnais" });
  expect(new Set(here.map(({ territoryName }) => territoryName))).toEqual(new Set(["Boulonnais"]));
  expect((await of({ etat: "tous", recherche: "BOULONNAIS" })).map(({ id }) => id)).toEqual(
    expect.arrayContaining(here.map(({ id }) => id)),
  );
  const north = await of({ etat: "tous", departement: "59" });
  expect(north.length).toBeGreaterThan(0);
  expect(north.length).toBeLessThan(all.length);

  const late = { key: "retard", direction: "desc" } as const;
  const pages = await Promise.all(
    [1, 2].map((number) => listFilteredPlans(viewers.regional, {}, late, { number, size: 10 }, today)),
  );
  const shown = pages.flatMap(({ rows }) => rows);
  expect(pages.map(({ total }) => total)).toEqual([open.length, open.length]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  const counts = shown.map((row) => row.late);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(await listPlans(viewers.agentB, today, { etat: "tous", territoire: "boulonnais" })).toEqual([]);
});
