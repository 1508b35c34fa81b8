import { expect, test } from "vitest";
import { contactDetails, contactQuestion, newDetails } from "./contact-details";

const found = (text: string) => {
  const { telephones, addresses } = contactDetails(text);
  return [...telephones, ...addresses];
};

test.each([
  "03 21 87 00 00",
  "0321870000",
  "03.21.87.00.00",
  "03-21-87-00-00",
  "03\u00a021\u202f87 00 00",
  "+33 3 21 87 00 00",
  "+33 (0)3 21 87 00 00",
  "0033321870000",
  "06 12 34 56 78",
  "prenom.nom@exemple.fr",
  "Élodie.D@mairie-de-desvres.exemple.com",
])("« %s » is a way to reach somebody, wherever it stands", (said) => {
  for (const text of [said, `Rappeler au ${said}.`, `Voir (${said}), ou pas`, `${said}\nEnsuite`])
    expect(found(text)).toEqual([said]);
});

test.each([
  "SIRET 130 025 265 00013",
  "13002526500013",
  "SIREN 200 023 414",
  "1 234 567 890 €",
  "0,123456789",
  "le 01/02/2026 à 10 h 30",
  "de 2025 à 2027, 12 ateliers, 340 participants",
  "délibération 2025-011-03-22-14",
  "01 02 03",
  "62200 Boulogne-sur-Mer",
  "3 000 € @ 50 %",
  "un pôle « arobase@ »",
])("« %s » is none", (text) => expect(found(text)).toEqual([]));

test("what a form was loaded with is not asked again, however it is typed", () => {
  const loaded = JSON.stringify({ description: "Tél. 03 21 87 00 00", place: "x" });
  expect(newDetails({ loaded, description: "Tél. 03.21.87.00.00 et plus" }, ["description"])).toEqual([]);
  expect(newDetails({ loaded, description: "06 12 34 56 78" }, ["description"])).toHaveLength(1);
  expect(newDetails({ loaded: "{", description: "06 12 34 56 78" }, ["description"])).toHaveLength(1);
  expect(newDetails({ phone: "06 12 34 56 78" }, ["description"])).toEqual([]);
});

test("the question says what was found, and what to do", () => {
  const both = newDetails({ note: "06 12 34 56 78 ou a@exemple.fr" }, ["note"]);
  expect(contactQuestion(both)).toBe(
    "Ce texte sera lu par d’autres, et il contient un numéro de téléphone («\u00a006 12 34 56 78\u00a0») et une adresse électronique («\u00a0a@exemple.fr\u00a0»). Retirez ce qui n’a pas à être lu de tous, ou envoyez de nouveau pour tout garder.",
  );
});
