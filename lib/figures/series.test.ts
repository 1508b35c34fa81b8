import { expect, test } from "vitest";
import { noFigures, territory } from "@/lib/testing/territory-figures";
import { coverageOf, coverageWords, knownUntil, missingWords, ratioOf, sumKnown } from "./coverage";
import { attendanceWords, leadWords, prepareStageBars, prepareStates } from "./keys";
import {
  besideMonth,
  countActions,
  monthsExceed,
  operationPeak,
  prepareAxisBars,
  prepareJobBars,
  prepareMonths,
  prepareYears,
} from "./series";

const action = (
  axis: "pooling" | "local_animation",
  status: "done" | "planned",
  actions: number,
  late = 0,
) => ({
  axis,
  status,
  actions,
  late,
  blocked: 0,
  awaiting: 0,
});
const actions = [
  action("pooling", "done", 3),
  action("pooling", "planned", 2, 1),
  action("local_animation", "done", 1),
];

test("bars by axis keep the order of the axes, one scale, and every status", () => {
  const bars = prepareAxisBars(actions);
  expect(bars.map(({ axis, total, max, late }) => [axis, total, max, late])).toEqual([
    ["local_animation", 1, 5, 0],
    ["pooling", 5, 5, 1],
    ["project_support", 0, 5, 0],
  ]);
  expect(prepareAxisBars(actions, "pooling").map(({ axis }) => axis)).toEqual(["pooling"]);
  expect(countActions(actions)).toMatchObject({ done: 4, planned: 2, total: 6, late: 1 });
});

test("the states of all actions fill one bar", () => {
  const { segments, words } = prepareStates(actions);
  expect(segments).toEqual([
    { look: "m-done", width: "66.67%" },
    { look: "m-plan", width: "33.33%" },
  ]);
  expect(words).toBe("2\u00a0à venir");
  expect(prepareStates([]).segments).toEqual([]);
});

test("a year has twelve months, and the peak of the operation is none without event", () => {
  const months = prepareMonths([{ month: 11, held: 5, operation: 3 }]);
  expect(months.held).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]);
  expect([monthsExceed(months, 0), monthsExceed(months, 1_000)]).toEqual([true, false]);
  expect(operationPeak(months)).toEqual({ month: 11, held: 5, operation: 3 });
  expect(operationPeak(prepareMonths([]))).toBeUndefined();
  expect([1, 6, 7, 11].map(besideMonth)).toEqual([
    { left: "8.3%" },
    { left: "50%" },
    { right: "50%" },
    { right: "16.7%" },
  ]);
});

test("jobs come most first, then what is not told, then where no plan is; the Région's own only when it told some", () => {
  const bars = prepareJobBars([
    territory({ slug: "none", planId: null }),
    territory({ slug: "unknown" }),
    territory({ slug: "zero", created: 0, maintained: 2 }),
    territory({ slug: "some", created: 3.5, maintained: 1 }),
    territory({ slug: "region", kind: "region" }),
  ]);
  expect(bars.map(({ slug, created, unplanned }) => [slug, created, !unplanned])).toEqual([
    ["some", 3.5, true],
    ["zero", 0, true],
    ["unknown", null, true],
    ["none", null, false],
  ]);
});

test("a year not collected has no height and stays unknown", () => {
  const years = [2025, 2026].map((year) => ({
    ...noFigures,
    year,
    created: year === 2026 ? 4 : null,
    events: 0,
  }));
  expect(prepareYears(years, (row) => row.created, String)).toEqual([
    { year: 2025, words: null, part: 0 },
    { year: 2026, words: "4", part: 1 },
  ]);
  expect(prepareYears(years, (row) => row.events, String).map(({ words }) => words)).toEqual(["0", "0"]);
});

