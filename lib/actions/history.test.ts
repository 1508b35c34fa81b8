import { expect, test } from "vitest";
import { prepareConflict } from "./conflict";
import { prepareHistory } from "./history";

const action = { status: "in_progress", plannedEndOn: "2026-10-14" } as const;

test("history says notes, changes and the passed deadline, newest first", () => {
  const note = {
    id: "n",
    at: new Date("2026-11-16T15:00:00Z"),
    on: "2026-11-16",
    body: "Vu.",
    author: "Agent",
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

test("a conflict puts what was typed beside what is stored, field by field", () => {
  const stored = {
    version: 14,
    savedBy: "Agent",
    savedAt: "",
    status: "in_progress",
    progress: 40,
    confidence: null,
    resumeOn: null,
    statusReason: null,
    actualEndOn: null,
    result: null,
    note: null,
  } as const;
  const rows = prepareConflict({ status: "in_progress", progress: "45", confidence: "secured" }, stored);
  const differing = rows
    .filter(({ same }) => !same)
    .map(({ name, mine, theirs }) => [name, mine.text, theirs.text]);
  expect(differing).toEqual([
    ["progress", "45\u00a0%", "40\u00a0%"],
    ["confidence", "Objectifs sécurisés", "non renseigné"],
  ]);
});
