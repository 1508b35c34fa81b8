import { expect, test } from "vitest";
import { type BlockFile, blockOf } from "./block-of";
import { columnNamed } from "./headed";
import { pastedCells } from "./pasted";
import type { Cell, Sheet } from "./reading/book";

const sheet = (rows: Cell[][], name = "Feuille1"): Sheet => ({ name, rows, merges: [] });

const shape: BlockFile<"name" | "places" | "until"> = {
  columns: [
    { key: "name", header: "Nom", also: ["Personne"], needed: true },
    { key: "places", header: "Territoires", also: ["Périmètre"], needed: true, lists: true },
    { key: "until", header: "Dernier jour", also: [] },
  ],
  heads: ["Nom", "Territoires", "Dernier jour"],
  cells: ({ name, places, until }, [above = ""]) => [name || above, places, until],
  each: "une ligne par personne",
};
const read = (...sheets: Sheet[]) => {
  const found = blockOf(sheets, shape);
  return "faults" in found ? found.faults : found.block.split("\n").map((line) => line && pastedCells(line));
};
const heads = ["Nom", "Territoires", "Dernier jour"];

test("columns are found by their words in any order, whatever their case, accents, plural and brackets", () => {
  for (const said of ["TERRITOIRE", "territoires *", "Périmètre (EPCI)", "perimetres", "Territoire 2"])
    expect(columnNamed(shape.columns, said), said).toBe("places");
  for (const said of ["", "Lieu", "2", "Nom du territoire"])
    expect(columnNamed(shape.columns, said), said).toBeNull();
  const rows = [
    ["Dernier jour", "Autre", "PÉRIMÈTRE", "Personne", "Territoire 2"],
    [{ day: "2027-06-30" }, "tu", "Boulonnais", "Une agente", "Calaisis"],
  ];
  expect(read(sheet(rows))).toEqual([heads, ["Une agente", "Boulonnais | Calaisis", "30/06/2027"]]);
});

test("of two columns that say one thing, the one of its very name is read", () => {
  const rows = [
    ["Personne", "Nom", "Territoires"],
    ["Service", "Une agente", "Boulonnais"],
  ];
  expect(read(sheet(rows))).toEqual([heads, ["Une agente", "Boulonnais", ""]]);
  const other = [
    ["Nom", "Personne", "Territoires"],
    ["Une agente", "Service", "Boulonnais"],
  ];
  expect(read(sheet(other))).toEqual([heads, ["Une agente", "Boulonnais", ""]]);
});

test("each row stands in the line of its number, what is over the headings and what is empty too", () => {
  const rows = [[], ["Comptes 2027"], ["Nom", "Territoires"], ["A", "B"], [], [null, null, "tu"], ["C", "D"]];
  expect(read(sheet(rows, "Comptes"))).toEqual([
    ...[["La feuille «\u00a0Comptes\u00a0»"], "", heads],
    ...[["A", "B", ""], "", "", ["C", "D", ""]],
  ]);
});

test("a cell comes back as it was: tabs, line breaks, quotes, numbers", () => {
  const rows = [
    ["Nom", "Territoires", "Dernier jour"],
    ['"Dite\t« la »\nVoix"', "Boulonnais\r\n\nCalaisis", 246_200_364],
    ['dite ""', true, { share: 0.5 }],
  ];
  expect(read(sheet(rows)).slice(1)).toEqual([
    ['"Dite « la » Voix"', "Boulonnais | Calaisis", "246200364"],
    ['dite ""', "oui", "50\u00a0%"],
  ]);
});

test("a line may carry on from the one above, and a column stand for another", () => {
  const columns = shape.columns.map((column) =>
    column.key === "places" ? ({ ...column, or: "until" } as const) : column,
  );
  const found = blockOf([sheet([["Nom", "Dernier jour"], ["A", "1"], [], [null, "2"], [null, "3"]])], {
    ...shape,
    columns,
  });
  expect(found).toEqual({ block: "Nom\tTerritoires\tDernier jour\nA\t\t1\n\nA\t\t2\nA\t\t3" });
});

test("of several sheets, the first that has the headings is read", () => {
  const other = sheet([["Nom", "Rôle"], ["X"]], "Rôles");
  const second = sheet(
    [
      ["Territoires", "Nom"],
      ["Y", "Z"],
    ],
    "B",
  );
  const third = sheet([["Nom", "Territoires", "Dernier jour"], ["W"]], "C");
  expect(read(other, second, third)).toEqual([heads, ["Z", "Y", ""]]);
});

test("what is not read says what to do", () => {
  const only = (...sheets: Sheet[]) => {
    const said = read(...sheets);
    return said.length === 1 ? said[0] : said;
  };
  expect(only(sheet([]))).toMatch(/n’a les titres «\sNom\s» et «\sTerritoires\s». Ajoutez-les/);
  expect(only()).toMatch(/partez du modèle/);
  expect(only(sheet([["Une agente", "Boulonnais"]]))).toMatch(/Ajoutez-les au-dessus/);
  expect(only(sheet([["Nom", "Dernier jour"], ["A"]], "Comptes"))).toBe(
    "La feuille «\u00a0Comptes\u00a0» n’a pas de colonne «\u00a0Territoires\u00a0». Ajoutez-la, ou partez du modèle.",
  );
  expect(only(sheet([["Territoires", "Dernier jour"], ["A"]], ""))).toMatch(/^Ce fichier n’a pas de colonne/);
  expect(only(sheet([["Nom", "Territoires"], [], [null, null, "A"]]))).toMatch(
    /n’a rien sous ses titres. Remplissez-y une ligne par personne/,
  );
  const wrong = [
    ["Nom", "Territoires"],
    [{ error: "#N/A" }, "B"],
    ["A", { error: "=…" }],
  ];
  expect(read(sheet(wrong))).toEqual([
    expect.stringMatching(/^Ligne 2, «\sNom\s»\s: cette cellule est en erreur \(#N\/A\)/),
    expect.stringMatching(/^Ligne 3, «\sTerritoires\s»\s: cette formule n’a pas de valeur/),
  ]);
  const many = [["Nom", "Territoires"], ...Array.from({ length: 30 }, () => [{ error: "#REF!" }])];
  expect(read(sheet(many)).at(-1)).toBe("Et 10 autres cellules.");
});