test("coverage counts the territories with a plan in force, the Région's own apart", () => {
  const rows = [
    territory({ slug: "a", events: 0 }),
    territory({ slug: "b" }),
    territory({ slug: "c", planId: null, events: 4 }),
    territory({ slug: "region", kind: "region", events: 9 }),
  ];
  const coverage = coverageOf(rows, "events");
  expect(coverage).toEqual({ known: 1, expected: 2, unplanned: 1, own: true });
  expect(coverageWords(coverage)).toBe("1\u00a0territoire sur 2, 1 sans plan, et le plan de la Région");
  const of = (slugs: string[]) =>
    coverageWords(
      coverageOf(
        rows.filter(({ slug }) => slugs.includes(slug)),
        "events",
      ),
    );
  expect([of(["a", "b"]), of(["c"]), of(["region"]), of([])]).toEqual([
    "1\u00a0territoire sur 2",
    "1\u00a0territoire sans plan",
    "le plan de la Région",
    "aucun territoire",
  ]);
  expect(rows.map(missingWords)).toEqual(["n.\u00a0r.", "n.\u00a0r.", "n.\u00a0a.", "n.\u00a0r."]);
});

test("sums and ratios keep the unknown out, and are unknown when nothing is known", () => {
  const rows = [
    { part: 1, whole: 10 },
    { part: null, whole: 90 },
    { part: 3, whole: 10 },
  ];
  expect(sumKnown(rows, ({ part }) => part)).toBe(4);
  expect(sumKnown(rows.slice(1, 2), ({ part }) => part)).toBeNull();
  expect(
    ratioOf(
      rows,
      ({ part }) => part,
      ({ whole }) => whole,
    ),
  ).toBe(0.2);
  expect(
    ratioOf(
      rows.slice(1, 2),
      ({ part }) => part,
      ({ whole }) => whole,
    ),
  ).toBeNull();
});

test("a period is known until its last day, or until today", () => {
  expect(knownUntil({ end: "2025-12-31" }, "2026-11-25")).toBe("31\u00a0déc.\u00a02025");
  expect(knownUntil({ end: "2026-12-31" }, "2026-11-25")).toBe("25\u00a0nov.\u00a02026");
});

test("attendance says for how many events it is known; stages leave room for their words", () => {
  const events = {
    recorded: 2,
    events: 4,
    held: 3,
    ofOperation: 0,
    attendance: null,
    withAttendance: 0,
    withoutAttendance: 0,
  };
  expect(attendanceWords(events)).toBe("aucun effectif connu");
  expect(attendanceWords({ ...events, attendance: 1200, withAttendance: 2, withoutAttendance: 1 })).toBe(
    "1\u00a0200\u00a0participants connus pour 2\u00a0événements\u00a0; 1\u00a0bilan sans effectif",
  );
  expect(prepareStageBars([{ stage: "design", projects: 4 }])).toEqual([
    { key: "design", width: "46%", words: "4 conception" },
    { key: "launch", width: "0%", words: "0 démarrage" },
    { key: "growth", width: "0%", words: "0 développement" },
  ]);
});

test("the lead sentence says nothing of what there is none of", () => {
  const none = { total: 1, done: 0, late: 0, blocked: 0, awaiting: 0 };
  expect(leadWords(none, 2026, true)).toEqual({
    total: "1\u00a0action",
    done: " des plans en vigueur en 2026, 0 est réalisée et ",
    late: null,
    blocked: null,
    link: ", dont ",
    awaiting: null,
  });
  expect(leadWords(none, 2025, false).done).toBe(
    " des plans en vigueur en 2025, dans leur état d’aujourd’hui, 0 est réalisée et ",
  );
  expect(leadWords({ total: 320, done: 107, late: 34, blocked: 5, awaiting: 1 }, 2026, true)).toMatchObject({
    late: "34 sont en retard",
    blocked: "5 sont bloquées",
    link: ", dont ",
    awaiting: "1 attend une décision de la Région",
  });
  expect(leadWords({ total: 9, done: 1, late: 1, blocked: 1, awaiting: 1 }, 2026, true)).toMatchObject({
    blocked: "1 est bloquée",
    link: " et ",
    awaiting: "attend une décision de la Région",
  });
});
