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
  const line = (checkedOn: string | null, today: string) => sourceLine({ ...source, checkedOn }, today);
  expect(line(null, "2026-11-23")).toBe("source\u00a0: brochure, juin 2009\u00a0— à vérifier");
  const checked = "source\u00a0: brochure, juin 2009\u00a0— vérifié le 1er\u00a0avril 2026";
  expect(line("2026-04-01", "2027-04-01")).toBe(checked);
  expect(line("2026-04-01", "2027-04-02")).toBe(
    `${checked}, il y a plus d’un an\u00a0: à vérifier de nouveau`,
  );
});
