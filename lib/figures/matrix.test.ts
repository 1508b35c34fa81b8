import { expect, test } from "vitest";
import { marked, territory } from "@/lib/testing/territory-figures";
import { actionAlerts, keepAlerts, someNames, territoryAlerts } from "./alerts";
import { dayRead } from "./coverage";
import { linksOf } from "./links";
import { prepareMap } from "./map-figures";
import {
  excessNote,
  hasAlert,
  matrixAlerts,
  matrixLines,
  prepareMatrix,
  sortMatrix,
  territoriesTitle,
} from "./matrix";
import { inMatrix } from "./read";

const mark = (status: "done" | "planned" | "in_progress", actions: number, late = false) =>
  marked(status, actions, { late });

test("one mark an action, in the order of the legend; numbers are known as soon as a plan is in force", () => {
  const [row, without] = prepareMatrix(
    [
      territory({ slug: "a", marks: [mark("planned", 1), mark("in_progress", 1, true), mark("done", 2)] }),
      territory({ slug: "b", planId: null, planStartsOn: null, planEndsOn: null }),
    ],
    "2026-11-25",
  );
  expect(row?.marks.pooling.map(({ status }) => status)).toEqual(["done", "done", "planned", "in_progress"]);
  expect(row).toMatchObject({ actions: 4, done: 2, late: 1, blocked: 0, planYear: "an\u00a02 sur\u00a03" });
  expect(without).toMatchObject({ actions: null, late: null, planYear: null });
});

test("what is unknown comes last either way, and the Région's own row after it", () => {
  const rows = prepareMatrix(
    [
      territory({ slug: "a", events: 2 }),
      territory({ slug: "b" }),
      territory({ slug: "c", events: 0 }),
      territory({ slug: "own", kind: "region", events: 9 }),
    ],
    "2026-11-25",
  );
  const sorted = (direction: "asc" | "desc") =>
    sortMatrix(rows, { key: "evenements", direction }).map(({ slug }) => slug);
  expect(sorted("asc")).toEqual(["c", "a", "b", "own"]);
  expect(sorted("desc")).toEqual(["a", "c", "b", "own"]);
  expect(sortMatrix(rows, { key: "territoire", direction: "desc" }).map(({ slug }) => slug)).toEqual([
    "c",
    "b",
    "a",
    "own",
  ]);
});

test("the note comes only when the rows add up to more than the total", () => {
  const rows = prepareMatrix(
    [territory({ slug: "a", events: 2 }), territory({ slug: "b", events: 2 })],
    "2026-11-25",
  );
  expect(excessNote(rows, { actions: 0, events: 3 })).toContain("4\u00a0événements");
  expect(excessNote(rows, { actions: 0, events: 4 })).toBeNull();
});

test("an alert and the rows that it opens are the same count, without the Région's own", () => {
  const rows = [
    territory({ slug: "a", agent: false, planEnding: true, touchedOn: "2026-08-01" }),
    territory({ slug: "closed", planClosed: true, touchedOn: "2024-12-20" }),
    territory({ slug: "b", planId: null, emptyAxes: ["pooling"] }),
    territory({ slug: "c", emptyAxes: ["pooling"] }),
    territory({ slug: "own", kind: "region", agent: false, planEnding: true, emptyAxes: ["pooling"] }),
  ];
  const today = "2026-11-25";
  const lines = territoryAlerts(rows, (alert) => `?alerte=${alert}`, today);
  expect(lines.map(({ key, count }) => [key, count])).toEqual([
    ["fin-de-plan", 1],
    ["sans-agent", 1],
    ["silence", 1],
    ["axe-vide", 1],
    ["sans-plan", 1],
  ]);
  for (const alert of matrixAlerts) expect(rows.filter((row) => hasAlert(row, alert, today)).length).toBe(1);
  expect(keepAlerts([{ title: "A", lines: [] }])).toEqual([]);
  expect(someNames(["A", "B", "C", "D", "E"])).toBe("A, B, C et 2\u00a0autres");
});

test("a map gives a rate from its parts, highest first, and never draws the unknown as zero", () => {
  const { model, headers } = prepareMap(
    [
      territory({ slug: "unknown" }),
      territory({ slug: "none", planId: null }),
      territory({ slug: "zero", created: 0 }),
      territory({ slug: "some", created: 3 }),
      territory({ slug: "own", kind: "region", created: 3 }),
    ],
    "emplois",
  );
  expect(headers).toEqual(["ETP créés", "Habitants", "ETP pour 10\u00a0000 hab."]);
  expect(model.rows.map(({ line: { slug, cells }, value }) => [slug, value, cells[0], cells[2]])).toEqual([
    ["some", 1.5, "3,00", "1,50"],
    ["zero", 0, "0", "0"],
    ["unknown", "unknown", "n.\u00a0r.", "n.\u00a0r."],
    ["none", "inapplicable", "n.\u00a0a.", "n.\u00a0a."],
  ]);
});

