import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "../actions/reads";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getSynthesis } from "./reads";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const today = "2026-11-25";
const year = 2026;
const period = { start: "2026-01-01", end: "2026-12-31" };
const listed = async (viewer: typeof viewers.elected, filters: object) =>
  (
    await listActions(
      viewer,
      { ...filters, periode: period },
      { key: "numero", direction: "asc" },
      { number: 1, size: 1 },
      today,
    )
  ).total;

test("each decision awaited is a row of the list that its number opens", async () => {
  for (const [viewer, territory] of [
    [viewers.elected, undefined],
    [viewers.electedOfB, "sambre-avesnois"],
  ] as const) {
    const { awaited } = await getSynthesis(viewer, { territory, year, today });
    for (const from of ["region", "territory"] as const) {
      const rows = awaited.filter(({ awaitedFrom }) => awaitedFrom === from);
      expect(rows, from).toHaveLength(await listed(viewer, { territoire: territory, decision: from }));
      expect(rows.every(({ days }) => days !== null && days >= 0)).toBe(true);
    }
  }
});

test("the Région's decisions come first, and the longest blocked first among them", async () => {
  const { awaited } = await getSynthesis(viewers.elected, { year, today });
  const region = awaited.filter(({ awaitedFrom }) => awaitedFrom === "region");
  expect(region.length).toBeGreaterThan(1);
  expect(awaited.slice(0, region.length)).toEqual(region);
  expect(region.map(({ days }) => days)).toEqual(
    region.map(({ days }) => days).sort((a, b) => (b ?? 0) - (a ?? 0)),
  );
});

test("an elected member of a territory reads that one alone, and no regional total", async () => {
  const { territories, figures } = await getSynthesis(viewers.electedOfB, {
    territory: "sambre-avesnois",
    year,
    today,
  });
  expect(territories.map(({ slug }) => slug)).toEqual(["sambre-avesnois"]);
  const actions = figures.actions.reduce((total, row) => total + row.actions, 0);
  expect(actions).toBe(await listed(viewers.electedOfB, { territoire: "sambre-avesnois" }));
});

test("those who read nothing get nothing", async () => {
  for (const viewer of [viewers.admin, viewers.nobody]) {
    const { territories, figures, awaited } = await getSynthesis(viewer, { year, today });
    expect([territories, figures.actions, figures.stages, awaited]).toEqual([[], [], [], []]);
  }
});

test("nothing that an elected member is given names a holder or a project", async () => {
  const names = await db.owner<{ name: string }[]>`
    select name from holder where name is not null union select title from project union
    select email from holder where email is not null`;
  expect(names.length).toBeGreaterThan(20);
  const actionTitles = new Set((await db.owner`select title from action`).map(({ title }) => title));
  const told = JSON.stringify(await getSynthesis(viewers.elected, { year, today }));
  for (const { name } of names) if (!actionTitles.has(name)) expect(told).not.toContain(name);
});

test("an account elected in B reads B as such, whatever else it does in A", async () => {
  const { territories } = await getSynthesis(viewers.agentAElectedB, {
    territory: "sambre-avesnois",
    year,
    today,
  });
  expect(territories.map(({ id }) => id)).toEqual([stableId("territory", "sambre-avesnois")]);
});
