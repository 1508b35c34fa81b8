import { expect, test } from "vitest";
import { heldSentence } from "./labels";
import { canSplit, wrongPerimeter } from "./rules";

test("a territory that closes is not told to be closed, nor merged", () => {
  expect(heldSentence(2, { closedOn: null })).toMatch(/supprimé\. Fermez-le à une date, ou réunissez-le/u);
  expect(heldSentence(2, { closedOn: "2027-01-01" })).toMatch(/tiennent à ce territoire.*supprimé\.$/u);
});

test("a territory of one EPCI is not split, one that is to have two is", () => {
  const today = "2026-11-30";
  const one = { siren: "1", to: null };
  expect(canSplit({ perimeter: [one, { siren: "2", to: "2026-11-29" }] }, today)).toBe(false);
  expect(canSplit({ perimeter: [one, { siren: "1", to: null }] }, today)).toBe(false);
  expect(canSplit({ perimeter: [one, { siren: "2", to: today }] }, today)).toBe(true);
});

test("an EPCI that another territory has is said with what to do", () => {
  const known = {
    territories: [{ id: "a", name: "A" }],
    epcis: [{ siren: "1", name: "CC Une" }],
    perimeters: [{ territoryId: "a", siren: "1", from: "2017-01-01", to: null }],
  } as unknown as Parameters<typeof wrongPerimeter>[2];
  expect(wrongPerimeter(["1"], "2026-11-01", known, "b")).toEqual([
    "«\u00a0CC Une\u00a0» est dans «\u00a0A\u00a0».",
    "Changez d’abord le périmètre de l’autre territoire, à cette date ou avant.",
  ]);
  expect(wrongPerimeter(["1"], "2026-11-01", known, "a")).toEqual([]);
  expect(wrongPerimeter(["9"], "2026-11-01", known, "b")).toHaveLength(1);
});
