import { expect, test } from "vitest";
import { moved, orderObjectives } from "./order";

test("objectives are read under their orientation, in the order given", () => {
  const of = (name: string, parentId: string | null) => ({ id: name, axis: "pooling" as const, parentId });
  const read = orderObjectives([of("a", null), of("b1", "b"), of("b", null), of("a1", "a"), of("a2", "a")]);
  expect(read.map((one) => [one.id, one.level])).toEqual([
    ["a", 0],
    ["a1", 1],
    ["a2", 1],
    ["b", 0],
    ["b1", 1],
  ]);
});

test("an objective changes places with its neighbour on its level alone, and ranks that were equal are told apart", () => {
  const of = (id: string, rank: number, parentId: string | null = null, planId = "p") => ({
    ...{ id, rank, parentId, planId },
    axis: "pooling" as const,
  });
  const all = [of("a", 1), of("b", 1), of("c", 7), of("a1", 1, "a"), of("x", 1, null, "q")];
  const ranks = (id: string, way: "up" | "down") =>
    Object.fromEntries(moved(all, id, way).map((row) => [row.id, row.rank]));
  const others = { a1: 1, x: 1 };
  expect(ranks("c", "up")).toEqual({ a: 1, c: 2, b: 3, ...others });
  expect(ranks("a", "down")).toEqual({ b: 1, a: 2, c: 3, ...others });
  expect(ranks("a", "up")).toEqual({ a: 1, b: 2, c: 3, ...others });
  expect(ranks("gone", "up")).toEqual({ a: 1, b: 1, c: 7, ...others });
});