test("an address repeats the filters, and the period is always said", () => {
  const to = linksOf({ periode: "2026", departement: "62" });
  expect(to.actions({ retard: "oui" })).toBe("/actions?periode=2026&departement=62&retard=oui");
  expect(to.jobs({ territoire: "boulonnais", nature: "created", base: "actual" })).toBe(
    "/emplois?periode=2026&departement=62&territoire=boulonnais&nature=created&base=actual",
  );
  expect(to.projects()).toBe("/projets?departement=62&situation=followed");
});

test("the title agrees with the number of territories", () => {
  expect([0, 1, 2, 21].map(territoriesTitle)).toEqual([
    "Les territoires",
    "Le territoire",
    "Les 2\u00a0territoires",
    "Les 21\u00a0territoires",
  ]);
});

test("a line of the matrix holds the values of its columns by their keys, and an axis that the plan leaves empty", () => {
  const rows = prepareMatrix(
    [
      territory({
        slug: "a",
        marks: [mark("done", 2), mark("in_progress", 1, true)],
        emptyAxes: ["local_animation"],
        events: 0,
        created: 1.5,
        touchedOn: "2026-11-24",
      }),
      territory({ slug: "b", planId: null, planStartsOn: null, planEndsOn: null, touchedOn: "2026-01-02" }),
    ],
    "2026-11-25",
  );
  const [line, without] = matrixLines(rows, ["local_animation", "pooling"], "2026-11-25");
  expect(line).not.toHaveProperty("own");
  expect(line).not.toHaveProperty("old");
  expect(line).toMatchObject({
    slug: "a",
    name: "a",
    plan: "an\u00a02 sur\u00a03",
    meshes: ["", "aag"],
    vacant: [0],
    values: { actions: 3, late: 1, blocked: 0, events: 0, created: 1.5, maintained: null, projects: null },
    touched: "24\u00a0nov.",
  });
  expect(without).toMatchObject({
    plan: null,
    values: Object.fromEntries(inMatrix.map((key) => [key, null])),
    old: true,
  });
});

test("past its end a plan is said « échu » until it is closed; a past year keeps its own", () => {
  const words = (planExpired: boolean, day: string) =>
    prepareMatrix([territory({ slug: "a", planExpired })], day)[0]?.planYear;
  expect(words(true, "2027-12-31")).toBe("an\u00a03 sur\u00a03");
  expect(words(true, "2028-01-01")).toBe("échu");
  expect(words(false, "2028-01-01")).toBe("clos");
});

test("blocked actions say from whom a decision is awaited, and how many wait for none", () => {
  const alert = { rows: 1, territories: 1, names: ["Ternois"] };
  const counted = { late: alert, resuming: alert, silent: alert, compromised: alert, due: alert, unsaid: 0 };
  const line = (rows: number, awaitingRegion: number, awaitingTerritory: number) =>
    actionAlerts(
      {
        actions: {
          ...counted,
          blocked: { rows, territories: 1, names: [] },
          awaitingRegion,
          awaitingTerritory,
        },
        plans: { ...alert, asked: 0 },
        events: { awaiting: alert, overdue: 0, postponed: alert },
        projects: null,
      },
      linksOf({ periode: "2026" }),
    ).find(({ key }) => key === "blocked");
  expect(line(7, 4, 2)?.where).toBe(
    "dont 4 en attente de la Région, 2 en attente du territoire, 1 sans décision attendue",
  );
  expect(line(4, 4, 0)?.where).toBe("dont 4 en attente de la Région");
});

test("silent territories are named, and the confidences to be confirmed count with those never given", () => {
  const alert = (rows: number, names: string[] = []) => ({ rows, territories: names.length, names });
  const lines = actionAlerts(
    {
      actions: {
        ...{ late: alert(0), blocked: alert(0), resuming: alert(0), compromised: alert(0) },
        ...{ silent: alert(9, ["Cambrésis", "Ternois"]), due: alert(7, ["Ternois"]), unsaid: 2 },
        ...{ awaitingRegion: 0, awaitingTerritory: 0 },
      },
      plans: { ...alert(0), asked: 0 },
      events: { awaiting: alert(0), overdue: 0, postponed: alert(0) },
      projects: null,
    },
    linksOf({ periode: "2026" }),
  );
  const where = (key: string) => lines.find((line) => line.key === key)?.where;
  expect(where("silent")).toBe("dans 2\u00a0territoires\u00a0: Cambrésis, Ternois");
  expect(where("due")).toBe("2 jamais données, 5 de plus de 90\u00a0jours, dans 1\u00a0territoire");
});

test("a plan is in its nth year of the year that is read, past, present or to come", () => {
  const read = (year: number) => {
    const period = { start: `${year}-01-01`, end: `${year}-12-31` };
    return prepareMatrix([territory({ slug: "a" })], dayRead(period, "2026-11-25"))[0]?.planYear;
  };
  expect([2025, 2026, 2027].map(read)).toEqual([1, 2, 3].map((year) => `an\u00a0${year} sur\u00a03`));
});
