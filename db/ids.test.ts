import { expect, test } from "vitest";
import { newId } from "./ids";

const v7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("an id is a uuid v7, unlike any other of the same millisecond", () => {
  const ids = Array.from({ length: 500 }, () => newId(1_764_000_000_000));
  for (const id of ids) expect(id).toMatch(v7);
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id opens with its milliseconds, so later ones sort after", () => {
  const timeOf = (id: string) => Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  for (const now of [0, 1_764_000_000_000, 2 ** 48 - 1]) expect(timeOf(newId(now))).toBe(now);
  expect(newId(1_764_000_000_000) < newId(1_764_000_000_001)).toBe(true);
});
