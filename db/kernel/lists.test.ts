import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "../actions/reads";
import { type ActionSort, actionSort } from "../actions/rows";
import { listEvents } from "../events/reads";
import { type EventSort, eventSort } from "../events/rows";
import { listJobs } from "../jobs/reads";
import { type JobSort, jobSort } from "../jobs/rows";
import { countProjects } from "../projects/figures";
import { listProjects } from "../projects/reads";
import { type ProjectSort, projectSort } from "../projects/rows";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";

const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const { regional } = viewers;
const period = { start: "2026-01-01", end: "2026-12-31" };
const words = { search: "l'emploi 50%_", territory: "boulonnais", departement: "62" };
const directions = ["asc", "desc"] as const;
const page = { number: 1, size: 5 };

test("every sort of every list is an order of the same rows, and a page is a slice of the whole", async () => {
  const lists = [
    ...(Object.keys(actionSort) as ActionSort[]).map(
      (key) => (direction: "asc" | "desc", some: typeof page | null) =>
        listActions(regional, { periode: period }, { key, direction }, some, today),
    ),
    ...(Object.keys(eventSort) as EventSort[]).map(
      (key) => (direction: "asc" | "desc", some: typeof page | null) =>
        listEvents(regional, { periode: period }, { key, direction }, some, today),
    ),
    ...(Object.keys(projectSort) as ProjectSort[]).map(
      (key) => (direction: "asc" | "desc", some: typeof page | null) =>
        listProjects(regional, {}, { key, direction }, some, today),
    ),
    ...(Object.keys(jobSort) as JobSort[]).map(
      (key) => (direction: "asc" | "desc", some: typeof page | null) =>
        listJobs(regional, { periode: period }, { key, direction }, some),
    ),
  ];
  for (const list of lists)
    for (const direction of directions) {
      const whole = await list(direction, null);
      const first = await list(direction, page);
      expect(whole.rows.length).toBe(whole.total);
      expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(whole.total);
      expect(first.rows.map(({ id }) => id)).toEqual(whole.rows.slice(0, page.size).map(({ id }) => id));
      expect(first.total).toBe(whole.total);
    }
});

test("every filter is understood, and words are looked for without accents, case nor wildcards", async () => {
  const sort = { key: "territoire", direction: "asc" } as const;
  const asked = {
    recherche: words.search,
    territoire: words.territory,
    departement: words.departement,
    axe: "pooling",
    etat: "done",
    meteo: "none",
    decision: "region",
    retard: true,
    blocage: true,
    silence: true,
    reprise: true,
    periode: period,
  } as const;
  expect((await listActions(regional, asked, sort, null, today)).total).toBe(0);
  for (const situation of ["held", "coming", "awaiting", "without_attendance"] as const)
    await listEvents(
      regional,
      {
        recherche: words.search,
        territoire: words.territory,
        departement: words.departement,
        axe: "pooling",
        situation,
        operation: "ess_month",
        theme: "pooling",
        type: "fair",
        etat: "planned",
        periode: period,
      },
      sort,
      null,
      today,
    );
  for (const situation of ["followed", "dormant"] as const)
    await listProjects(
      regional,
      {
        recherche: words.search,
        territoire: words.territory,
        departement: words.departement,
        axe: "pooling",
        situation,
        etape: "design",
        etat: "waiting",
        theme: "digital",
      },
      sort,
      null,
      today,
    );
  await listJobs(
    regional,
    {
      recherche: words.search,
      axe: "pooling",
      nature: "created",
      base: "forecast",
      contrat: "permanent",
      periode: period,
    },
    sort,
    null,
  );
  const found = async (search: string) =>
    (await listActions(regional, { recherche: search }, sort, null, today)).total;
  expect(await found("EPICERIE")).toBe(await found("épicerie"));
  expect(await found("epicerie")).toBeGreaterThan(0);
  expect(await found("%")).toBeLessThan(await found(""));
});

test("a place keeps what is shared with it, and a total counts it once", async () => {
  const sort = { key: "territoire", direction: "asc" } as const;
  const of = async (territory?: string) =>
    (await listActions(regional, { territoire: territory }, sort, null, today)).rows;
  const shared = (await of("montreuillois")).filter(({ territoryName }) => territoryName === "Boulonnais");
  expect(shared.length).toBeGreaterThan(0);
  const whole = await of();
  for (const { id } of shared) expect(whole.filter((row) => row.id === id)).toHaveLength(1);
});

test("those who read no project by row count them all the same, in their perimeter only", async () => {
  const sort = { key: "titre", direction: "asc" } as const;
  const total = async (scope: typeof regional) =>
    (await countProjects(scope)).reduce((sum, { projects }) => sum + projects, 0);
  const rows = (await listProjects(regional, {}, sort, null, today)).total;
  expect(await total(regional)).toBe(rows);
  expect(await total(viewers.elected)).toBe(rows);
  expect((await listProjects(viewers.elected, {}, sort, null, today)).total).toBe(0);
  const ofB = (await listProjects(viewers.agentB, {}, sort, null, today)).total;
  expect(await total(viewers.electedOfB)).toBe(ofB);
  for (const nobody of [viewers.admin, viewers.nobody]) expect(await total(nobody)).toBe(0);
});
