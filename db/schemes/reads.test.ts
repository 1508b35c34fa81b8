import { afterAll, beforeAll, expect, test } from "vitest";
import { projectStages, schemeKinds } from "../enums";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getScheme, listSchemeDepartements, listSchemes, type SchemeFilters } from "./reads";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const codes = async (filters: SchemeFilters, reader = viewers.agentA) =>
  (await listSchemes(reader, filters)).map(({ code }) => code);

test("every reader of the Région, the administrator too, finds the nine schemes and their twelve contacts", async () => {
  for (const reader of [
    viewers.agentA,
    viewers.regional,
    viewers.elected,
    viewers.electedOfB,
    viewers.admin,
  ]) {
    const schemes = await listSchemes(reader, {});
    expect(schemes).toHaveLength(9);
    expect(schemes.flatMap(({ contacts }) => contacts)).toHaveLength(12);
    expect((await listSchemeDepartements(reader)).map(({ code }) => code)).toEqual(["59", "62"]);
  }
  expect(await listSchemes(viewers.nobody, {})).toEqual([]);
  expect(await getScheme(viewers.nobody, "fidess")).toBeNull();
});

test("a département leaves its own contacts and those of the whole Région", async () => {
  const nord = await listSchemes(viewers.agentA, { departement: "59" });
  expect(nord).toHaveLength(9);
  expect(nord.flatMap(({ contacts }) => contacts)).toHaveLength(10);
  expect(nord.find(({ code }) => code === "fidess")?.contacts).toMatchObject([
    { organisation: "Nord Actif", departement: "Nord" },
  ]);
  expect(await codes({ departement: "75", search: "fidess" })).toEqual([]);
});

test("stages share the schemes, and each kind has its own", async () => {
  const byStage = await Promise.all(projectStages.map((stage) => codes({ stage })));
  expect(byStage.map((found) => found.length)).toEqual([3, 4, 2]);
  for (const kind of schemeKinds) {
    const found = await listSchemes(viewers.agentA, { kind });
    expect(found.every(({ kinds }) => kinds.includes(kind))).toBe(true);
  }
  expect(await codes({ kind: "repayable_advance" })).toEqual(["france-active", "caisse-solidaire"]);
});

test("words are found without accents nor case, in the name, the text and the contacts", async () => {
  expect(await codes({ search: "AMORTISSABLES pret" })).toEqual(["caisse-solidaire"]);
  expect(await codes({ search: "perennisation" })).toEqual(["dla"]);
  expect(await codes({ search: "solidarite autonomie" })).toEqual(["participation-capital"]);
  expect(await codes({ search: "%" })).toEqual([]);
});

test("a scheme is found by its code, with its contacts and its co-funding", async () => {
  const mpa = await getScheme(viewers.agentA, "mpa");
  expect(mpa?.cofunding).toContain("Fonds social européen");
  expect(mpa?.contacts).toMatchObject([{ departement: null, phone: "03 20 87 61 60" }]);
  expect(await getScheme(viewers.agentA, "unknown")).toBeNull();
});
