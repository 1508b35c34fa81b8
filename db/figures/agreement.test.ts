import { afterAll, beforeAll, expect, test } from "vitest";
import { axes, type JobKind } from "../enums";
import { listEvents } from "../events/reads";
import { listJobs } from "../jobs/reads";
import { eventsLike } from "../testing/events";
import { jobsLike } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import type { RegionFilters } from "./filters";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures } from "./territories";
import { listYearFigures } from "./years";

const today = "2026-11-25";
const reader = viewers.regional;
let db: Opened;

beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const years = [2026, 2025, 2003];
const combinations = [undefined, ...axes].flatMap((axis) =>
  [undefined, "59", "62"].flatMap((departement) => years.map((year) => ({ axis, departement, year }))),
);

/** Row by row where there are most of them; elsewhere their sum. */
const rowByRow = ({ departement, year }: { departement?: string; year: number }) =>
  departement === undefined && year === 2026;

const sort = { key: "date", direction: "asc" } as const;
const page = { number: 1, size: 1 };

/** Day 0 of a month is the last of the one before. */
const civilDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** What the page of jobs shows at its top for one nature of actual jobs. */
async function actualIn(filters: Parameters<typeof jobsLike>[0], kind: JobKind): Promise<number | null> {
  const { figures } = await listJobs(
    reader,
    { ...jobsLike(filters), nature: kind, base: "actual" },
    sort,
    page,
  );
  expect(figures).toHaveLength(1);
  return figures[0]?.fte ?? null;
}

const eventsIn = async (filters: RegionFilters) =>
  (await listEvents(reader, { ...eventsLike(filters), situation: "held" }, sort, page, today)).total;

/** The sum of what rows know; null when none knows anything. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) * 100) / 100;
}

const rounded = (value: number | null) => value && Math.round(value * 100) / 100;

test.each(combinations)(
  "total, rows, year and list say the same jobs, and the same unknown: %j",
  async ({ axis, departement, year }) => {
    const filters = { axis, departement, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
    const [{ totals }, rows, past] = await Promise.all([
      getRegionalFigures(reader, filters, today),
      listTerritoryFigures(reader, filters, today),
      listYearFigures(reader, { axis, departement }, year, today),
    ]);
    for (const [kind, total, of] of [
      ["created", totals.created, (row: { created: number | null }) => row.created],
      ["maintained", totals.maintained, (row: { maintained: number | null }) => row.maintained],
    ] as const) {
      expect(rounded(total), kind).toBe(sumOf(rows.map((row) => of({ ...row }))));
      expect(past.at(-1)?.[kind], kind).toBe(total);
      expect(await actualIn(filters, kind), kind).toBe(total);
      for (const row of rowByRow({ departement, year }) ? rows : [])
        expect(await actualIn({ ...filters, territory: row.slug }, kind), row.slug).toBe(of(row));
    }
    expect(year === 2003 ? totals.created : 0).toBe(year === 2003 ? null : 0);
  },
);

test.each(combinations)(
  "total, rows, year and list say the same events, and the same unknown: %j",
  async ({ axis, departement, year }) => {
    const filters = { axis, departement, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
    const [{ totals, months }, rows, past] = await Promise.all([
      getRegionalFigures(reader, filters, today),
      listTerritoryFigures(reader, filters, today),
      listYearFigures(reader, { axis, departement }, year, today),
    ]);
    expect(rows.some((row) => row.events !== null)).toBe(totals.events !== null);
    expect(past.at(-1)?.events).toBe(totals.events);
    expect(await eventsIn(filters)).toBe(totals.events ?? 0);
    for (const { month, held } of months) {
      const period = { start: civilDay(year, month, 1), end: civilDay(year, month + 1, 0) };
      expect(await eventsIn({ ...filters, period }), period.start).toBe(held);
    }
    for (const row of rowByRow({ departement, year }) ? rows : [])
      expect(await eventsIn({ ...filters, territory: row.slug }), row.slug).toBe(row.events ?? 0);
  },
);

test("jobs of no axis are a part of their own: the axes and they make the whole, and they make no zero of an axis", async () => {
  const place = { departement: "62", period: { start: "2026-01-01", end: "2026-12-31" } };
  const parts = await Promise.all(
    axes.map(async (axis) => (await getRegionalFigures(reader, { ...place, axis }, today)).totals),
  );
  const loose = await actualIn({ ...place, axis: "none" }, "created");
  const whole = await actualIn(place, "created");
  for (const part of parts) expect(part.createdOfNoAxis).toBe(loose);
  expect(sumOf([...parts.map(({ created }) => created), loose])).toBe(rounded(whole));
  const alone = { period: { start: "2004-01-01", end: "2004-12-31" } };
  await db.acting`insert into job (id, region_id, territory_id, organisation_name, kind, basis, contract, headcount, fte, dated_on)
    select ${crypto.randomUUID()}, region_id, id, 'Sans axe', 'created', 'actual', 'permanent', 2, 1.5, '2004-05-01'
      from territory where slug = 'boulonnais'`;
  const asked = { ...alone, axis: "pooling" as const };
  const [{ totals }, [row], past] = await Promise.all([
    getRegionalFigures(reader, asked, today),
    listTerritoryFigures(reader, { ...asked, territory: "boulonnais" }, today),
    listYearFigures(reader, asked, 2004, today),
  ]);
  expect([totals.created, row?.created, past.at(-1)?.created]).toEqual([null, null, null]);
  expect(await actualIn(asked, "created")).toBeNull();
  expect(totals.createdOfNoAxis).toBe(1.5);
  expect(await actualIn({ ...alone, axis: "none" }, "created")).toBe(1.5);
});
