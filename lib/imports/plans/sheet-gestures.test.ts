import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { read } from "@/lib/testing/action-requests";
import { applied, importOf, onImport, received } from "@/lib/testing/import-requests";
import { done } from "@/lib/testing/requests";
import { undoImport } from "../gestures";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

const sheet = [
  "Priorité",
  "Fonction du responsable",
  "Élu référent",
  "Partenaires",
  "Publics",
  "Secteur",
  "Communes",
];
const heads = ["Axe", "Action", ...sheet, "ETP visés"];

test("the sheet of an action comes from a file in its own words, is left as it is by an empty cell, and is taken back", async () => {
  const title = "Une fiche venue d’un tableur";
  const said = [
    "Haute",
    "Directrice",
    "Élu d’essai",
    "APES ; CRESS",
    "Presse | Associations",
    "Commerce",
    "Boulogne-sur-Mer",
  ];
  const first = await received([heads, ["Axe 1", title, ...said, "2,5"]]);
  expect((await importOf(first)).asks).toEqual([]);
  const [row] = await applied(first);
  const id = row?.rowId ?? "";
  const labels = (rows: readonly { label: string }[]) => rows.map(({ label }) => label);
  const made = await read(id);
  expect(made).toMatchObject({
    ...{ priority: "high", leadFunction: "Directrice", electedName: "Élu d’essai", targetFte: 2.5 },
  });
  expect(made.partners).toHaveLength(2);
  expect([labels(made.audiences), labels(made.sectors), labels(made.communes)]).toEqual([
    ["Associations", "Presse"],
    ["Commerce"],
    ["Boulogne-sur-Mer"],
  ]);
  const second = await received([
    ["Axe", "Action", "Priorité", "Partenaires", "Publics", "ETP visés"],
    ["Axe 1", title, "basse", "APES", null, 0],
  ]);
  await applied(second);
  const changed = await read(id);
  expect(changed).toMatchObject({ priority: "low", targetFte: 0, leadFunction: "Directrice" });
  expect([changed.partners.length, changed.audiences.length]).toEqual([1, 2]);
  await done(undoImport, onImport(second, (await importOf(second)).version));
  const back = await read(id);
  expect([back.priority, back.targetFte, back.partners.length]).toEqual(["high", 2.5, 2]);
});

test("a file that does not say how urgent an action is makes it no more urgent than the rest; a word that is not known is refused", async () => {
  const id = await received([
    ["Axe", "Action", "Priorité"],
    ["Axe 1", "Une action sans priorité dite", null],
    ["Axe 1", "Une action d’une priorité inconnue", "Vitale"],
  ]);
  const { rows } = await importOf(id);
  expect(rows.map(({ kind, said }) => [kind, kind === "refused" ? said.map(({ key }) => key) : []])).toEqual([
    ["refused", ["priority"]],
    ["new", []],
  ]);
  const row = (await applied(id)).find(({ rowId }) => rowId !== null);
  expect((await read(row?.rowId ?? "")).priority).toBe("normal");
});

test("a state that asks for something is refused under its cell, of a new action and of one that is there", async () => {
  const id = await received([
    ["Axe", "Action", "État", "Reprise", "Motif d’abandon", "Fin réelle", "Résultat"],
    ["Axe 1", "Une action en pause", "En pause", null, null, null, null],
    ["Axe 1", "Une action abandonnée", "Abandonnée", null, null, null, null],
    ["Axe 1", "Une action réalisée", "Réalisée", null, null, null, null],
    ["Axe 1", "Une action en cours", "En cours", null, null, null, null],
  ]);
  const faults = async (of: string) =>
    (await importOf(of)).rows.map(({ kind, said }) =>
      kind === "refused" ? said.map(({ key }) => key) : kind,
    );
  expect(await faults(id)).toEqual([["resumeOn"], ["statusReason"], ["actualEndOn", "result"], "new"]);
  await applied(id);
  const again = await received([
    ["Axe", "Action", "État"],
    ["Axe 1", "Une action en cours", "Réalisée"],
  ]);
  expect((await importOf(again)).counts).toEqual({ refused: 1 });
  expect((await importOf(again)).rows[0]?.said.map(({ sentence }) => sentence)).toEqual([
    "Indiquez la date de fin réelle.",
    "Décrivez le résultat en une phrase.",
  ]);
});
