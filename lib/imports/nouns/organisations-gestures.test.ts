import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import type { Cell } from "@/lib/sheets/reading/book";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, rowsFor } from "@/lib/testing/import-requests";
import { add } from "@/lib/testing/organisation-requests";
import { done } from "@/lib/testing/requests";
import { settleImport, undoImport } from "../gestures";

const { regional } = actors;
const here = { actor: regional, territory: "nord-pas-de-calais" };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const sent = (rows: readonly (readonly Cell[])[], digest?: string) =>
  rowsFor("organisation", rows, { ...here, ...(digest && { digest }) });
const seenOf = (id: string) => importOf(id, regional);
const waiting = async (id: string) => (await seenOf(id)).asks.filter(({ value }) => value === null);
const undone = async (id: string) =>
  done(undoImport, onImport(id, (await seenOf(id)).version), regional).then(() => seenOf(id));
const named = async (name: string) => {
  const [row] = await db.owner<
    Record<string, unknown>[]
  >`select * from live_organisation where name = ${name}`;
  return row;
};
const heads = [
  "Structure",
  "Sigle",
  "Nature",
  "Statut juridique",
  "Territoire",
  "SIRET",
  "Courriel",
  "Tél.",
  "Site",
];

/** Of a key that holds. */
const siret = "732 829 320 00074";

test("structures of a sheet of one’s own are added; the same file again changes nothing; undone, they are in the bin", async () => {
  const family = await db.owner<
    { label: string }[]
  >`select label from nomenclature where kind = 'legal_family' limit 1`;
  const rows = [
    heads,
    [
      ...["Régie d’essai", "RDE", "Structure de l’ESS", family[0]?.label ?? "", "Boulonnais"],
      ...[73_282_932_000_074, "contact@regie.example", 321_000_001, "www.regie.example"],
    ],
    ["Fédération d’essai", null, "tête de réseau", null, "toute la Région", null, null, null, null],
  ];
  const id = await sent(rows, "own");
  expect(await waiting(id)).toEqual([]);
  expect((await seenOf(id)).counts).toEqual({ new: 2 });
  await applied(id, {}, regional);
  expect(await named("Régie d’essai")).toMatchObject({
    ...{ acronym: "RDE", kind: "ess_structure", siret: "73282932000074", phone: "0321000001" },
    ...{ territory_id: placeIn("boulonnais").territoryId, website: "https://www.regie.example" },
  });
  expect(await named("Fédération d’essai")).toMatchObject({ kind: "network_head", territory_id: null });
  const again = await seenOf(await sent(rows, "own"));
  expect(again.counts).toEqual({ same: 2 });
  expect(again.sameAppliedAt).toBeInstanceOf(Date);
  await undone(id);
  expect(await named("Régie d’essai")).toBeUndefined();
});

test("what resembles a structure by accent, case, sigle or SIRET is asked, and nothing is doubled unless it is said", async () => {
  await add({ name: "Épicerie des Écluses", acronym: "" });
  await add({ name: "Réseau des ressourceries", acronym: "RRX" });
  await add({ name: "Menuiserie du canal", siret });
  const id = await sent([
    ["Nom", "Sigle", "Nature", "SIRET", "Téléphone"],
    ["EPICERIE DES ECLUSES", null, "Autre", null, "03 21 00 00 02"],
    ["Rrx", null, "Autre", null, null],
    ["Ateliers du canal", null, "Autre", siret, null],
    ["Toute nouvelle d’essai", null, "Autre", null, null],
  ]);
  const asks = await waiting(id);
  expect(asks.map(({ label }) => label)).toEqual([
    "«\u00a0EPICERIE DES ECLUSES\u00a0», ligne 2, ressemble à une structure de la Région.",
    "«\u00a0Rrx\u00a0», ligne 3, ressemble à une structure de la Région.",
    "«\u00a0Ateliers du canal\u00a0», ligne 4, ressemble à une structure de la Région.",
  ]);
  expect(asks[0]?.options.map(({ label }) => label)).toEqual([
    "C’est la même que «\u00a0Épicerie des Écluses\u00a0»\u00a0: mettre à jour",
    "C’est une autre structure\u00a0: l’ajouter",
    "Ne pas importer cette ligne",
  ]);
  expect((await seenOf(id)).counts).toEqual({ asked: 3, new: 1 });
  await applied(
    id,
    {
      [asks[0]?.id ?? ""]: asks[0]?.options[0]?.value ?? "",
      ...{ [asks[1]?.id ?? ""]: "new", [asks[2]?.id ?? ""]: "skip" },
    },
    regional,
  );
  expect((await seenOf(id)).counts).toEqual({ changed: 1, new: 2, left: 1 });
  expect(await named("Épicerie des Écluses")).toMatchObject({ phone: "03 21 00 00 02" });
  expect(await named("EPICERIE DES ECLUSES")).toBeUndefined();
  expect(await named("Rrx")).toBeDefined();
  expect(await named("Ateliers du canal")).toBeUndefined();
});

test("two rows of a file that resemble one another are asked", async () => {
  const id = await sent([
    ["Nom", "Sigle", "Nature"],
    ["Pôle d’essai des jumelles", "PEJ", "Autre"],
    ["pole d’essai des jumelles", null, "Autre"],
    ["P.E.J.", null, "Autre"],
  ]);
  const asks = await waiting(id);
  expect(asks.map(({ label }) => label)).toEqual([
    "«\u00a0pole d’essai des jumelles\u00a0», ligne 3, est déjà la ligne 2.",
    "«\u00a0P.E.J.\u00a0», ligne 4, est déjà la ligne 2.",
  ]);
  const [twin, acronym] = asks.map(({ id: ask }) => ask);
  await applied(id, { [twin ?? ""]: "skip", [acronym ?? ""]: "new" }, regional);
  expect((await seenOf(id)).counts).toEqual({ new: 2, left: 1 });
});

test("a SIRET whose key does not hold, and one that another bears, are refused under their cell", async () => {
  const bearer = "356 000 000 00048";
  await add({ name: "Porteuse du SIRET", siret: bearer });
  const id = await sent([
    ["Nom", "Nature", "SIRET", "Adresse électronique", "Nature juridique inconnue"],
    ["Clé fausse", "Autre", "732 829 320 00075", null, null],
    ["SIREN seul", "Autre", "732 829 320", null, null],
    ["Adresse fausse", "Association", null, "contact chez essai", null],
    ["Porteuse bis", "Autre", bearer, null, null],
  ]);
  const [ask] = await waiting(id);
  const { rows } = await seenOf(id);
  const of = (title: string) =>
    rows.find((row) => row.title === title)?.said.map(({ key, sentence }) => [key, sentence]);
  expect(of("Clé fausse")).toEqual([["siret", expect.stringContaining("sa clé ne convient pas")]]);
  expect(of("SIREN seul")).toEqual([["siret", expect.stringContaining("C’est un SIREN")]]);
  expect(of("Adresse fausse")).toEqual([["kind", expect.stringContaining("Structure de l’ESS")]]);
  await done(settleImport({ answers: { [ask?.id ?? ""]: "new" } }), onImport(id, 2), regional);
  const bis = (await seenOf(id)).rows.find(({ title }) => title === "Porteuse bis");
  expect([bis?.kind, bis?.said[0]?.key, bis?.said[0]?.sentence]).toEqual([
    ...["refused", "siret"],
    expect.stringContaining("Ce SIRET est celui de «\u00a0Porteuse du SIRET\u00a0»"),
  ]);
});
