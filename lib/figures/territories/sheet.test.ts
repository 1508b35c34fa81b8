import { expect, test } from "vitest";
import { standingWords } from "@/lib/territories/labels";
import { groupedWords, knownWords, planWords, sheetSentence } from "./sheet";

const base = {
  kind: "pays",
  planId: "p",
  planStartsOn: "2025-01-01",
  planEndsOn: "2027-12-31",
  planExpired: false,
  population: 1,
  actions: 15,
  late: 0,
  blocked: 0,
} as const;

test("the sentence says the plan, its actions and what goes wrong", () => {
  expect(sheetSentence(base)).toEqual({
    plan: "Plan 2025–2027\u00a0:",
    actions: "15\u00a0actions",
    troubles: "aucune en retard",
  });
  expect(sheetSentence({ ...base, late: 2, blocked: 1 }).troubles).toBe("dont 2 en retard et 1\u00a0bloquée");
  expect(sheetSentence({ ...base, blocked: 2 }).troubles).toBe("dont 2\u00a0bloquées");
  expect(sheetSentence({ ...base, planExpired: true }).plan).toBe("Plan 2025–2027, échu, à clore\u00a0:");
  expect(planWords(base, true)).toBe("Le plan en vigueur");
  expect(planWords(base, false)).toBe("Le plan 2025–2027");
  expect(planWords({ ...base, planExpired: true }, true)).toBe("Le plan à clore");
  expect(sheetSentence({ ...base, planId: null }).plan).toBe("Aucun plan en vigueur.");
  expect(sheetSentence({ ...base, actions: null })).toMatchObject({ actions: null, troubles: "" });
});

test("people and communes are summed; the year is said when it is one", () => {
  const epci = { population: 1_000, populationYear: 2022, communes: 4 };
  expect(groupedWords([])).toBeNull();
  expect(groupedWords([epci])).toBe(
    "1\u00a0intercommunalité, 4\u00a0communes, 1\u00a0000\u00a0habitants (2022)",
  );
  expect(groupedWords([epci, { ...epci, populationYear: 2023 }])).not.toContain("(");
});

test("unknown is not zero, and nothing is expected without a plan", () => {
  expect(knownWords(0, base)).toBe("Renseigné");
  expect(knownWords(null, base)).toBe("Non renseigné");
  expect(knownWords(null, { ...base, planId: null })).toBe("Sans plan en vigueur");
  expect(knownWords(null, { planId: null, kind: "region" })).toBe("Non renseigné");
});

test("a structure that says its kind is not said twice", () => {
  expect(standingWords({ kind: "pays", leadOrganisation: "Pays du Ternois" })).toBe("Pays du Ternois");
  expect(standingWords({ kind: "pays", leadOrganisation: "Syndicat mixte" })).toBe("Pays, Syndicat mixte");
  expect(standingWords({ kind: "epci", leadOrganisation: null })).toBe("Intercommunalité");
});

test("actions that others lead are said apart from those of the plan", () => {
  expect(sheetSentence({ ...base, actions: 14, shared: 1 }).actions).toBe(
    "13\u00a0actions, et 1\u00a0partagée",
  );
  expect(sheetSentence({ ...base, actions: 13, shared: 0 }).actions).toBe("13\u00a0actions");
});
