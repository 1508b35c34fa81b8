import { expect, test } from "vitest";
import { withNoBreaks } from "./typography";

test("what was typed with plain spaces breaks nowhere before a sign nor inside quotation marks", () => {
  expect(withNoBreaks("Le « Salon Créer » : qui vient ? Tous ; et vite !")).toBe(
    "Le «\u00a0Salon Créer\u00a0»\u00a0: qui vient\u00a0? Tous\u00a0; et vite\u00a0!",
  );
  expect(withNoBreaks("Voir https://exemple.fr/a?b=c, 12:30, «déjà» collé")).toBe(
    "Voir https://exemple.fr/a?b=c, 12:30, «déjà» collé",
  );
});

test("a date stays on one line, down to its year", () => {
  expect(withNoBreaks("Commencée le 15\u00a0septembre 2026, jusqu’au 1er\u00a0mai 2027")).toBe(
    "Commencée le 15\u00a0septembre\u00a02026, jusqu’au 1er\u00a0mai\u00a02027",
  );
  expect(withNoBreaks("En 2026, depuis mai 2025")).toBe("En 2026, depuis mai 2025");
});
