import { expect, test } from "vitest";
import type { ProjectStage } from "@/db/enums";
import { kindsInWords, sourceLine } from "./labels";
import { prepareStages } from "./stages";

const scheme = (code: string, ...stages: ProjectStage[]) => ({ code, stages });

test("schemes stand under their stages, in order; an empty stage is left out", () => {
  const stages = prepareStages([
    scheme("dla", "growth"),
    scheme("mpa", "design"),
    scheme("x", "design", "growth"),
  ]);
  expect(stages.map(({ stage, schemes }) => [stage, schemes.map(({ code }) => code)])).toEqual([
    ["design", ["mpa", "x"]],
    ["growth", ["dla", "x"]],
  ]);
  expect(prepareStages([])).toEqual([]);
});

test("a scheme says its kinds and its source, and that it must be checked until it was", () => {
  expect(kindsInWords(["equity", "repayable_advance"])).toBe("Apport en capital, avance remboursable");
  const source = { source: "Brochure, juin 2009", checkedOn: null };
  expect(sourceLine(source)).toBe("source\u00a0: brochure, juin 2009\u00a0— à vérifier");
  expect(sourceLine({ ...source, checkedOn: "2026-04-01" })).toBe(
    "source\u00a0: brochure, juin 2009\u00a0— vérifié le 1er\u00a0avril 2026",
  );
});
