import { expect, test } from "vitest";
import { prepareHistory } from "./history";

const action = { status: "in_progress", plannedEndOn: "2026-10-14" } as const;

test("history says notes, changes and the passed deadline, newest first", () => {
  const note = {
    id: "n",
    at: new Date("2026-11-16T15:00:00Z"),
    on: "2026-11-16",
    body: "Vu.",
    author: "Agent",
    correctedAt: null,
    withdrawnAt: null,
    authorTerritory: "Boulonnais",
  };
  const change = {
    id: 7,
    at: new Date("2026-11-20T23:30:00Z"),
    operation: "update",
    author: "Agent",
    changes: { progress: { before: 10, after: 35 }, touched_on: { before: "a", after: "b" } },
  };
  const entries = prepareHistory({ notes: [note], changes: [change] }, action, "2026-11-23", "Europe/Paris");
  expect(entries.map(({ kind, date }) => `${kind} ${date}`)).toEqual([
    "change 2026-11-21",
    "note 2026-11-16",
    "late 2026-10-14",
  ]);
  expect(entries[0]).toMatchObject({ sentence: "Avancement", from: "10\u00a0%", to: "35\u00a0%" });
});

const zone = "Europe/Paris";
const late = { status: "in_progress", plannedEndOn: "2026-10-14" } as const;
const change = (changes: Record<string, { before: unknown; after: unknown } | true>, author = "Agent") => ({
  id: 7,
  at: new Date("2026-11-20T10:00:00Z"),
  operation: "update",
  author,
  changes,
});
const said = (changes: Parameters<typeof change>[0]) =>
  prepareHistory(
    { notes: [], changes: [change(changes)] },
    { ...late, status: "done" },
    "2026-11-23",
    zone,
  ).map(({ sentence, from, to }) => [sentence, from, to].filter((part) => part !== undefined));

test("a replaced value is said before and after, one entry each", () => {
  expect(
    said({
      status: { before: "planned", after: "in_progress" },
      confidence: { before: null, after: "secured" },
      planned_end_on: { before: "2026-10-14", after: null },
    }),
  ).toEqual([
    ["État", "À venir", "En cours"],
    ["Météo", "non renseignée", "Objectifs sécurisés"],
    ["Échéance", "14\u00a0octobre 2026", "non renseignée"],
  ]);
});

test("other columns are named together; bookkeeping says nothing", () => {
  expect(said({ title: true, description: true })).toEqual([
    ["Fiche modifiée\u00a0: intitulé, description."],
  ]);
  expect(said({ title: true, progress: { before: 0, after: 5 } })).toEqual([
    ["Avancement", "0\u00a0%", "5\u00a0%"],
    ["Fiche modifiée\u00a0: intitulé."],
  ]);
  expect(said({ touched_on: { before: "a", after: "b" }, version: { before: 1, after: 2 } })).toEqual([]);
});

test("a block says why, its end that it is lifted", () => {
  const reason = { before: null, after: "Convention non signée" };
  expect(said({ blocked: { before: false, after: true }, blocked_reason: reason })).toEqual([
    ["Action bloquée\u00a0: Convention non signée"],
  ]);
  expect(said({ blocked: { before: true, after: false } })).toEqual([["Blocage levé."]]);
});

test("the deadline shows from the day after, for an open action", () => {
  const kinds = (action: Parameters<typeof prepareHistory>[1], today: string) =>
    prepareHistory({ notes: [], changes: [] }, action, today, zone).map(({ kind }) => kind);
  expect([kinds(late, "2026-10-13"), kinds(late, "2026-10-14"), kinds(late, "2026-10-15")]).toEqual([
    [],
    [],
    ["late"],
  ]);
  expect(kinds({ ...late, status: "done" }, "2026-11-23")).toEqual([]);
  expect(kinds({ ...late, plannedEndOn: null }, "2026-11-23")).toEqual([]);
});

test("within a day, the latest first: a link, a change and a note by their instants, the deadline at the end of the day", () => {
  const at = (hour: string) => new Date(`2026-11-20T${hour}:00:00Z`);
  const note = {
    id: "n",
    at: at("09"),
    on: "2026-11-20",
    body: "Vu.",
    author: "A",
    correctedAt: null,
    withdrawnAt: null,
    authorTerritory: "A",
  };
  const link = {
    id: 8,
    gesture: "g",
    at: at("11"),
    author: "Agent",
    table: "action_territory",
    added: true,
    name: "Calaisis",
  } as const;
  const told = prepareHistory(
    { notes: [note], changes: [change({ progress: { before: 0, after: 5 } })], links: [link] },
    { ...late, plannedEndOn: "2026-11-20" },
    "2026-11-23",
    zone,
  );
  expect(told.map(({ id }) => id)).toEqual(["late", "link-8", "7-progress", "n"]);
});

test("what is only named is said beside what is said with its values, and what comes with a state is not", () => {
  expect(
    said({
      title: { before: "a", after: "b" },
      planned_end_on: { before: null, after: "2026-10-14" },
    }),
  ).toEqual([["Échéance", "non renseignée", "14\u00a0octobre 2026"], ["Fiche modifiée\u00a0: intitulé."]]);
  expect(
    said({
      status: { before: "in_progress", after: "cancelled" },
      status_reason: { before: null, after: "Faute de local." },
    }),
  ).toEqual([["État", "En cours", "Abandonnée"]]);
});
