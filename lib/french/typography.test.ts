import { expect, test } from "vitest";
import { withInnerQuotes } from "./inner-quotes";
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

test("quotation marks inside quotation marks are the inner ones, and only those", () => {
  const title = "Parcours «\u00a0De l’idée au projet\u00a0»";
  expect(withInnerQuotes(`«\u00a0${title}\u00a0»\u00a0: sa fin prévue`)).toBe(
    "«\u00a0Parcours “De l’idée au projet”\u00a0»\u00a0: sa fin prévue",
  );
  expect(withInnerQuotes("« a « b » et «c» »")).toBe("« a “b” et “c” »");
  for (const left of [title, "«\u00a0a\u00a0», «\u00a0b\u00a0»", "« jamais fermé « b »", "a » b « c"])
    expect(withInnerQuotes(left)).toBe(left);
});
