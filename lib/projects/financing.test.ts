import { expect, test } from "vitest";
import { financingGap, financingSentence } from "./financing";

const of = (needsCents: number | null, resourcesCents: number | null) => ({ needsCents, resourcesCents });

test("the gap is needs less resources; an unknown side is never zero", () => {
  expect(financingGap(of(5_000_000, 3_800_000))).toBe(1_200_000);
  expect(financingGap(of(0, 0))).toBe(0);
  expect(financingGap(of(100, 300))).toBe(-200);
  for (const unknown of [of(null, 0), of(0, null), of(null, null)]) expect(financingGap(unknown)).toBeNull();
});

test("the plan in words: what is missing, what is covered, what is not known", () => {
  expect(financingSentence(of(5_000_000, 3_800_000))).toBe("Il manque 12\u00a0000\u00a0€.");
  expect(financingSentence(of(100, 100))).toBe("Les ressources couvrent les besoins.");
  expect(financingSentence(of(100, 350))).toBe("Les ressources dépassent les besoins de 2,50\u00a0€.");
  expect(financingSentence(of(null, 0))).toBe("Écart non calculé\u00a0: besoins non renseignés.");
  expect(financingSentence(of(0, null))).toBe("Écart non calculé\u00a0: ressources non renseignées.");
  expect(financingSentence(of(null, null))).toBe("Plan de financement non renseigné.");
});
