import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "../actions/reads";
import type { ActionFilters } from "../actions/rows";
import { axes } from "../enums";
import { listEvents } from "../events/reads";
import type { EventFilters } from "../events/rows";
import { listJobs } from "../jobs/reads";
import type { JobFilters } from "../jobs/rows";
import { countProjects } from "../projects/figures";
import { listProjects } from "../projects/reads";
import type { ProjectFilters } from "../projects/rows";
import { stableId } from "../reference/stable-id";
import { actionsLike } from "../testing/actions";
import { eventsLike } from "../testing/events";
import { jobsLike } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject } from "../testing/projects";
import { addCases } from "../testing/region-cases";
import { viewers } from "../testing/viewers";
import { getRegionalAlerts } from "./alerts";
import type { RegionFilters } from "./filters";
import { getRegionalFigures, monthOperation } from "./regional";
import { listTerritoryFigures } from "./territories";

const today = "2026-11-25";
let db: Opened;

beforeAll(async () => {
  db = await openSeeded();
  await addCases(db, monthOperation);
  await aProject(viewers.agentA, "boulonnais", { openedOn: "2026-11-20" });
  await aProject(viewers.agentA, "boulonnais", { title: "Dormant" });
});
afterAll(() => db.drop());

const year = { start: "2026-01-01", end: "2026-12-31" };
const past = { start: "2025-01-01", end: "2025-12-31" };
const empty = { start: "2003-01-01", end: "2003-12-31" };
/** Each axis × each département × a year under way, one that is over, one of which nothing is known. */
const combinations: RegionFilters[] = [undefined, ...axes].flatMap((axis) =>
  [undefined, "59", "62"].flatMap((departement) =>
    [year, past, empty].map((period) => ({ axis, departement, period })),
  ),
);
const readers = [viewers.regional, viewers.elected];
/** The elected member's figures are those of the officer, whatever the place. */
const readersOf = ({ departement }: RegionFilters) => (departement ? [viewers.regional] : readers);
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null) =>
  rows.reduce((total, row) => total + (of(row) ?? 0), 0);

type Reader = (typeof readers)[number];
const any = { key: "territoire", direction: "asc" } as const;
const page = { number: 1, size: 1 };
const actions = (reader: Reader, filters: ActionFilters) => listActions(reader, filters, any, page, today);
const events = (reader: Reader, filters: EventFilters) => listEvents(reader, filters, any, page, today);
const jobs = (reader: Reader, filters: JobFilters) => listJobs(reader, filters, any, page);
const projects = (reader: Reader, filters: ProjectFilters) => listProjects(reader, filters, any, page, today);

function fteIn(
  { figures }: Awaited<ReturnType<typeof listJobs>>,
  kind: string,
  basis: string,
): number | null {
  return figures.find((figure) => figure.kind === kind && figure.basis === basis)?.fte ?? null;
}

test.each(combinations)("key figures are the totals of the lists that they open: %j", async (filters) => {
  for (const reader of readersOf(filters)) {
    const figures = await getRegionalFigures(reader, filters, today);
    for (const status of ["planned", "in_progress", "on_hold", "done", "cancelled"] as const)
      expect(
        sum(
          figures.actions.filter((row) => row.status === status),
          (row) => row.actions,
        ),
      ).toBe((await actions(reader, { ...actionsLike(filters), etat: status })).total);
    expect(sum(figures.actions, (row) => row.late)).toBe(
      (await actions(reader, { ...actionsLike(filters), retard: true })).total,
    );
    expect(sum(figures.actions, (row) => row.blocked)).toBe(
      (await actions(reader, { ...actionsLike(filters), blocage: true })).total,
    );
    const asked = eventsLike(filters);
    const [listed, known] = [
      await events(reader, asked),
      await events(reader, { ...asked, situation: "held" }),
    ];
    const recorded = (await events(reader, eventsLike({ ...filters, axis: undefined }))).total;
    expect(figures.totals.events).toBe(recorded === 0 ? null : known.total);
    expect(figures.events).toMatchObject({
      attendance: listed.attendance,
      withAttendance: listed.withAttendance,
      withoutAttendance: (await events(reader, { ...asked, situation: "without_attendance" })).total,
    });
    expect(sum(figures.months, (row) => row.held)).toBeGreaterThanOrEqual(known.total);
    expect(figures.events.ofOperation).toBe(
      (await events(reader, { ...asked, situation: "held", operation: monthOperation })).total,
    );
    for (const [kind, basis, figure] of [
      ["created", "actual", "created"],
      ["created", "forecast", "createdForecast"],
      ["maintained", "actual", "maintained"],
      ["maintained", "forecast", "maintainedForecast"],
    ] as const)
      expect(figures.totals[figure]).toBe(
        fteIn(await jobs(reader, { ...jobsLike(filters), nature: kind, base: basis }), kind, basis),
      );
    const { departement, territory } = filters;
    const staff = (
      await projects(viewers.regional, { departement, territoire: territory, situation: "followed" })
    ).total;
    expect(sum(figures.stages, (row) => row.projects)).toBe(staff);
  }
});

