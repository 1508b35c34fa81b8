import { afterAll, beforeAll, expect, test } from "vitest";
import { readProjects } from "@/db/projects/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { aProject, placeIn } from "@/db/testing/projects";
import { projectColumns } from "@/lib/projects/csv";
import { saveHolder } from "@/lib/projects/holder/gestures";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, receivedFor, rowsFor } from "@/lib/testing/import-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { edited, exportedBook, listIn } from "@/lib/testing/workbooks";
import { applyImport, undoImport } from "../gestures";
import { questionsOf } from "../questions";
import { namesHolder, projectTarget } from "./projects-columns";

const { agentA, agentB, regional, elected } = actors;
const { scope, today } = agentA;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const { territoryId } = placeIn("boulonnais");
const stored = async (title: string) => {
  const [row] = await db.owner<Record<string, unknown>[]>`
    select * from live_project where title = ${title} and territory_id = ${territoryId}`;
  return row;
};
const heads = ["Nom du projet", "Étape", "État", "Ouverture", "Origine", "Besoins de financement"];
const words = async () => {
  const { projectFields } = await import("@/lib/projects/fields");
  const { stage, status, origin } = projectFields;
  return [stage.words.design, status.words.supported, "02/03/2026", origin.words.spontaneous];
};

test("projects of a sheet of one’s own are opened; the same file again changes nothing; undone, they are in the bin", async () => {
  const rows = [heads, ["Conserverie d’essai", ...(await words()), "1 500,5"]];
  const id = await rowsFor("project", rows, { digest: "projects" });
  const { counts, asks } = await importOf(id);
  expect(asks.filter(({ value }) => value === null)).toEqual([]);
  expect(counts).toEqual({ new: 1 });
  await applied(id);
  expect(await stored("Conserverie d’essai")).toMatchObject({
    ...{ stage: "design", status: "supported", origin: "spontaneous", needs_cents: "150050" },
  });
  const again = await importOf(await rowsFor("project", rows, { digest: "projects" }));
  expect(again.counts).toEqual({ same: 1 });
  expect(again.sameAppliedAt).toBeInstanceOf(Date);
  await done(undoImport, onImport(id, (await importOf(id)).version));
  expect(await stored("Conserverie d’essai")).toBeUndefined();
});

test("what a project keeps in one state alone is refused under its cell where it would be lost", async () => {
  const more = ["Motif", "Entrée en démarrage", "Entrée en développement"];
  const { projectFields } = await import("@/lib/projects/fields");
  const { stage, status, origin } = projectFields;
  const row = (title: string, at: keyof typeof stage.words, is: keyof typeof status.words) => [
    ...[title, stage.words[at] ?? "", status.words[is] ?? "", "02/03/2026"],
    ...[origin.words.spontaneous ?? "", null],
  ];
  const id = await rowsFor("project", [
    [...heads, ...more],
    [...row("Perdu 1", "design", "supported"), "Faute de local.", "05/03/2026", "06/03/2026"],
    [...row("Perdu 2", "launch", "supported"), null, "05/03/2026", "06/03/2026"],
    [...row("Gardé", "growth", "dropped"), "Faute de local.", "05/03/2026", "06/03/2026"],
  ]);
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 2, new: 1 });
  expect(rows.map(({ kind, said }) => (kind === "refused" ? said.map(({ key }) => key) : []))).toEqual([
    ["dropReason", "launchOn", "growthOn"],
    ["growthOn"],
    [],
  ]);
  await applied(id);
  const [kept] = await db.owner<{ held: string[] }[]>`
    select array[drop_reason, launch_on::text, growth_on::text] as held from project where title = 'Gardé'`;
  expect(kept?.held).toEqual(["Faute de local.", "2026-03-05", "2026-03-06"]);
});

