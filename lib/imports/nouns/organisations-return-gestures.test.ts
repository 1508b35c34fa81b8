import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrganisations } from "@/db/organisations/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { organisationColumns } from "@/lib/organisations/csv";
import { organisationWords } from "@/lib/organisations/labels";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, receivedFor } from "@/lib/testing/import-requests";
import { add } from "@/lib/testing/organisation-requests";
import { done } from "@/lib/testing/requests";
import { edited, exportedBook, listIn } from "@/lib/testing/workbooks";
import { undoImport } from "../gestures";

const { regional } = actors;
const here = { actor: regional, territory: "nord-pas-de-calais" };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const seenOf = (id: string) => importOf(id, regional);
const waiting = async (id: string) => (await seenOf(id)).asks.filter(({ value }) => value === null);
const undone = async (id: string) =>
  done(undoImport, onImport(id, (await seenOf(id)).version), regional).then(() => seenOf(id));
/** The list as its officer downloads it. */
const listed = async (actor = regional) =>
  exportedBook(
    "organisation",
    {
      columns: organisationColumns,
      rows: await readOrganisations(actor.scope, {}, { key: "nom", direction: "asc" }, organisationWords),
    },
    actor,
  );
const stored = async () => {
  const rows = await db.owner<Record<string, unknown>[]>`select * from live_organisation order by id`;
  return rows.map(({ version: _v, updated_at: _at, updated_by: _by, ...row }) => row);
};
const sentBook = (sheets: readonly Sheet[], how = here) => receivedFor("organisation", sheets, how);
const idsOf = (book: readonly Sheet[]) =>
  listIn(book).rows.flatMap((row) => String(row[0] ?? "").split(":")[0] ?? "");

test("the list that comes back as it left changes nothing", async () => {
  const book = await listed();
  const all = idsOf(book);
  expect(all.length).toBeGreaterThan(8);
  const id = await sentBook(book);
  expect(await waiting(id)).toEqual([]);
  expect((await seenOf(id)).counts).toEqual({ same: all.length });
});

test("any edit of cells comes back as exactly those edits, written, then given back", async () => {
  const book = await listed();
  const all = idsOf(book);
  const places = ["Toute la Région", "Boulonnais", "Sambre-Avesnois"];
  const words = fc
    .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."abcdé =+’0123".split("")) })
    .map((said) => `x${said.trim()}`);
  const cell = fc.oneof(
    fc.record({ head: fc.constant("Nom"), said: words.map((said) => `${said} ${crypto.randomUUID()}`) }),
    fc.record({ head: fc.constant("Territoire"), said: fc.constantFrom(...places) }),
    fc.record({ head: fc.constant("Nature"), said: fc.constantFrom("Opérateur", "Autre") }),
    fc.record({ head: fc.constant("Téléphone"), said: fc.constantFrom("03 21 00 00 03", "03 21 00 00 04") }),
  );
  const edit = fc.record({ at: fc.nat({ max: all.length - 1 }), cell });
  let written = 0;
  // One of those that share their sigle: its new name is no reason to ask of them again.
  const [shared] = await db.owner<{ id: string }[]>`
    select o.id from live_organisation o join live_organisation other on other.acronym = o.acronym and other.id <> o.id limit 1`;
  const sharing = all.indexOf(shared?.id ?? "");
  expect(sharing).toBeGreaterThanOrEqual(0);
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (asked) => {
      const last = new Map(asked.map(({ at, cell: { head, said } }) => [`${all[at]} ${head}`, said]));
      const { heads: names, rows: before } = listIn(book);
      const held = (id: string, head: string) =>
        before.find((row) => String(row[0]).startsWith(id))?.[names.indexOf(head)];
      const edits = [...last].map(([key, said]) => ({
        id: key.slice(0, 36),
        head: key.slice(37),
        cell: said,
      }));
      const moved = edits.filter(({ id, head, cell: said }) => held(id, head) !== said);
      const was = await stored();
      const id = await sentBook(edited(book, all, edits));
      expect(await waiting(id)).toEqual([]);
      const seen = await seenOf(id);
      const changes = seen.rows
        .filter(({ kind }) => kind === "changed")
        .flatMap(({ rowId, said }) => said.map(({ label, after }) => `${rowId} ${label} ${after}`));
      const shown = (said: string) =>
        said === "Toute la Région"
          ? ""
          : said.replace(/^(0\d .*)/, (number) => number.replaceAll(" ", "\u00a0"));
      expect(changes.toSorted()).toEqual(
        moved.map(({ id: row, head, cell: said }) => `${row} ${head} ${shown(said)}`).toSorted(),
      );
      expect(seen.rows.filter(({ kind }) => kind !== "changed" && kind !== "same")).toEqual([]);
      if (changes.length === 0) return;
      await applied(id, {}, regional);
      written += 1;
      const now = await stored();
      const touched = now.filter((row, at) => JSON.stringify(row) !== JSON.stringify(was[at]));
      expect(new Set(touched.map((row) => row.id))).toEqual(new Set(moved.map((one) => one.id)));
      expect((await undone(id)).rows.filter(({ kept }) => kept)).toEqual([]);
      expect(await stored()).toEqual(was);
    }),
    { numRuns: 6, examples: [[[{ at: sharing, cell: { head: "Nom", said: `xb ${crypto.randomUUID()}` } }]]] },
  );
  expect(written).toBeGreaterThan(0);
}, 120_000);

