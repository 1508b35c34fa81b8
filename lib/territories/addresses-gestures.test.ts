import { afterAll, beforeAll, expect, test } from "vitest";
import { listEvents } from "@/db/events/reads";
import { listTerritoryFigures } from "@/db/figures/territories";
import { listGestures } from "@/db/journal/rows";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { actors } from "@/lib/testing/actors";
import { plan } from "@/lib/testing/event-requests";
import { done } from "@/lib/testing/requests";
import { leadId, on, territoryNamed } from "@/lib/testing/territory-requests";
import { updateTerritory } from "./gestures";

const { regional, admin } = viewers;
const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** What each list and figure holds of the territory of an address. */
async function filtered(slug: string) {
  const period = { start: "2026-01-01", end: "2026-12-31" };
  const events = await listEvents(
    regional,
    { territoire: slug },
    { key: "date", direction: "asc" },
    null,
    today,
  );
  const figures = await listTerritoryFigures(regional, { territory: slug, period }, today);
  const gestures = await listGestures(admin, { territory: slug }, { number: 1, size: 10 });
  return {
    events: events.rows.map(({ id }) => id),
    territories: figures.map(({ id }) => id),
    gestures: gestures.total,
  };
}

test("a former address of a territory filters as its present one", async () => {
  const { id } = await territoryNamed("boulonnais");
  await plan();
  const words = { kind: "grouping", leadOrganisationId: leadId, name: "Pays d’Opale" };
  await done(updateTerritory, { ...on(id), ...words }, actors.regional);
  const present = await filtered("pays-d-opale");
  expect(present.events.length).toBeGreaterThan(0);
  expect(present.gestures).toBeGreaterThan(0);
  expect(present.territories).toEqual([id]);
  expect(await filtered("boulonnais")).toEqual(present);
  expect((await filtered("nulle-part")).territories).toEqual([]);
});
