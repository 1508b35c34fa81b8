import { expect, test } from "vitest";
import { isShown, prepareConflict } from "./conflict";
import type { StoredAction } from "./stored";

const stored: StoredAction = {
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
  plannedEndOn: "2026-10-31",
  note: null,
};
const typed = {
  status: "in_progress",
  progress: "40",
  confidence: "",
  resumeOn: "",
  statusReason: "",
  actualEndOn: "",
  result: "",
};
const differing = (mine: object, theirs: Partial<StoredAction> = {}) =>
  prepareConflict({ ...typed, ...mine }, { ...stored, ...theirs })
    .filter(({ how }) => how !== "same")
    .map((row) => [row.name, row.mine.text, row.theirs.text]);

test("both sides are the same when nothing differs: a stored null is an empty field", () => {
  expect(differing({})).toEqual([]);
  expect(prepareConflict({}, stored).find(({ name }) => name === "confidence")?.how).toBe("same");
});

test("what was typed is said beside what is stored, field by field", () => {
  expect(differing({ progress: "45", confidence: "secured" })).toEqual([
    ["progress", "45\u00a0%", "40\u00a0%"],
    ["confidence", "Objectifs sécurisés", "non renseigné"],
  ]);
  const done = { status: "done", actualEndOn: "2026-11-01", result: "Fait.", progress: 100 } as const;
  expect(differing({}, done)).toEqual([
    ["status", "En cours", "Réalisée"],
    ["actualEndOn", "non renseigné", "1er\u00a0novembre 2026"],
    ["result", "non renseigné", "Fait."],
    ["progress", "40\u00a0%", "100\u00a0%"],
  ]);
});

test("a stored 0 is a figure, not an absence", () => {
  expect(differing({ progress: "10" }, { progress: 0 })).toEqual([["progress", "10\u00a0%", "0\u00a0%"]]);
});

test("what cannot be read is shown as typed", () => {
  expect(differing({ progress: "beaucoup", status: "late" })).toEqual([
    ["status", "late", "En cours"],
    ["progress", "beaucoup", "40\u00a0%"],
  ]);
});

test("a field that no side needs is left out, the others stay", () => {
  const shown = (mine: object, theirs: Partial<StoredAction> = {}) =>
    prepareConflict({ ...typed, ...mine }, { ...stored, ...theirs })
      .filter(isShown)
      .map(({ name }) => name);
  expect(shown({})).toEqual(["status", "progress", "confidence"]);
  expect(shown({ result: "Fait." })).toEqual(["status", "result", "progress", "confidence"]);
  expect(shown({}, { resumeOn: "2027-01-15" })).toEqual(["status", "resumeOn", "progress", "confidence"]);
});

test("the deadline is compared where it was asked", () => {
  const names = (typed: object) => prepareConflict({ ...typed }, stored).map(({ name }) => name);
  expect(names({})).not.toContain("plannedEndOn");
  expect(names({ plannedEndOn: "2027-01-31" })).toContain("plannedEndOn");
});
