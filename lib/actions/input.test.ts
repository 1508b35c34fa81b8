import { describe, expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { blockInput, noteInput, unblockInput, updateInput } from "./input";

const actionId = "01900000-0000-7000-8000-000000000000";
const requestKey = "01900000-0000-7000-8000-000000000001";
const named = { actionId, requestKey, version: "3" };
const empty = { resumeOn: "", statusReason: "", actualEndOn: "", result: "" };
const update = { ...named, ...empty, status: "in_progress", progress: "35", confidence: "", note: "" };

type Schema = { safeParse: (value: unknown) => ReturnType<typeof updateInput.safeParse> };

/** Fields that an input refuses, in alphabetical order. */
function refused(schema: unknown, typed: object): string[] {
  const read = (schema as Schema).safeParse(typed);
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))].sort();
}

test("an update is read as stored values: numbers, nulls, a note that may be absent", () => {
  const { note, ...withoutNote } = update;
  const expected = {
    ...named,
    version: 3,
    status: "in_progress",
    progress: 35,
    confidence: null,
    resumeOn: null,
    statusReason: "",
    actualEndOn: null,
    result: "",
    note: "",
  };
  expect(updateInput.parse({ ...update, note })).toEqual(expected);
  expect(updateInput.parse(withoutNote)).toEqual(expected);
});

describe("what a status requires is asked under its own field, and only by that status", () => {
  const needed = { planned: [], in_progress: [], on_hold: ["resumeOn"], cancelled: ["statusReason"] };
  const needs: Record<string, string[]> = { ...needed, done: ["actualEndOn", "result"] };
  const given = { resumeOn: "2027-01-15", statusReason: "r", actualEndOn: "2026-11-01", result: "f" };
  for (const status of actionStatuses)
    test(status, () => {
      const typed = { ...update, status, progress: "0" };
      expect(refused(updateInput, typed)).toEqual(needs[status]);
      expect(refused(updateInput, { ...typed, ...given })).toEqual([]);
      for (const field of needs[status] ?? [])
        expect(refused(updateInput, { ...typed, ...given, [field]: "" })).toEqual([field]);
      for (const field of ["statusReason", "result"].filter((each) => needs[status]?.includes(each)))
        expect(refused(updateInput, { ...typed, ...given, [field]: " \u200b " })).toEqual([field]);
    });
});

test("a deadline is read where it is asked: absent, it stays; empty, it is erased", () => {
  expect("plannedEndOn" in updateInput.parse(update)).toBe(false);
  expect(updateInput.parse({ ...update, plannedEndOn: "" }).plannedEndOn).toBeNull();
  expect(updateInput.parse({ ...update, plannedEndOn: "2027-03-31" }).plannedEndOn).toBe("2027-03-31");
  expect(refused(updateInput, { ...update, plannedEndOn: "demain" })).toEqual(["plannedEndOn"]);
});

test("an action to come is at 0; another may be", () => {
  expect(refused(updateInput, { ...update, status: "planned", progress: "0" })).toEqual([]);
  expect(refused(updateInput, { ...update, status: "planned", progress: "1" })).toEqual(["progress"]);
  expect(refused(updateInput, { ...update, progress: "0" })).toEqual([]);
  expect(refused(updateInput, { ...update, progress: "100" })).toEqual([]);
  expect(refused(updateInput, { ...update, progress: "101" })).toEqual(["progress"]);
});

test("texts are taken up to their length", () => {
  for (const [field, max] of [
    ["statusReason", 1_000],
    ["result", 1_000],
    ["note", 5_000],
  ] as const) {
    expect(refused(updateInput, { ...update, [field]: "é".repeat(max) }), field).toEqual([]);
    expect(refused(updateInput, { ...update, [field]: "é".repeat(max + 1) }), field).toEqual([field]);
  }
});

test("a value outside its vocabulary, a field unknown or missing, or one given twice is refused", () => {
  expect(refused(updateInput, { ...update, status: "late" })).toEqual(["status"]);
  expect(refused(updateInput, { ...update, status: "toString" })).toEqual(["status"]);
  expect(refused(updateInput, { ...update, confidence: "high" })).toEqual(["confidence"]);
  expect(refused(updateInput, { ...update, progress: ["10", "20"] })).toEqual(["progress"]);
  expect(refused(updateInput, { ...update, actionId: "1" })).toEqual(["actionId"]);
  expect(refused(updateInput, { ...update, version: "0" })).toEqual(["version"]);
  const { requestKey: _key, ...withoutKey } = update;
  expect(refused(updateInput, withoutKey)).toEqual(["requestKey"]);
  for (const schema of [updateInput, blockInput, unblockInput, noteInput])
    expect(schema.safeParse({ ...update, territoryId: actionId }).success).toBe(false);
});

test("a block says why and whose decision is awaited; what would lift it may stay unsaid", () => {
  const block = { ...named, blockedReason: "r", unblockingCondition: "", decisionAwaitedFrom: "region" };
  expect(refused(blockInput, block)).toEqual([]);
  expect(refused(blockInput, { ...block, blockedReason: " " })).toEqual(["blockedReason"]);
  expect(refused(blockInput, { ...block, decisionAwaitedFrom: "" })).toEqual(["decisionAwaitedFrom"]);
  expect(refused(blockInput, { ...block, decisionAwaitedFrom: "state" })).toEqual(["decisionAwaitedFrom"]);
  expect(refused(unblockInput, named)).toEqual([]);
});

test("a note is not empty, at most 5 000 characters", () => {
  const note = { actionId, requestKey };
  expect(refused(noteInput, { ...note, note: " \n " })).toEqual(["note"]);
  expect(refused(noteInput, { ...note, note: "x".repeat(5_000) })).toEqual([]);
  expect(refused(noteInput, { ...note, note: "x".repeat(5_001) })).toEqual(["note"]);
});
