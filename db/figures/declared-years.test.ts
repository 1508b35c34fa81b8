import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures } from "./territories";
import { listYearFigures } from "./years";

const today = "2026-11-25";
const territory = "boulonnais";
let db: Opened;

/** Years that the demonstration leaves empty: 2003 knows maintained jobs only, 2004 a cancelled event only. */
beforeAll(async () => {
  db = await openSeeded();
  const placed = {
    region_id: stableId("region", "nord-pas-de-calais"),
    territory_id: stableId("territory", territory),
  };
  const job = {
    ...placed,
    id: "00000000-0000-7000-8000-000000002003",
    organisation_name: "Structure",
    kind: "maintained",
    basis: "actual",
    contract: "permanent",
    headcount: 4,
    fte: 2.5,
    dated_on: "2003-05-01",
  };
  const event = {
    ...placed,
    id: "00000000-0000-7000-8000-000000002004",
    type: "fair",
    title: "Salon annulé",
    starts_on: "2004-05-01",
    ends_on: "2004-05-01",
    status: "cancelled",
    status_reason: "Salle indisponible",
  };
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${viewers.regional.actorId}, true)`;
    await sql`insert into job ${sql(job)}`;
    await sql`insert into event ${sql(event)}`;
  });
});
afterAll(() => db.drop());

test("a year that knows some rows counts zero of what it has not; a year without any row is unknown", async () => {
  expect(await listYearFigures(viewers.regional, { territory }, 2005, today)).toMatchObject([
    { year: 2001, created: null, maintained: null, events: null },
    { year: 2002, created: null, maintained: null, events: null },
    { year: 2003, created: 0, maintained: 2.5, events: null },
    { year: 2004, created: null, maintained: null, events: 0 },
    { year: 2005, created: null, maintained: null, events: null },
  ]);
});

test("the total is zero where the row of the matrix is, and unknown where it is", async () => {
  for (const [year, axis, created, maintained] of [
    [2003, undefined, 0, 2.5],
    // What it knows is of no axis: that is not a zero of one.
    [2003, "pooling", null, null],
    [2004, undefined, null, null],
  ] as const) {
    const filters = { territory, axis, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
    const { totals } = await getRegionalFigures(viewers.regional, filters, today);
    expect(totals).toMatchObject({
      created,
      maintained,
      createdForecast: null,
    });
    const [row] = await listTerritoryFigures(viewers.regional, filters, today);
    expect([row?.created, row?.maintained]).toEqual([created, maintained]);
  }
});

test("a year without any row is null in the series of five", async () => {
  const years = await listYearFigures(viewers.regional, {}, 2026, today);
  expect(years.map(({ year: shown }) => shown)).toEqual([2022, 2023, 2024, 2025, 2026]);
  const figures = await getRegionalFigures(
    viewers.regional,
    { period: { start: "2026-01-01", end: "2026-12-31" } },
    today,
  );
  expect(years[4]).toMatchObject({
    year: 2026,
    created: figures.totals.created,
    maintained: figures.totals.maintained,
    events: figures.totals.events,
  });
  expect((await listYearFigures(viewers.regional, {}, 2010, today))[0]).toMatchObject({
    year: 2006,
    created: null,
    maintained: null,
    events: null,
  });
});
