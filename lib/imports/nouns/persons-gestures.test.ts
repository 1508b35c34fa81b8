import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { projectFields } from "@/lib/projects/fields";
import { applied, importOf, receivedFor } from "@/lib/testing/import-requests";
import { questionsOf } from "../questions";
import { namesHolder, projectTarget } from "./projects-columns";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const heads = ["Nom du projet", "Étape", "État", "Ouverture", "Origine", "Besoins de financement"];
const { stage, status, origin } = projectFields;
const words = [stage.words.design, status.words.supported, "02/03/2026", origin.words.spontaneous];

test("who carries a project is never kept of a file, whatever its header is taken for, and its preview says so", async () => {
  const held = ["Alice Dupont-Essai", "06 00 00 00 01", "alice@essai.example", "Née en 1980"];
  const id = await receivedFor("project", [
    {
      ...{ name: "Projets", merges: [] },
      rows: [
        ["Porteur du projet", ...heads, "Téléphone", "Adresse électronique", "Date de naissance"],
        [held[0] ?? null, "Épicerie d’essai", ...words, null, ...held.slice(1)],
      ],
    },
    { name: "Porteurs", merges: [], rows: [["Qui", "Combien"], held] },
  ]);
  const seen = await importOf(id);
  expect(seen.counts).toEqual({ new: 1 });
  expect(questionsOf(seen).dropped).toEqual([
    ...["Porteur du projet", "Téléphone", "Adresse électronique", "Date de naissance"],
  ]);
  await applied(id);
  for (const word of held) {
    const [{ found } = { found: -1 }] = await db.owner<{ found: number }[]>`
      select (select count(*) from import_sheet where rows::text like ${`%${word}%`})::integer
        + (select count(*) from import_row where said::text like ${`%${word}%`})::integer
        + (select count(*) from import where asks::text like ${`%${word}%`})::integer as found`;
    expect([word, found]).toEqual([word, 0]);
  }
});

test("what stands under a heading of the holder, or under none, is not kept either", async () => {
  const id = await receivedFor("project", [
    {
      name: "Projets",
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
        { startRow: 1, startCol: 0, endRow: 1, endCol: 2 },
      ],
      rows: [
        ["Porteurs et projets de l’année", null, null, null, null, null, null],
        ["Porteur de projet", null, null, "Projet", "Étape", "Résumé", null],
        ["Identité", "Situation", "Joindre", null, null, null, null],
        ["Alice Dupont", "Au chômage", "06 00 00 00 01", "Épicerie", "Rêve", "Vendre", "rappeler Alice"],
      ],
    },
    {
      ...{ name: "Anciens", merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] },
      rows: [
        ["Porteuse", null, "Projet", "Étape"],
        ["Dupont", "Alice", "Lavoir", "Rêve"],
      ],
    },
  ]);
  const seen = await importOf(id);
  const kept = JSON.stringify(seen.book.map(({ rows }) => rows));
  for (const word of ["Alice", "Dupont", "chômage", "06 00"])
    expect([word, kept.includes(word)]).toEqual([word, false]);
  for (const word of ["Épicerie", "Vendre", "Lavoir"])
    expect([word, kept.includes(word)]).toEqual([word, true]);
  expect(questionsOf(seen).dropped).toEqual(["Identité", "Situation", "Joindre", "Porteuse"]);
  expect(questionsOf(seen).columns.map(({ label }) => label)).toEqual(["Projet", "Étape", "Résumé"]);
});

test("what is written above the header is not kept, and what stands over the columns of the holder still says whose they are", async () => {
  const wide = (line: number, from: number, to: number) => ({
    ...{ startRow: line, startCol: from, endRow: line, endCol: to },
  });
  const id = await receivedFor("project", [
    {
      name: "Projets",
      merges: [wide(2, 0, 3), wide(3, 0, 1)],
      rows: [
        ["Alice Dupont, 06 00 00 00 01", null, null, null],
        [null, null, "alice@essai.example", null],
        ["Projets d’Alice", null, null, null],
        ["Porteuse : Alice Dupont", null, null, "Alice"],
        ["Identité", "Situation", "Projet", "Résumé"],
        ["Dupont", "Au chômage", "Épicerie", "Vendre"],
      ],
    },
  ]);
  const seen = await importOf(id);
  const kept = JSON.stringify(seen.book);
  for (const word of ["Alice", "alice", "Dupont", "chômage", "06 00"])
    expect([word, kept.includes(word)]).toEqual([word, false]);
  expect(questionsOf(seen).dropped).toEqual(["Identité", "Situation"]);
  expect(seen.rows.map(({ line }) => line)).toEqual([6]);
});

test("headers of a person are told from those of a project", () => {
  const persons = [
    "Nom",
    "Prénom",
    "Nom et prénom",
    "Porteur",
    "Porteuse du projet",
    "Courriel",
    "E-mail",
    ...[
      "Tél.",
      "Contact",
      "Contact (nom)",
      "E-mails",
      "Porteuse",
      "Interlocuteur",
      "Dirigeante",
      "Entrepreneurs",
    ],
  ];
  expect(persons.filter((header) => !namesHolder(header))).toEqual([]);
  const projects = [
    ...heads,
    "Structure porteuse",
    "Nom de la structure",
    "Dernier contact",
    "Jours sans contact",
    "Commune",
  ];
  expect(projects.filter(namesHolder)).toEqual([]);
  // None of those by which a project is known.
  const known = projectTarget.columns.flatMap(({ label, also }) => [label, ...also]);
  expect(known.filter(namesHolder)).toEqual([]);
});
