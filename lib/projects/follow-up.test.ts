import { expect, test } from "vitest";
import { duePoint, followUpSentence, followUps } from "./follow-up";

const today = "2026-11-25";
const project = { status: "launched", activityOn: "2025-11-25", contactedOn: null } as const;

test("three points after the activity began; due on their day, done by a contact since", () => {
  const states = (given: object, day = today) =>
    followUps({ ...project, ...given }, day).map(({ state }) => state);
  expect(states({})).toEqual(["due", "coming", "coming"]);
  expect(states({}, "2026-11-24")).toEqual(["coming", "coming", "coming"]);
  expect(states({ contactedOn: "2026-11-24" })).toEqual(["due", "coming", "coming"]);
  expect(states({ contactedOn: "2026-11-25" })).toEqual(["done", "coming", "coming"]);
  expect(states({ status: "dropped" })).toEqual([]);
  expect(states({ activityOn: null })).toEqual([]);
});

test("the point that is due is the latest one: a contact on its day or after settles those before too", () => {
  const due = (contactedOn: string | null, day: string) =>
    duePoint({ ...project, contactedOn }, day)?.months ?? null;
  expect(due(null, "2026-11-24")).toBeNull();
  expect(due(null, "2026-11-25")).toBe(12);
  expect(due(null, "2030-01-01")).toBe(36);
  expect(due("2026-12-01", "2027-11-24")).toBeNull();
  expect(due("2026-12-01", "2027-11-25")).toBe(24);
  expect(due("2028-11-25", "2030-01-01")).toBeNull();
});

test("a point in words", () => {
  const [first, second] = followUps({ ...project, activityOn: "2025-03-10" }, today);
  expect(first && followUpSentence(first)).toBe(
    "Point à 12\u00a0mois\u00a0: mars 2026, aucun contact depuis",
  );
  expect(second && followUpSentence(second)).toBe("Point à 24\u00a0mois\u00a0: mars 2027");
});
