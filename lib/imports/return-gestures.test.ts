import * as fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readActions } from "@/db/actions/reads";
import type { Scope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { actionColumns } from "@/lib/actions/csv";
import type { Viewer } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { sheetsOf } from "@/lib/sheets/reading/sheets";
import { workbook } from "@/lib/sheets/write";
import { actors } from "@/lib/testing/actors";
import { importOf, planContent, receivedBook } from "@/lib/testing/import-requests";

const { agentA } = actors;
const { today } = agentA;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

const viewerOf = (scope: Scope) =>
  ({ ...agentA, scope, name: "Un agent", memberships: [] }) as unknown as Viewer;

/** The actions that the agent reads, as the workbook that leaves says them, read back. */
async function exported(format: "xlsx" | "ods"): Promise<Sheet[]> {
  const rows = await readActions(agentA.scope, {}, { key: "titre", direction: "asc" }, today);
  const { book, ...sheet } = await fullSheet(viewerOf(agentA.scope), format, "action", {
    ...{ title: "Actions", counts: "Une ligne par action.", columns: actionColumns(today), rows },
  });
  if (!book) throw new Error("A workbook has a cover.");
  const parts: Buffer[] = [];
  const whole = "length" in sheet.rows ? [sheet.rows] : sheet.rows;
  const each = (async function* () {
    yield* whole;
  })();
  for await (const part of workbook(format, { ...book, columns: sheet.columns, rows: each }, today))
    parts.push(part);
  return sheetsOf(Buffer.concat(parts), format);
}

/** The same sheets as another library writes them. */
async function rewritten(sheets: readonly Sheet[]): Promise<Sheet[]> {
  const plain = (cell: Cell) => {
    if (cell === null || typeof cell !== "object") return cell;
    if ("day" in cell) return new Date(`${cell.day}T00:00:00Z`);
    return "share" in cell ? `${Math.round(cell.share * 100)} %` : cell.error;
  };
  return sheetsOf(
    await writeXlsx({
      sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plain)) })),
    }),
    "xlsx",
  );
}

const listOf = (sheets: readonly Sheet[]) =>
  sheets.find(({ rows }) => String(rows[0]?.[0] ?? "").startsWith("maillage:action")) ??
  expect.fail("No list.");

/** A sheet with some of its cells written otherwise, by the id of the row and the head of the column. */
function edited(
  sheets: readonly Sheet[],
  edits: readonly { id: string; head: string; cell: Cell }[],
): Sheet[] {
  const list = listOf(sheets);
  const heads = (list.rows[0] ?? []).map(String);
  const rows = list.rows.map((row) => {
    const own = edits.filter(({ id }) => String(row[0] ?? "").startsWith(id));
    const cells = heads.map((_, at) => row[at] ?? null);
    for (const { head, cell } of own) cells[heads.indexOf(head)] = cell;
    return cells;
  });
  return sheets.map((sheet) => (sheet === list ? { ...sheet, rows } : sheet));
}

/** The rows of the plan of the Boulonnais alone, as someone who keeps only them would send them. */
async function ofPlan(sheets: readonly Sheet[]): Promise<Sheet[]> {
  const { actions } = await planContent();
  const list = listOf(sheets);
  const mine = new Set(actions.map(({ id }) => id));
  const rows = list.rows.filter((row, at) => at === 0 || mine.has(String(row[0]).split(":")[0] ?? ""));
  return sheets.map((sheet) => (sheet === list ? { ...sheet, rows } : sheet));
}

const texts = ["Description", "Résultat attendu", "Action"] as const;

test("a workbook that comes back as it left changes nothing, whoever wrote it", async () => {
  for (const format of ["xlsx", "ods"] as const) {
    const sheets = await ofPlan(await exported(format));
    for (const book of format === "xlsx" ? [sheets, await rewritten(sheets)] : [sheets]) {
      const { counts, asks } = await importOf(await receivedBook(book));
      expect(asks.filter(({ value }) => value === null)).toEqual([]);
      expect(counts).toEqual({ same: (await planContent()).actions.length });
    }
  }
});

test("any edit of cells, by two libraries, comes back as exactly those edits", async () => {
  const sheets = await ofPlan(await exported("xlsx"));
  const other = await rewritten(sheets);
  const { actions } = await planContent();
  const words = fc.string({
    minLength: 1,
    maxLength: 30,
    unit: fc.constantFrom(..."abcdé =+’0123456789".split("")),
  });
  const edit = fc.record({
    at: fc.nat({ max: actions.length - 1 }),
    head: fc.constantFrom(...texts),
    // A cell that says nothing else than spaces is an empty one.
    said: words.map((said) => `x${said.trim()}`),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), async (asked, byOther) => {
      const edits = asked.map(({ at, head, said }) => ({ id: actions[at]?.id ?? "", head, cell: said }));
      const last = new Map(edits.map((one) => [`${one.id} ${one.head}`, one]));
      const { rows, asks } = await importOf(await receivedBook(edited(byOther ? other : sheets, edits)));
      expect(asks.filter(({ value }) => value === null)).toEqual([]);
      const seen = rows
        .filter(({ kind }) => kind === "changed")
        .flatMap(({ rowId, said }) => said.map(({ label, after }) => `${rowId} ${label} ${after}`));
      const label = (head: string) => (head === "Action" ? "Intitulé" : head);
      const wanted = [...last.values()].map(({ id, head, cell }) => `${id} ${label(head)} ${cell}`);
      expect(seen.toSorted()).toEqual(wanted.toSorted());
      expect(rows.filter(({ kind }) => kind !== "changed" && kind !== "same")).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test("what both sides moved is asked; what only one moved is theirs, or ours; what left is not erased", async () => {
  const sheets = await ofPlan(await exported("xlsx"));
  const [first, second, third] = (await planContent()).actions;
  const ids = [first, second, third].map((one) => one?.id ?? "");
  await db.acting`update action set description = 'D’ici', version = version + 1 where id = any(${[ids[0] ?? "", ids[1] ?? ""]})`;
  const list = edited(sheets, [
    { id: ids[0] ?? "", head: "Description", cell: "Du fichier" },
    { id: ids[2] ?? "", head: "Description", cell: null },
  ]);
  const seen = await importOf(await receivedBook(list));
  const of = (at: number) => seen.rows.find(({ rowId }) => rowId === ids[at]);
  expect([of(0)?.kind, of(1)?.kind, of(2)?.kind]).toEqual(["conflict", "same", "changed"]);
  expect(of(2)?.said).toEqual([expect.objectContaining({ label: "Description", after: "" })]);
  expect(seen.asks.filter(({ value }) => value === null)).toHaveLength(1);
});

test("another territory’s identifiers are refused at their row, and nothing of them is written", async () => {
  const sheets = await ofPlan(await exported("xlsx"));
  const [other] = await db.owner<
    { id: string }[]
  >`select id from action where territory_id <> ${(await planContent()).plan.territoryId} limit 1`;
  const list = listOf(sheets);
  const [head = [], row = []] = list.rows;
  const forged = [`${other?.id}:1`, ...row.slice(1)];
  const seen = await importOf(await receivedBook([{ ...list, rows: [head, forged] }]));
  expect(seen.counts).toEqual({ refused: 1 });
  expect(seen.rows[0]?.said[0]?.sentence).toContain("n’est pas dans ce plan");
});