test("a project in which a holder was recorded since is left when its import is undone", async () => {
  const id = await rowsFor("project", [heads, ["Projet porté", ...(await words()), null]]);
  const [row] = await applied(id);
  await done(saveHolder, {
    ...{ projectId: row?.rowId ?? "", version: "", requestKey: requestKey(), phone: "" },
    ...{ name: "Alice", email: "alice@essai.example", consentOn: "2026-11-01", keepUntil: "2027-11-01" },
  });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  expect((await importOf(id)).rows[0]?.kept).toContain("Un porteur y a été enregistré");
  expect(await stored("Projet porté")).toBeDefined();
});

test("who carries a project is never kept of a file, whatever its header is taken for, and its preview says so", async () => {
  const held = ["Alice Dupont-Essai", "06 00 00 00 01", "alice@essai.example", "Née en 1980"];
  const id = await receivedFor("project", [
    {
      ...{ name: "Projets", merges: [] },
      rows: [
        ["Porteur du projet", ...heads, "Téléphone", "Adresse électronique", "Date de naissance"],
        [held[0] ?? null, "Épicerie d’essai", ...(await words()), null, ...held.slice(1)],
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

test("what is wrong is refused under its cell; one that resembles another is asked", async () => {
  await aProject(scope, "boulonnais", { title: "Garage solidaire du littoral" });
  const [stage, status, , origin] = await words();
  const id = await rowsFor("project", [
    heads,
    ["Ouvert demain", stage ?? null, status ?? null, "02/03/2028", origin ?? null, null],
    ["Garages solidaires du littoral", stage ?? null, status ?? null, "02/03/2026", origin ?? null, null],
    ["Étape fausse", "Rêve", status ?? null, "02/03/2026", origin ?? null, null],
  ]);
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 2, asked: 1 });
  expect(rows.slice(0, 2).map(({ line, said }) => [line, ...said.map(({ key }) => key)])).toEqual([
    [2, "openedOn"],
    [4, "stage"],
  ]);
});

test("a list of projects comes back as it left, or with exactly what was changed, which is given back", async () => {
  const book = await exportedBook("project", {
    columns: projectColumns(today),
    rows: await readProjects(scope, {}, { key: "titre", direction: "asc" }, today),
  });
  const ids = listIn(book).rows.map((row) => String(row[0]).split(":")[0] ?? "");
  expect((await importOf(await receivedFor("project", book))).counts).toEqual({ same: ids.length });
  const [one = ""] = ids;
  const read = async () => {
    const [row] = await db.owner<Record<string, unknown>[]>`select * from live_project where id = ${one}`;
    return { ...row, version: 0, updated_at: 0, updated_by: 0 };
  };
  const before = await read();
  const id = await receivedFor(
    "project",
    edited(book, [one], [{ id: one, head: "Résumé", cell: "=Repris" }]),
  );
  const seen = await importOf(id);
  expect(seen.rows).toMatchObject([{ kind: "changed", said: [{ label: "Résumé", after: "=Repris" }] }]);
  await applied(id);
  expect((await read()) as { summary?: string }).toMatchObject({ summary: "=Repris" });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  expect(await read()).toEqual(before);
  // Both sides moved it.
  await db.acting`update project set summary = 'D’ici', version = version + 1 where id = ${one}`;
  const both = edited(book, [one], [{ id: one, head: "Résumé", cell: "Du fichier" }]);
  expect((await importOf(await receivedFor("project", both))).counts).toEqual({ conflict: 1 });
  // The mark of a project of B is none of A’s.
  const theirs = await receivedFor("project", both, { actor: agentB, territory: "sambre-avesnois" });
  expect((await importOf(theirs, agentB)).counts).toEqual({ refused: 1 });
});

test("the officer prepares and does not apply; another agent and an elected member are refused", async () => {
  const rows = [heads, ["Préparé", ...(await words()), null]];
  const id = await rowsFor("project", rows, { actor: regional });
  const { version } = await importOf(id, regional);
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importTended");
  expect(await refusal(done(applyImport, onImport(id, version), agentB))).toBe("absent");
  expect(await refusal(rowsFor("project", rows, { actor: elected }))).toBe("absent");
  await applied(id);
  expect(await stored("Préparé")).toBeDefined();
});