test("what both sides moved is asked; an emptied cell is emptied; a structure that is gone is refused at its row", async () => {
  const [first, second, gone] = [
    await add({ phone: "03 21 00 00 05" }),
    await add({ phone: "03 21 00 00 06" }),
    await add(),
  ];
  const book = await listed();
  await db.acting`update organisation set phone = '03 21 00 00 07', version = version + 1 where id = ${first}`;
  await db.acting`update organisation set deleted_at = now(), deleted_by = null, version = version + 1 where id = ${gone}`;
  const id = await sentBook(
    edited(
      book,
      [first, second, gone],
      [
        { id: first, head: "Téléphone", cell: "03 21 00 00 08" },
        { id: second, head: "Téléphone", cell: null },
      ],
    ),
  );
  const { rows } = await seenOf(id);
  expect(rows.map(({ kind }) => kind)).toEqual(["refused", "conflict", "changed"]);
  expect(rows[0]?.said[0]?.sentence).toContain("n’y est plus");
  expect(rows[2]?.said).toEqual([
    expect.objectContaining({ before: "03\u00a021\u00a000\u00a000\u00a006", after: "" }),
  ]);
});

test("undoing leaves what moved, what leads an action and a SIRET that another bears since, and says so", async () => {
  const one = "404 833 048 00022";
  const [moved, freed] = [await add({ phone: "03 21 00 00 09" }), await add({ siret: one })];
  const sheets = edited(
    await listed(),
    [moved, freed],
    [
      { id: moved, head: "Téléphone", cell: "03 21 00 00 10" },
      { id: freed, head: "SIRET", cell: null },
    ],
  ).map((sheet) => {
    const at = sheet.rows[0]?.indexOf("Nom") ?? -1;
    const kind = sheet.rows[0]?.indexOf("Nature") ?? -1;
    if (at < 0 || !String(sheet.rows[0]?.[0]).startsWith("maillage:")) return sheet;
    const row = (sheet.rows[0] ?? []).map(
      (_, col): Cell => (col === at ? "Cheffe de file d’essai" : col === kind ? "Autre" : null),
    );
    return { ...sheet, rows: [...sheet.rows, row] };
  });
  const id = await sentBook(sheets);
  expect((await seenOf(id)).counts).toEqual({ new: 1, changed: 2 });
  const rows = await applied(id, {}, regional);
  await db.acting`update organisation set phone = '03 21 00 00 11', version = version + 1 where id = ${moved}`;
  await add({ siret: one });
  const [action] = await db.owner<{ id: string }[]>`select id from live_action limit 1`;
  const lead = rows.find(({ kind }) => kind === "new")?.rowId ?? "";
  await db.acting`update action set lead_organisation_id = ${lead}, version = version + 1 where id = ${action?.id ?? ""}`;
  const after = await undone(id);
  const kept = (rowId: string) => after.rows.find((row) => row.rowId === rowId)?.kept;
  expect(kept(moved)).toBe("Modifiée depuis l’import\u00a0: laissée comme elle est.");
  expect(kept(freed)).toContain("Une autre structure porte son SIRET");
  expect(kept(lead)).toContain("Cette structure conduit 1\u00a0action");
});
