import { describe, expect, test } from "vitest";
import { followedStatuses } from "@/db/enums";
import type { FormValues } from "@/lib/kernel/form-values";
import { readsEditing } from "@/lib/kernel/parse";
import { blockAction, unblockAction } from "./blocks/gestures";
import { actionFollowUp } from "./fields";
import { followAction } from "./gestures";
import { addNote } from "./notes/gestures";

const actionId = "01900000-0000-7000-8000-000000000000";
const requestKey = "01900000-0000-7000-8000-000000000001";
const named = { actionId, requestKey, version: "3" };
const empty = { resumeOn: "", statusReason: "", actualEndOn: "", result: "" };
const update = { ...named, ...empty, status: "in_progress", progress: "35", confidence: "", note: "" };

/** Fields that a gesture refuses, in alphabetical order. */
function refused({ input }: Pick<typeof followAction, "input">, typed: object): string[] {
  const read = input.safeParse(typed);
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))].sort();
}
const read = (values: FormValues) =>
  readsEditing("actionId", actionFollowUp, { maybe: ["plannedEndOn", "note"] }).read(values);

test("an update is read as stored values: numbers, nulls, a note that may be absent", () => {
  const { note, ...withoutNote } = update;
  const fields = {
    ...{ status: "in_progress", progress: 35, confidence: null, resumeOn: null },
    ...{ statusReason: null, actualEndOn: null, result: null },
  };
  const expected = { requestKey, id: actionId, version: 3, fields };
  expect(read({ ...update, note })).toEqual({ ...expected, fields: { ...fields, note: null } });
  expect(read(withoutNote)).toEqual(expected);
});

describe("what a status requires is asked under its own field, and only by that status", () => {
  const needed = { planned: [], in_progress: [], on_hold: ["resumeOn"], cancelled: ["statusReason"] };
  const needs: Record<string, string[]> = { ...needed, done: ["actualEndOn", "result"] };
  const given = { resumeOn: "2027-01-15", statusReason: "r", actualEndOn: "2026-11-01", result: "f" };
  for (const status of followedStatuses)
    test(status, () => {
      const typed = { ...update, status, progress: "0" };
      expect(refused(followAction, typed)).toEqual(needs[status]);
      expect(refused(followAction, { ...typed, ...given })).toEqual([]);
      for (const field of needs[status] ?? [])
        expect(refused(followAction, { ...typed, ...given, [field]: "" })).toEqual([field]);
      for (const field of ["statusReason", "result"].filter((each) => needs[status]?.includes(each)))
        expect(refused(followAction, { ...typed, ...given, [field]: " \u200b " })).toEqual([field]);
    });
});

test("a deadline is read where it is asked: absent, it stays; empty, it is erased", () => {
  expect("plannedEndOn" in read(update).fields).toBe(false);
  expect(read({ ...update, plannedEndOn: "" }).fields.plannedEndOn).toBeNull();
  expect(read({ ...update, plannedEndOn: "2027-03-31" }).fields.plannedEndOn).toBe("2027-03-31");
  expect(refused(followAction, { ...update, plannedEndOn: "demain" })).toEqual(["plannedEndOn"]);
});

test("an action to come is at 0; another may be", () => {
  expect(refused(followAction, { ...update, status: "planned", progress: "0" })).toEqual([]);
  expect(refused(followAction, { ...update, status: "planned", progress: "1" })).toEqual(["progress"]);
  expect(refused(followAction, { ...update, progress: "0" })).toEqual([]);
  expect(refused(followAction, { ...update, progress: "100" })).toEqual([]);
  expect(refused(followAction, { ...update, progress: "101" })).toEqual(["progress"]);
});

test("texts are taken up to their length", () => {
  for (const [field, max] of [
    ["statusReason", 1_000],
    ["result", 1_000],
    ["note", 5_000],
  ] as const) {
    expect(refused(followAction, { ...update, [field]: "é".repeat(max) }), field).toEqual([]);
    expect(refused(followAction, { ...update, [field]: "é".repeat(max + 1) }), field).toEqual([field]);
  }
});

test("a value outside its vocabulary, a field unknown or missing, or one given twice is refused", () => {
  expect(refused(followAction, { ...update, status: "late" })).toEqual(["status"]);
  expect(refused(followAction, { ...update, status: "toString" })).toEqual(["status"]);
  expect(refused(followAction, { ...update, confidence: "high" })).toEqual(["confidence"]);
  expect(refused(followAction, { ...update, progress: ["10", "20"] })).toEqual(["progress"]);
  expect(refused(followAction, { ...update, actionId: "1" })).toEqual(["actionId"]);
  expect(refused(followAction, { ...update, version: "0" })).toEqual(["version"]);
  const { requestKey: _key, ...withoutKey } = update;
  expect(refused(followAction, withoutKey)).toEqual(["requestKey"]);
  const block = { ...named, blockedReason: "r", unblockingCondition: "", decisionAwaitedFrom: "region" };
  const whole = [
    [followAction, update],
    [blockAction, block],
    [unblockAction, named],
    [addNote, { actionId, requestKey, note: "x" }],
  ] as const;
  for (const [gesture, typed] of whole) {
    expect(refused(gesture, typed)).toEqual([]);
    expect(gesture.input.safeParse({ ...typed, territoryId: actionId }).success, gesture.says).toBe(false);
  }
});

test("a block says why and whose decision is awaited; what would lift it may stay unsaid", () => {
  const block = { ...named, blockedReason: "r", unblockingCondition: "", decisionAwaitedFrom: "region" };
  expect(refused(blockAction, block)).toEqual([]);
  expect(refused(blockAction, { ...block, blockedReason: " " })).toEqual(["blockedReason"]);
  expect(refused(blockAction, { ...block, decisionAwaitedFrom: "" })).toEqual(["decisionAwaitedFrom"]);
  expect(refused(blockAction, { ...block, decisionAwaitedFrom: "state" })).toEqual(["decisionAwaitedFrom"]);
  expect(refused(unblockAction, named)).toEqual([]);
});

test("a note is not empty, at most 5 000 characters", () => {
  const note = { actionId, requestKey };
  expect(refused(addNote, { ...note, note: " \n " })).toEqual(["note"]);
  expect(refused(addNote, { ...note, note: "x".repeat(5_000) })).toEqual([]);
  expect(refused(addNote, { ...note, note: "x".repeat(5_001) })).toEqual(["note"]);
});
