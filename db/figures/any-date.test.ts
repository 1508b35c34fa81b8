import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "../actions/reads";
import type { ActionFilters } from "../actions/rows";
import { listEvents } from "../events/reads";
import type { EventFilters } from "../events/rows";
import { getHome } from "../home/reads";
import { listPlans } from "../plans/reads";
import type { PlanFilters } from "../plans/rows";
import { listProjects } from "../projects/reads";
import type { ProjectFilters } from "../projects/rows";
import type { Scope } from "../scope";
import { getSynthesis } from "../synthesis/reads";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalAlerts } from "./alerts";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures } from "./territories";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const dates = ["2026-11-23", "2026-12-31", "2027-01-01", "2027-01-04", "2027-06-30", "2028-01-01"];
const reader = viewers.regional;
const yearOf = (day: string) => ({ start: `${day.slice(0, 4)}-01-01`, end: `${day.slice(0, 4)}-12-31` });
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

const sorted = (ids: readonly string[]) => [...ids].sort();
const ids = (rows: readonly { id: string }[]) => sorted(rows.map(({ id }) => id));

/** The whole of each list as its page asks it. */
const actions = async (today: string, filters: ActionFilters, scope: Scope = reader) =>
  (await listActions(scope, filters, { key: "numero", direction: "asc" }, null, today)).rows;
const events = async (today: string, filters: EventFilters) =>
  (await listEvents(reader, filters, { key: "date", direction: "asc" }, null, today)).rows;
const projects = async (today: string, filters: ProjectFilters) =>
  (await listProjects(reader, filters, { key: "titre", direction: "asc" }, null, today)).rows;
const plans = async (today: string, filters: PlanFilters) =>
  (await listPlans(reader, filters, { key: "territoire", direction: "asc" }, null, today)).rows;

/** Actions of every signed plan that nobody closed: what must be found at every date, as nothing is written between. */
async function livingActions(): Promise<{ id: string; territoryId: string }[]> {
  return [
    ...(await db.owner<{ id: string; territoryId: string }[]>`
      select a.id, a.territory_id as "territoryId" from action a join plan p on p.id = a.plan_id
       where a.deleted_at is null and p.deleted_at is null and p.status = 'active' and p.starts_on <= '2026-11-23'`),
  ];
}

test.each(dates)(
  "the figures of the Région, its lists, its plans and its rows agree on %s",
  async (today) => {
    const period = yearOf(today);
    const year = { period };
    const here = { periode: { start: today, end: today } };
    const living = ids(await livingActions());
    expect(ids(await actions(today, here))).toEqual(living);
    const asked = { periode: period };
    const all = await actions(today, asked);
    expect(ids(all)).toEqual(living);

    const { actions: figures } = await getRegionalFigures(reader, year, today);
    const late = await actions(today, { ...asked, retard: true });
    expect(sum(figures, (row) => row.actions)).toBe(living.length);
    expect(sum(figures, (row) => row.late)).toBe(late.length);
    expect(sum(figures, (row) => row.blocked)).toBe(
      (await actions(today, { ...asked, blocage: true })).length,
    );
    const running = [...(await plans(today, { etat: "active" })), ...(await plans(today, { etat: "echu" }))];
    expect(sum(running, (row) => row.actions)).toBe(living.length);
    expect(sum(running, (row) => row.late)).toBe(late.length);

    const rows = await listTerritoryFigures(reader, year, today);
    for (const row of rows) {
      const own = all.filter(
        ({ territoryName, associates }) =>
          territoryName === row.name || associates.some(({ name }) => name === row.name),
      );
      expect(
        sum(row.marks, (mark) => mark.actions),
        row.slug,
      ).toBe(own.length);
      const plan = running.find(({ territoryId }) => territoryId === row.id);
      expect(row.planId, row.slug).toBe(plan?.id ?? null);
      expect(row.planExpired, row.slug).toBe(plan !== undefined && plan.endsOn < today);
    }
  },
);

