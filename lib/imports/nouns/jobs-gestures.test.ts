import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, rowsFor } from "@/lib/testing/import-requests";
import { declare } from "@/lib/testing/job-requests";
import { done, refusal } from "@/lib/testing/requests";
import { applyImport, undoImport } from "../gestures";

const { agentB, regional, elected } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const of = (structure: string) => db.owner<Record<string, unknown>[]>`select * from live_job
  where organisation_name = ${structure} and territory_id = ${placeIn("boulonnais").territoryId} order by headcount`;
const heads = [
  "Employeur",
  "Nature",
  "Base",
  "Type de contrat",
  "Embauche",
  "Nombre de postes",
  "ETP",
  "Femmes",
];

test("jobs of a sheet of one’s own are declared, « dont » too; the same file again changes nothing", async () => {
  const rows = [
    heads,
    ["La Ressourcerie d’essai", "créés", "constatés", "CDI", "02/03/2026", 3, "2,5 ETP", 2],
    ["La Ressourcerie d’essai", "Maintenus", "Prévisionnels", "CDD", "02/03/2027", 1, 0.5, null],
  ];
  const id = await rowsFor("job", rows, { digest: "jobs" });
  const seen = await importOf(id);
  expect(seen.asks.filter(({ value }) => value === null)).toEqual([]);
  expect(seen.counts).toEqual({ new: 2 });
  expect(seen.rows[0]?.title).toContain("3\u00a0emplois créés, CDI");
  await applied(id);
  expect(await of("La Ressourcerie d’essai")).toMatchObject([
    { kind: "maintained", basis: "forecast", headcount: 1, fte: "0.50", women: null },
    { kind: "created", basis: "actual", headcount: 3, fte: "2.50", women: 2 },
  ]);
  const again = await importOf(await rowsFor("job", rows, { digest: "jobs" }));
  expect(again.counts).toEqual({ same: 2 });
  expect(again.sameAppliedAt).toBeInstanceOf(Date);
});

test("what is wrong is refused under its cell; a contract that no list has is asked; what the file lacks is asked once", async () => {
  const id = await rowsFor("job", [
    ["Structure", "Nature", "Contrat", "Date", "Effectif", "ETP"],
    ["Atelier A", "Créés", "CDI", "02/03/2026", 2, 3],
    ["Atelier B", "Créés", "CDI", "02/03/2026", "deux", 1],
    ["Atelier C", "Créés", "contrat de mission", "02/03/2026", 1, 1],
    [null, "Créés", "CDI", "02/03/2026", 1, 1],
    ["Atelier D", "Créés", "CDI", "02/03/2028", 1, 1],
  ]);
  const first = await importOf(id);
  expect(first.counts).toEqual({ refused: 1, asked: 4 });
  expect(first.asks.map(({ id: ask }) => ask.split(":")[0])).toEqual(["lacks", "ref"]);
  const [ref] = first.asks.filter(({ id: ask }) => ask.startsWith("ref:contract"));
  expect([ref?.value, first.asks.find(({ id: ask }) => ask === "lacks:basis")?.lines]).toEqual([
    null,
    [2, 4, 5, 6],
  ]);
  await expect(
    applied(id, { "lacks:basis": "actual", [ref?.id ?? ""]: ref?.options[0]?.value ?? "" }),
  ).resolves.toBeDefined();
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 4, new: 1 });
  const said = rows
    .filter(({ kind }) => kind === "refused")
    .map(({ line, said: cells }) => [line, ...cells.map(({ key }) => key)]);
  expect(said).toEqual([
    [2, "fte"],
    [3, "headcount"],
    [5, "organisationName"],
    [6, "datedOn"],
  ]);
  expect(await of("Atelier C")).toHaveLength(1);
  expect(await of("Atelier D")).toEqual([]);
});

test("what differs from a declaration of the same day and structure is asked; chosen, it is changed, then given back", async () => {
  const known = await declare({ organisationName: "Fabrique de l’essai" });
  const id = await rowsFor("job", [
    heads,
    ["Fabrique de l'essai", "Créés", "Constatés", "CDI", "02/03/2026", 4, 1.5, null],
  ]);
  const { counts, asks } = await importOf(id);
  expect(counts).toEqual({ asked: 1 });
  expect(asks[0]?.options.map(({ value }) => value)).toEqual([known, "new", "skip"]);
  const [before] = await of("Fabrique de l’essai");
  await applied(id, { [asks[0]?.id ?? ""]: known });
  const [row] = (await importOf(id)).rows;
  expect(row).toMatchObject({ kind: "changed", rowId: known });
  expect(row?.said.find(({ key }) => key === "headcount")).toMatchObject({ before: "2", after: "4" });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  const [after] = await of("Fabrique de l’essai");
  expect({ ...after, version: 0, updated_at: 0 }).toEqual({ ...before, version: 0, updated_at: 0 });
});

test("a declaration that others realise since stays of its nature when the import is undone", async () => {
  const known = await declare({ organisationName: "Prévue à l’essai", datedOn: "2026-02-02" });
  const id = await rowsFor("job", [
    heads,
    ["Prévue à l’essai", "Créés", "Prévisionnels", "CDI", "02/02/2026", 2, 1.5, null],
  ]);
  const { asks } = await importOf(id);
  await applied(id, { [asks[0]?.id ?? ""]: known });
  await declare({ organisationName: "Prévue à l’essai", realisesId: known });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  const { rows } = await importOf(id);
  expect(rows[0]?.kept).toContain("laissée comme elle est");
  const [stored] = await db.owner<{ basis: string }[]>`select basis from job where id = ${known}`;
  expect(stored?.basis).toBe("forecast");
});

test("a forecast that others realise since is not realised twice when the import is undone", async () => {
  const forecast = await declare({ organisationName: "Prévision", basis: "forecast", datedOn: "2026-02-02" });
  const realised = { datedOn: "2026-03-03", realisesId: forecast };
  const known = await declare({ ...realised, organisationName: "Réalisée d’abord" });
  const id = await rowsFor("job", [
    ["Identifiant", "Base", "Effectif"],
    [`${known}:1`, "Prévisionnels", 2],
  ]);
  await applied(id);
  const other = await declare({ ...realised, organisationName: "Réalisée ensuite" });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  const rows = await db.owner<{ id: string }[]>`select id from live_job where realises_id = ${forecast}`;
  expect(rows.map((row) => row.id)).toEqual([other]);
  expect((await importOf(id)).rows[0]?.kept).toContain("D’autres emplois réalisent sa prévision");
});

test("« 2,50 » of a text is the 2,5 that is stored", async () => {
  const rows = [heads, ["Deux décimales", "créés", "constatés", "CDI", "02/03/2026", "3", "2,50", null]];
  await applied(await rowsFor("job", rows));
  expect((await importOf(await rowsFor("job", rows))).counts).toEqual({ same: 1 });
});

test("the officer prepares and does not apply; another agent and an elected member are refused", async () => {
  const rows = [heads, ["Préparée", "Créés", "Constatés", "CDI", "02/03/2026", 1, 1, null]];
  const id = await rowsFor("job", rows, { actor: regional });
  const { version, counts } = await importOf(id, regional);
  expect(counts).toEqual({ new: 1 });
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importTended");
  expect(await refusal(done(applyImport, onImport(id, version), agentB))).toBe("absent");
  expect(await refusal(rowsFor("job", rows, { actor: elected }))).toBe("absent");
  await applied(id);
  expect(await of("Préparée")).toHaveLength(1);
});
