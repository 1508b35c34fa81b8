import { expect, test } from "vitest";
import { statusOrder } from "@/lib/actions/states";
import { axisValues, countActions, monthScale, partsOf } from "./series";

test("a bar says each state that holds something, with the list that it opens, and no two look alike", () => {
  const row = (status: "done" | "planned", actions: number, late: number) =>
    ({ axis: "pooling", status, actions, late, blocked: 0, awaiting: 0 }) as const;
  const bar = countActions([row("done", 3, 0), row("planned", 2, 1)]);
  const { parts, late } = partsOf(axisValues(bar));
  expect(parts.map(({ words, query }) => [words, query])).toEqual([
    ["3\u00a0réalisées", "etat=done"],
    ["2\u00a0à venir", "etat=planned"],
  ]);
  expect(late).toMatchObject({ words: "dont 1\u00a0en retard", query: "retard=oui", after: 3 });
  const every = partsOf(axisValues({ ...bar, inProgress: 1, onHold: 1, cancelled: 1, renewed: 1 })).parts;
  expect(new Set(every.map(({ look }) => look)).size).toBe(6);
  expect(every.map(({ query }) => query)).toEqual(statusOrder.map((status) => `etat=${status}`));
});

test("the scale of the months has round marks, none over the highest, and room over it", () => {
  const of = (...held: number[]) => monthScale({ held, operation: [] });
  expect(of(0, 0)).toEqual({ top: 1.14, marks: [1] });
  expect(of(67, 4).marks).toEqual([25, 50]);
  expect(of(60).marks).toEqual([20, 40, 60]);
  expect(of(2).marks).toEqual([1, 2]);
  for (const highest of [1, 5, 9, 13, 84, 120, 999]) {
    const { top, marks } = of(highest);
    expect(top).toBeGreaterThan(highest);
    expect(marks.every((mark) => Number.isInteger(mark) && mark <= highest)).toBe(true);
  }
});
