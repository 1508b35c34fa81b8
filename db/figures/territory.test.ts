import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listTerritoryFigures } from "./territories";
import { getTerritory, getTerritoryRecord, listTerritoryFacts } from "./territory";

const today = "2026-11-23";
const boulonnais = stableId("territory", "boulonnais");
const { agentA, agentB, regional, elected, electedOfB, admin, nobody, associate } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("a sheet opens to the perimeter: its agent, the Région, an elected member of it; a shared action opens no sheet", async () => {
  const seen = async (scope: typeof agentA, slug: string) =>
    (await getTerritory(scope, slug, today)) !== null;
  expect(await seen(agentA, "boulonnais")).toBe(true);
  expect(await seen(agentB, "boulonnais")).toBe(false);
  expect(await seen(associate, "boulonnais")).toBe(false);
  expect(await seen(electedOfB, "sambre-avesnois")).toBe(true);
  expect(await seen(electedOfB, "boulonnais")).toBe(false);
  for (const scope of [regional, elected]) expect(await seen(scope, "nord-pas-de-calais")).toBe(true);
  for (const scope of [admin, nobody]) {
    expect(await seen(scope, "boulonnais")).toBe(false);
    expect(await listTerritoryFacts(scope, today)).toEqual([]);
    expect(await getTerritoryRecord(scope, boulonnais, today)).toEqual({
      plans: [],
      agents: [],
      neighbours: [],
    });
  }
  expect(await getTerritoryRecord(agentB, boulonnais, today)).toEqual({
    plans: [],
    agents: [],
    neighbours: [],
  });
  expect(await listTerritoryFacts(regional, today)).toHaveLength(22);
  expect(await listTerritoryFacts(agentA, today)).toHaveLength(1);
});

test("Boulonnais groups three EPCI today, with their people and communes", async () => {
  const territory = await getTerritory(regional, "boulonnais", today);
  expect(territory?.epcis).toHaveLength(3);
  for (const epci of territory?.epcis ?? []) {
    expect(epci.population).toBeGreaterThan(1_000);
    expect(epci.communes).toBeGreaterThan(1);
  }
  expect((await getTerritory(regional, "boulonnais", "1999-12-31"))?.epcis).toEqual([]);
});

test("its record: two generations of plans, its agent by function, and neighbours by rows that are shared", async () => {
  const record = await getTerritoryRecord(regional, boulonnais, today);
  expect(record.plans.length).toBeGreaterThanOrEqual(2);
  expect(record.plans.map(({ startsOn }) => startsOn)).toEqual(
    record.plans
      .map(({ startsOn }) => startsOn)
      .sort()
      .reverse(),
  );
  expect(record.agents).toEqual([{ name: "Agent du Boulonnais" }]);
  const shared = await db.owner<{ n: number }[]>`
    select count(distinct l.action_id)::integer as n from action_territory l join action a on a.id = l.action_id
     where a.deleted_at is null and ${boulonnais} in (l.territory_id, l.lead_territory_id)
       and ${stableId("territory", "montreuillois")} in (l.territory_id, l.lead_territory_id)`;
  const neighbour = record.neighbours.find(({ slug }) => slug === "montreuillois");
  expect(neighbour).toMatchObject({ actions: shared[0]?.n, open: true });
  expect(record.neighbours.some(({ slug }) => slug === "boulonnais")).toBe(false);
  const own = await getTerritoryRecord(agentA, boulonnais, today);
  expect(own.neighbours.find(({ slug }) => slug === "montreuillois")).toMatchObject({
    actions: shared[0]?.n,
    open: false,
  });
});

test("an agent who has not chosen a passphrase yet is no active agent, on the sheet as in the matrix", async () => {
  const filters = { territory: "boulonnais", period: { start: "2026-01-01", end: "2026-12-31" } };
  const told = async () => ({
    agents: (await getTerritoryRecord(regional, boulonnais, today)).agents.length,
    active: (await listTerritoryFigures(regional, filters, today)).map(({ agent }) => agent),
  });
  expect(await told()).toEqual({ agents: 1, active: [true] });
  await db.acting`update account set passphrase_hash = null where email = 'agent.boulonnais@demo.example'`;
  expect(await told()).toEqual({ agents: 0, active: [false] });
});
