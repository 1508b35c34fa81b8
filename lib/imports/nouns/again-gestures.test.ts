import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvents } from "@/db/events/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { eventColumns } from "@/lib/events/csv";
import { eventWords } from "@/lib/events/list";
import type { Cell } from "@/lib/sheets/reading/book";
import { actors } from "@/lib/testing/actors";
import { plan } from "@/lib/testing/event-requests";
import { applied, importOf, onImport, receivedFor, rowsFor } from "@/lib/testing/import-requests";
import { done } from "@/lib/testing/requests";
import { edited, exportedBook } from "@/lib/testing/workbooks";
import { settleImport } from "../gestures";
import { refusedOf } from "../refused";

const { agentA, regional } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const titled = async (title: string) => {
  const [row] = await db.owner<Record<string, unknown>[]>`select * from live_event where title = ${title}`;
  return row;
};

test("refused rows that are corrected and sent again are imported, what was a time in them too", async () => {
  const seen = await importOf(
    await rowsFor("event", [
      ["Titre", "Type", "Date", "Horaire"],
      ["Renvoyé", "Forum", "le 32 mars", 0.75],
      ["Gardé", "Forum", "05/12/2026", 0.5],
    ]),
  );
  const { columns, rows } = refusedOf(seen);
  const sent = rows.map((row) =>
    columns.map(({ header, value }) => (header === "Premier jour" ? "12/12/2026" : value(row)) as Cell),
  );
  const again = await rowsFor("event", [columns.map(({ header }) => header), ...sent]);
  expect((await importOf(again)).counts).toEqual({ new: 1 });
  await applied(again);
  expect(await titled("Renvoyé")).toMatchObject({ starts_at: "18:00:00" });
});

test("why a row is refused is one sentence, after the name of its column", async () => {
  const seen = await importOf(
    await rowsFor("event", [
      ["Titre", "Type", "Date", "Date de fin"],
      ["À l’envers", "Forum", "06/12/2026", "01/12/2026"],
    ]),
  );
  const { columns, rows } = refusedOf(seen);
  expect(rows.map((row) => columns[0]?.value(row))).toEqual([
    "Dernier jour\u00a0: le dernier jour ne peut pas être avant le premier.",
  ]);
});

test("what was refused when it was shown is not written, whatever it has become since", async () => {
  const known = await plan({ title: "Sorti de la corbeille" });
  await db.acting`update event set deleted_at = now(), version = version + 1 where id = ${known}`;
  const id = await rowsFor("event", [
    ["Identifiant", "Titre", "Type", "Date"],
    [known, "Jamais montré", "Forum", "05/12/2026"],
    [null, "Montré", "Forum", "06/12/2026"],
  ]);
  expect((await importOf(id)).counts).toEqual({ refused: 1, new: 1 });
  await db.acting`update event set deleted_at = null, version = version + 1 where id = ${known}`;
  const rows = await applied(id);
  expect(rows.map(({ kind }) => kind)).toEqual(["refused", "new"]);
  expect([await titled("Jamais montré"), (await titled("Sorti de la corbeille"))?.id]).toEqual([
    undefined,
    known,
  ]);
});

test("without the base of its export, a row that moved since is asked, one that did not is changed", async () => {
  const [moved, still] = [await plan({ title: "Bougé depuis" }), await plan({ title: "Resté le même" })];
  const rows = await readEvents(
    agentA.scope,
    {},
    { key: "date", direction: "asc" },
    agentA.today,
    eventWords,
  );
  const book = await exportedBook("event", { columns: eventColumns(agentA.today), rows });
  await db.acting`update event set place = 'D’ici', version = version + 1 where id = ${moved}`;
  const cells = [moved, still].map((id) => ({ id, head: "Lieu", cell: "Du fichier" }));
  // What an agent exported is compared with nothing by the officer, who holds no base of it.
  const id = await receivedFor("event", edited(book, [moved, still], cells), { actor: regional });
  const seen = await importOf(id, regional);
  expect(Object.fromEntries(seen.rows.map(({ rowId, kind }) => [rowId, kind]))).toEqual({
    ...{ [moved]: "conflict", [still]: "changed" },
  });
});

test("a header that was mapped by hand is remembered for its noun alone", async () => {
  const rows = [
    ["Machin", "Type"],
    ["Un machin", "Forum"],
  ];
  const id = await rowsFor("event", rows);
  expect((await importOf(id)).counts).toBeNull();
  const mapping = { machin: "title" };
  await done(settleImport({ mapping }), onImport(id, (await importOf(id)).version));
  expect((await importOf(await rowsFor("event", rows))).counts).toEqual({ refused: 1 });
  expect((await importOf(await rowsFor("project", rows))).counts).toBeNull();
});
