import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FormState } from "@/lib/kernel/form-state";
import { FormFrame } from "./form-frame";

const shownOf = (errors: FormState["errors"]) =>
  renderToStaticMarkup(
    <FormFrame
      state={{ status: "invalid", errors }}
      submit={() => {}}
      labels={{ block: "Personnes", seen: "Aperçu" }}
    >
      {null}
    </FormFrame>,
  );

test("a preview to agree to is no fault: it is not called a field to correct, and its lines are not run together", () => {
  const shown = shownOf({ seen: ["Élue, élu, Boulonnais", "Agent, agent, Sambre"] });
  expect(shown).toContain("L’aperçu est prêt");
  expect(shown).toContain('href="#seen"');
  expect(shown).not.toMatch(/à corriger|élue, élu/u);
});

test("with a fault beside it, the fault is said", () => {
  expect(shownOf({ seen: ["Élue"], startsOn: ["Choisissez un jour."] })).toContain("à corriger");
  expect(shownOf({ block: ["Ligne 1 : pas une adresse."] })).toContain("1 champ à corriger");
});
