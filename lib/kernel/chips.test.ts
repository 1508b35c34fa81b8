import { expect, test } from "vitest";
import { chipsOf } from "./chips";

test("a chip says its filter in words and leads to the address without it, and without any empty parameter", () => {
  const params = {
    recherche: "",
    axe: "pooling",
    retard: "oui",
    periode: "2025",
    tri: "-echeance",
    page: "3",
  };
  const words = (param: string) => (param === "axe" ? "Mutualisation" : undefined);
  expect(chipsOf("/actions", params, { words })).toEqual([
    {
      param: "axe",
      label: "Axe\u00a0: Mutualisation",
      href: "/actions?retard=oui&periode=2025&tri=-echeance",
    },
    { param: "retard", label: "En retard", href: "/actions?axe=pooling&periode=2025&tri=-echeance" },
    { param: "periode", label: "Période\u00a0: 2025", href: "/actions?axe=pooling&retard=oui&tri=-echeance" },
  ]);
});

test("a list may call a filter by another name", () => {
  const [chip] = chipsOf("/territoires", { periode: "2025" }, { named: { periode: "Année" } });
  expect(chip?.label).toBe("Année\u00a0: 2025");
});

test("a list that opens on a filter says « all » in every address that takes one off", () => {
  const all = { etat: "tous" };
  const [chip] = chipsOf("/actions", { etat: "open" }, { all });
  expect(chip?.href).toBe("/actions?etat=tous");
  expect(chipsOf("/actions", { etat: "tous", axe: "pooling" }, { all }).map(({ href }) => href)).toEqual([
    "/actions?etat=tous",
  ]);
  expect(chipsOf("/actions", { axe: "pooling" }, { all })[0]?.href).toBe("/actions?etat=tous");
});