test.each(combinations.filter(({ period }) => period === year))(
  "alerts are the totals of the lists that they open: %j",
  async (filters) => {
    for (const reader of readersOf(filters)) {
      const alerts = await getRegionalAlerts(reader, filters, today);
      const open = async (more: Partial<ActionFilters>) =>
        (await actions(reader, { ...actionsLike(filters), ...more })).total;
      expect(alerts.actions.late.rows).toBe(await open({ retard: true }));
      expect(alerts.actions.blocked.rows).toBe(await open({ blocage: true }));
      expect(alerts.actions.silent.rows).toBe(await open({ silence: true }));
      expect(alerts.actions.compromised.rows).toBe(await open({ meteo: "compromised" }));
      expect(alerts.actions.unsaid).toBe(await open({ meteo: "none" }));
      expect(alerts.actions.due.rows).toBe(await open({ meteo: "due" }));
      expect(alerts.actions.silent.names).toHaveLength(alerts.actions.silent.territories);
      expect(alerts.actions.awaitingRegion).toBe(await open({ decision: "region" }));
      expect(alerts.actions.awaitingTerritory).toBe(await open({ decision: "territory" }));
      expect(alerts.actions.resuming.rows).toBe(await open({ reprise: true }));
      const anyDay = eventsLike({ ...filters, period: null });
      expect(alerts.events.awaiting.rows).toBe(
        (await events(reader, { ...anyDay, situation: "awaiting" })).total,
      );
      expect(alerts.events.postponed.rows).toBe(
        (await events(reader, { ...anyDay, etat: "postponed" })).total,
      );
      expect(alerts.events.overdue).toBeLessThanOrEqual(alerts.events.awaiting.rows);
      const { departement, territory } = filters;
      for (const [alert, state] of [
        ["dormant", "dormant"],
        ["steps", "step_due"],
        ["points", "point_due"],
      ] as const)
        expect(alerts.projects?.[alert].rows, alert).toBe(
          reader === viewers.elected
            ? undefined
            : (await projects(reader, { departement, territoire: territory, situation: state })).total,
        );
    }
  },
);

test.each([combinations[0], { period: year, departement: "59", axis: "project_support" as const }])(
  "a row of the matrix is the total of its territory's lists: %j",
  async (filters) => {
    const counted = await countProjects(viewers.elected);
    if (!filters) throw new Error("A combination is missing.");
    for (const reader of readers) {
      const rows = await listTerritoryFigures(reader, filters, today);
      const shown = ["boulonnais", "montreuillois", "cambresis", "douaisis", "nord-pas-de-calais"];
      for (const row of rows.filter(({ slug }) => shown.includes(slug))) {
        const own = { ...filters, territory: row.slug };
        expect(sum(row.marks, (mark) => mark.actions)).toBe((await actions(reader, actionsLike(own))).total);
        expect(
          sum(
            row.marks.filter((mark) => mark.late),
            (mark) => mark.actions,
          ),
        ).toBe((await actions(reader, { ...actionsLike(own), retard: true })).total);
        expect(row.events ?? 0).toBe((await events(reader, { ...eventsLike(own), situation: "held" })).total);
        const list = await jobs(reader, jobsLike(own));
        expect(row.created).toBe(fteIn(list, "created", "actual"));
        expect(row.maintained).toBe(fteIn(list, "maintained", "actual"));
        const followed = counted.filter(
          ({ slug, status }) => slug === row.slug && ["to_qualify", "supported", "waiting"].includes(status),
        );
        expect(row.projects ?? 0).toBe(sum(followed, (project) => project.projects));
      }
    }
  },
);

test("a co-organised event counts in three rows and once in the total; nothing recorded is not zero", async () => {
  const [figures, rows] = await Promise.all([
    getRegionalFigures(viewers.regional, { period: year }, today),
    listTerritoryFigures(viewers.regional, { period: year }, today),
  ]);
  expect(sum(rows, (row) => row.events)).toBeGreaterThanOrEqual((figures.totals.events ?? 0) + 2);
  const without = await db.owner<{ slug: string }[]>`
    select slug from territory t where not exists (select 1 from job j where j.territory_id = t.id and j.basis = 'actual'
      and j.deleted_at is null and j.dated_on between '2026-01-01' and '2026-12-31')`;
  for (const { slug } of without) expect(rows.find((row) => row.slug === slug)?.created).toBeNull();
});

test("plans that end without successor, empty axes and territories without agent are said of territories only", async () => {
  const rows = await listTerritoryFigures(viewers.regional, { period: year }, today);
  const of = (slug: string) => rows.find((row) => row.slug === slug);
  const agentless = rows.filter(({ agent, kind }) => !agent && kind !== "region");
  expect(agentless.length).toBeGreaterThan(0);
  await db.acting`update membership set ends_on = '2026-11-01' where id in
    (select membership_id from membership_territory where territory_id = ${stableId("territory", "boulonnais")})`;
  const after = await listTerritoryFigures(viewers.regional, { period: year }, today);
  expect(of("boulonnais")?.agent).toBe(true);
  expect(after.find(({ slug }) => slug === "boulonnais")?.agent).toBe(false);
});

test("nobody without a Région or a territory counts anything", async () => {
  for (const nobody of [viewers.admin, viewers.nobody]) {
    expect(await listTerritoryFigures(nobody, { period: year }, today)).toEqual([]);
    const figures = await getRegionalFigures(nobody, { period: year }, today);
    expect(figures.actions).toEqual([]);
    expect(figures.totals.events).toBeNull();
    expect(figures.totals.created).toBeNull();
    expect(figures.stages).toEqual([]);
  }
});
