import { expect, test } from "vitest";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { layoutOf } from "./layout";
import { eventTarget } from "./nouns/events-columns";
import { jobTarget } from "./nouns/jobs-columns";
import { projectTarget } from "./nouns/projects-columns";
import { planTarget } from "./plans/columns";
import { recordsOf } from "./records";
import type { ImportTarget } from "./target";

const sheetOf = (...rows: Cell[][]): Sheet => ({ name: "Feuille", rows, merges: [] });
const keysOf = (target: ImportTarget, ...headers: string[]) =>
  layoutOf(sheetOf(headers), target).columns.map(({ key }) => key);

test("the words of the tables that agents keep are columns", () => {
  expect([
    keysOf(eventTarget, "Début", "Nom de la manifestation", "Ville"),
    keysOf(jobTarget, "ETP", "Prévu/réel", "Créés / maintenus"),
    keysOf(projectTarget, "Nom du projet", "Premier contact"),
    keysOf(planTarget, "Fiche action", "Avct", "% réalisé"),
  ]).toEqual([
    ["startsOn", "title", "communeCode"],
    ["fte", "basis", "kind"],
    ["title", "openedOn"],
    ["title", "progress", null],
  ]);
});

test("an axis that stands over its rows in the column of objectives is the axis of each, and no objective", () => {
  const sheet = sheetOf(
    ["Axe / Objectif", "Fiche action", "Échéance"],
    ["Axe 1 – Animation locale", null, null],
    ["Faire connaître", "Une lettre", null],
    [null, "Un guide", null],
    ["Axe 2 : mutualiser", null, null],
    ["Mettre en commun", "Un groupement", null],
    ["Volet formation", null, null],
    [null, "Un atelier", null],
  );
  const records = recordsOf(sheet, 0, layoutOf(sheet, planTarget), planTarget);
  const at = ({ axis, objective, title }: Record<string, Cell>) => [title, axis, objective];
  expect(records.map(({ cells }) => at(cells))).toEqual([
    ["Une lettre", "Axe 1 – Animation locale", "Faire connaître"],
    ["Un guide", "Axe 1 – Animation locale", "Faire connaître"],
    ["Un groupement", "Axe 2 : mutualiser", "Mettre en commun"],
    ["Un atelier", "Axe 2 : mutualiser", "Volet formation"],
  ]);
});