test.each(dates)("alerts are the totals of the lists that they open on %s", async (today) => {
  const filters = { period: yearOf(today) };
  const alerts = await getRegionalAlerts(reader, filters, today);
  for (const [alert, more] of [
    ["late", { retard: true }],
    ["blocked", { blocage: true }],
    ["resuming", { reprise: true }],
    ["silent", { silence: true }],
    ["compromised", { meteo: "compromised" }],
    ["due", { meteo: "due" }],
  ] as const)
    expect(alerts.actions[alert].rows, alert).toBe(
      (await actions(today, { periode: filters.period, ...more })).length,
    );
  expect(alerts.events.awaiting.rows).toBe((await events(today, { situation: "awaiting" })).length);
  expect(alerts.events.postponed.rows).toBe((await events(today, { etat: "postponed" })).length);
  expect(alerts.projects?.dormant.rows).toBe((await projects(today, { situation: "dormant" })).length);
  expect(alerts.projects?.steps.rows).toBe((await projects(today, { situation: "step_due" })).length);
  expect(alerts.projects?.points.rows).toBe((await projects(today, { situation: "point_due" })).length);
  expect(alerts.plans.rows).toBe((await plans(today, { etat: "echu" })).length);
});

/** What waits on a day, by list: the ids that its page shows. */
async function waiting(today: string): Promise<Record<string, string[]>> {
  const asked = { periode: yearOf(today) };
  return {
    late: ids(await actions(today, { ...asked, retard: true })),
    blocked: ids(await actions(today, { ...asked, blocage: true })),
    resuming: ids(await actions(today, { ...asked, reprise: true })),
    silent: ids(await actions(today, { ...asked, silence: true })),
    decisions: ids((await getSynthesis(viewers.elected, { year: Number(today.slice(0, 4)), today })).awaited),
    reports: ids(await events(today, { situation: "awaiting" })),
    postponed: ids(await events(today, { etat: "postponed" })),
    dormant: ids(await projects(today, { situation: "dormant" })),
    steps: ids(await projects(today, { situation: "step_due" })),
    points: ids(await projects(today, { situation: "point_due" })),
    expired: ids(await plans(today, { etat: "echu" })),
  };
}

test("what waits on a day and that nobody touches waits on every later day", async () => {
  let before: Record<string, string[]> = {};
  for (const today of dates) {
    const now = await waiting(today);
    for (const [list, rows] of Object.entries(before))
      expect(
        rows.filter((id) => !now[list]?.includes(id)),
        `${list}, ${today}`,
      ).toEqual([]);
    before = now;
  }
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
});

const home = (territory: { id: string; name: string }, today: string) => {
  const own = [territory.id];
  return getHome({ ...viewers.agentA, own, write: own, read: own } as Scope, territory, today, 14);
};

test.each(["2026-11-23", "2027-01-04", "2028-01-01"])(
  "every agent has at home the actions of their plan, and what the lists say is due, on %s",
  async (today) => {
    const living = await livingActions();
    const [postponed, awaiting, points, steps, expired] = [
      await events(today, { etat: "postponed" }),
      await events(today, { situation: "awaiting" }),
      await projects(today, { situation: "point_due" }),
      await projects(today, { situation: "step_due" }),
      await plans(today, { etat: "echu" }),
    ];
    const territories = await db.owner<{ id: string; name: string }[]>`
    select id, name from territory where kind <> 'region'`;
    for (const territory of territories) {
      const found = await home(territory, today);
      const here = (rows: readonly { id: string; territoryName: string }[]) =>
        ids(rows.filter(({ territoryName }) => territoryName === territory.name));
      expect(ids(found.actions)).toEqual(
        ids(living.filter(({ territoryId }) => territoryId === territory.id)),
      );
      expect(ids(found.postponed)).toEqual(here(postponed));
      expect(ids(found.awaiting)).toEqual(here(awaiting));
      expect(ids(found.points)).toEqual(here(points));
      expect(sorted(found.steps.filter(({ dueOn }) => dueOn <= today).map((step) => step.projectId))).toEqual(
        here(steps),
      );
      expect(ids(found.plans)).toEqual(here(expired));
    }
  },
);
