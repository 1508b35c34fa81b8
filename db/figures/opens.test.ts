import { afterAll, beforeAll, expect, test } from "vitest";
// Nothing of db/ rests on lib/; this test alone compares what is declared of a figure with what its SQL counts.
import { actionList } from "../../lib/actions/list";
import { eventList } from "../../lib/events/list";
import { figures } from "../../lib/figures/figures";
import { linksOf } from "../../lib/figures/links";
import { figureOf, openOf } from "../../lib/figures/read";
import { jobList } from "../../lib/jobs/list";
import { filtersOf, type List } from "../../lib/kernel/list";
import { paramsOf } from "../../lib/kernel/search-params";
import { projectList } from "../../lib/projects/list";
import { listActions } from "../actions/reads";
import type { Axis } from "../enums";
import { listEvents } from "../events/reads";
import { listJobs } from "../jobs/reads";
import { listProjects } from "../projects/reads";
import type { Scope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures } from "./territories";
import { type FigureKey, figureSql } from "./values";

const today = "2026-11-25";
const keys = Object.keys(figureSql) as FigureKey[];
const page = { number: 1, size: 1 };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** The filters of the list at an address, as its page reads them. */
function readAt<Where>(list: List<List["filters"], string, Where>, address: string): Where {
  const url = new URL(address, "http://localhost");
  expect(url.pathname).toBe(list.path);
  const asked = paramsOf(list).parse(Object.fromEntries(url.searchParams));
  for (const [name, value] of url.searchParams) expect(asked[name], address).toBe(value);
  return filtersOf(list, asked, today);
}

/** What the list at the address of a figure holds: its rows, or their FTE. */
async function behind(key: FigureKey, scope: Scope, address: string): Promise<number | null> {
  switch (figureOf(key).opens.list) {
    case "actions":
      return (await listActions(scope, readAt(actionList, address), actionList.sort, page, today)).total;
    case "events":
      return (await listEvents(scope, readAt(eventList, address), eventList.sort, page, today)).total;
    case "projects":
      return (await listProjects(scope, readAt(projectList, address), projectList.sort, page, today)).total;
    case "jobs": {
      const { figures: told } = await listJobs(scope, readAt(jobList, address), jobList.sort, page);
      expect(told, address).toHaveLength(1);
      return told[0]?.fte ?? null;
    }
  }
}

const asked: { year: number; axis?: Axis; departement?: string }[] = [
  { year: 2026 },
  { year: 2025, departement: "62" },
  { year: 2026, axis: "pooling" },
  { year: 2026, axis: "project_support", departement: "59" },
  { year: 2003 },
];

/** Told apart only when an axis is asked. */
const ofNoAxis = (key: FigureKey) => "axe" in figureOf(key).opens.asks;

test.each(asked)(
  "each figure is the total of the list that it opens: %j",
  async ({ year, axis, departement }) => {
    const to = linksOf({ periode: String(year), axe: axis, departement });
    const filters = { axis, departement, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
    for (const [reader, staff] of [
      [viewers.regional, true],
      [viewers.elected, false],
    ] as const) {
      const { totals } = await getRegionalFigures(reader, filters, today);
      for (const key of keys.filter((one) => axis || !ofNoAxis(one))) {
        const { unit, reach } = figureOf(key);
        const opened = reach === "counts" && !staff ? viewers.regional : reader;
        const listed = await behind(key, opened, openOf(key, to));
        expect(unit === "ETP" ? totals[key] : (totals[key] ?? 0), `${key}, ${openOf(key, to)}`).toBe(listed);
        if (reach === "counts") expect(await behind(key, viewers.elected, openOf(key, to))).toBe(0);
      }
    }
  },
);

test.each(asked)(
  "rows add up to the total, or exceed it where they share: %j",
  async ({ year, axis, departement }) => {
    const filters = { axis, departement, period: { start: `${year}-01-01`, end: `${year}-12-31` } };
    const { totals } = await getRegionalFigures(viewers.regional, filters, today);
    const rows = await listTerritoryFigures(viewers.regional, filters, today);
    for (const key of keys) {
      const known = rows.flatMap((row) => row[key] ?? []);
      const sum = Math.round(known.reduce((total, value) => total + value, 0) * 100) / 100;
      const total = Math.round((totals[key] ?? 0) * 100) / 100;
      const { total: made, of } = figureOf(key);
      if (made === "sum") expect(sum, key).toBe(total);
      expect(sum, key).toBeGreaterThanOrEqual(total);
      for (const value of known) expect(value, key).toBeLessThanOrEqual(totals[key] ?? 0);
      if (of) for (const row of rows) expect(row[key] ?? 0, key).toBeLessThanOrEqual(row[of] ?? 0);
    }
  },
);

test("one name means one figure in each address, and a part is of its own list", () => {
  const shown = Object.values(figures).flatMap((figure) => ("matrix" in figure ? [figure] : []));
  for (const names of [
    shown.flatMap(({ matrix }) => matrix?.sort ?? []),
    shown.flatMap(({ territories }) => territories?.sort ?? []),
    Object.values(figures).flatMap(({ map }) => map?.name ?? []),
    Object.values(figures).flatMap(({ exported }) => exported ?? []),
  ])
    expect(new Set(names).size, names.join(" ")).toBe(names.length);
  for (const { of, opens } of shown) if (of) expect(figures[of].opens.list).toBe(opens.list);
});
