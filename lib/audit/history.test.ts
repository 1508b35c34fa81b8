import { expect, test } from "vitest";
import { entriesShown, latest, newestFirst } from "./history";

const entry = (id: string, date: string, hour: string | null) => ({
  id,
  date,
  at: hour === null ? null : new Date(`2026-11-20T${hour}Z`),
});

test("a history is told by day, then by instant; a deadline passes as its day ends", () => {
  const told = [
    entry("morning", "2026-11-20", "08:00:00.000"),
    entry("deadline", "2026-11-20", null),
    entry("noted of the eve", "2026-11-19", "18:00:00.000"),
    entry("a moment later", "2026-11-20", "08:00:00.001"),
    entry("evening", "2026-11-20", "17:00:00.000"),
  ];
  expect(newestFirst(told).map(({ id }) => id)).toEqual([
    "deadline",
    "evening",
    "a moment later",
    "morning",
    "noted of the eve",
  ]);
});

test("what one gesture wrote at one instant keeps its order", () => {
  const told = ["status", "progress", "block"].map((id) => entry(id, "2026-11-20", "08:00:00.000"));
  expect(newestFirst(told)).toEqual(told);
});

test("a page shows the latest entries and says when older ones are left", () => {
  const entries = [1, 2, 3];
  expect(latest(entries, 3, [[1]])).toEqual({ shown: [1, 2, 3], more: false });
  expect(latest(entries, 2, [])).toEqual({ shown: [1, 2], more: true });
  // Rows that told nothing took the place of those that would have.
  expect(latest(entries.slice(0, 1), 2, [entries])).toEqual({ shown: [1], more: true });
  expect([entriesShown(false), entriesShown(true)]).toEqual([12, 500]);
});
