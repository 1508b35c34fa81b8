import { afterAll, beforeAll, expect, test } from "vitest";
import { getRegionalFigures } from "../figures/regional";
import { listYearFigures } from "../figures/years";
import { anEvent } from "../testing/events";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listEvents } from "./reads";

const today = "2026-11-25";
const { agentA, regional } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  const create = (startsOn: string, endsOn: string) =>
    anEvent(agentA, placeIn("boulonnais"), { startsOn, endsOn });
  twoMonths = await create("2026-09-29", "2026-10-02");
  twoYears = await create("2025-12-30", "2026-01-02");
});
afterAll(() => db.drop());

let twoMonths: string;
let twoYears: string;
const held = (start: string, end: string) =>
  listEvents(
    regional,
    { situation: "held", periode: { start, end } },
    { key: "date", direction: "asc" },
    null,
    today,
  );
const has = async (id: string, start: string, end: string) =>
  (await held(start, end)).rows.filter((row) => row.id === id).length;

test("an event over two months is in both, and once in a longer period", async () => {
  expect(await has(twoMonths, "2026-09-01", "2026-09-30")).toBe(1);
  expect(await has(twoMonths, "2026-10-01", "2026-10-31")).toBe(1);
  expect(await has(twoMonths, "2026-09-01", "2026-10-31")).toBe(1);
  for (const [start, end] of [
    ["2026-08-01", "2026-08-31"],
    ["2026-11-01", "2026-11-30"],
  ] as const)
    expect(await has(twoMonths, start, end)).toBe(0);
  expect(await has(twoYears, "2025-01-01", "2025-12-31")).toBe(1);
  expect(await has(twoYears, "2026-01-01", "2026-12-31")).toBe(1);
});

test("each month and each year of the Région is the total of its list", async () => {
  const year = { start: "2026-01-01", end: "2026-12-31" };
  const { months, totals } = await getRegionalFigures(regional, { period: year }, today);
  let sum = 0;
  for (let month = 1; month <= 12; month++) {
    const name = `2026-${String(month).padStart(2, "0")}`;
    const last = new Date(Date.UTC(2026, month, 0)).getUTCDate();
    const figure = months.find((row) => row.month === month)?.held ?? 0;
    expect(figure, name).toBe((await held(`${name}-01`, `${name}-${last}`)).total);
    sum += figure;
  }
  expect(totals.events).toBe((await held(year.start, year.end)).total);
  expect(sum).toBeGreaterThan(totals.events ?? 0);
  for (const figure of await listYearFigures(regional, {}, 2026, today))
    expect(figure.events ?? 0, String(figure.year)).toBe(
      (await held(`${figure.year}-01-01`, `${figure.year}-12-31`)).total,
    );
});
