import { expect, test } from "vitest";
import { figureLead } from "./labels";

test("the list of one figure says it first, zero apart from unknown", () => {
  const actual = { kind: "created", basis: "actual" } as const;
  expect(figureLead({ ...actual, rows: 2, headcount: 5, fte: 3.5 })).toEqual([
    "3,50\u00a0ETP",
    "d’emplois créés, constatés\u00a0: 5\u00a0personnes en 2\u00a0déclarations.",
  ]);
  expect(figureLead({ ...actual, rows: 0, headcount: 0, fte: 0 })).toEqual([
    "0\u00a0ETP",
    "d’emplois créés, constatés\u00a0: aucune déclaration.",
  ]);
  expect(figureLead({ ...actual, rows: 0, headcount: null, fte: null })).toBeNull();
});
