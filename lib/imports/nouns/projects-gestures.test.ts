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
