import "server-only";
import { appliedNow, forgotten, tellImport, undoneNow } from "@/db/imports/marks";
import { forgetSheets, keepColumns, readRows, readSheets, replaceRows } from "@/db/imports/papers";
import type { Mapping } from "@/db/imports/table";
import { type HeldImport, importWall } from "@/db/imports/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Gesture } from "@/lib/kernel/gesture";
import { update } from "@/lib/kernel/verbs";
import { Refusal } from "@/lib/platform/errors";
import type { Sheet } from "@/lib/sheets/reading/book";
import { importSaid } from "./labels";
import { prepared, understood } from "./prepare";
import { inOrder, promiseOf } from "./preview";
import { writerOf } from "./taking-up";
import type { Asked } from "./work";
import { importWorks } from "./works";

const onImport = { permission: "import.write", key: "importId" } as const;

/** The sheets of an import as they were read. Throws Refusal "importGone" once they are deleted. */
async function bookOf(tx: Tx, importId: string): Promise<Sheet[]> {
  const sheets = await readSheets(tx, importId);
  if (sheets.length === 0) throw new Refusal("importGone");
  return sheets as Sheet[];
}

const askedOf = (row: HeldImport): Asked => {
  const { id, noun, planId, regionId, territoryId, sheets, mapping, answers } = row;
  return { id, noun, planId, regionId, territoryId, sheets, mapping, answers };
};

function opened(row: HeldImport): void {
  if (row.state !== "open") throw new Refusal("importDone");
}

type Said = {
  sheets?: readonly number[];
  /** What headers were taken for, by hand. */
  mapping?: Mapping;
  answers?: Readonly<Record<string, string>>;
};

/** « Refaire l’aperçu »: with what was said of its columns, of its sheets and of its questions. */
export function settleImport(said: Said): Gesture {
  return update(
    importWall,
    {},
    {
      ...onImport,
      verb: "settle",
      says: importSaid.precise,
      parents: async (tx, actor, _, ids) => {
        const held = await importWall.lock(tx, actor.scope, ids, "living");
        const [row] = [...held.values()];
        if (row?.state !== "open") return null;
        const former = row.version === 1 ? null : row.sheets;
        const asked = {
          ...askedOf(row),
          sheets: said.sheets ?? former,
          mapping: { ...row.mapping, ...said.mapping },
          answers: { ...row.answers, ...said.answers },
        };
        return { asked, ...(await prepared(tx, actor, asked, await bookOf(tx, row.id))) };
      },
      guard(_, __, { row }) {
        opened(row);
        return null;
      },
      keeps: (_, made) =>
        made
          ? {
              ...{ sheets: made.sheets, asks: made.asks, counts: made.counts, promise: made.promise },
              ...{ mapping: made.asked.mapping, answers: made.asked.answers },
            }
          : {},
      async also(tx, [one], made) {
        if (!one || !made) return;
        await replaceRows(tx, one.row.id, made.rows);
        const columns = Object.entries(said.mapping ?? {}).map(([header, key]) => ({ header, key }));
        await keepColumns(tx, one.row, columns);
      },
    },
  );
}

/** Writes what the preview says, through the gestures of the screens; what would be written otherwise is not. */
async function write(tx: Tx, actor: Actor, row: HeldImport): Promise<void> {
  const writer = await writerOf(tx, actor, row);
  await tellImport(tx, row.id);
  const former = await readRows(tx, row.id);
  const refused = new Set(
    former.filter(({ kind }) => kind === "refused").map(({ sheet, line }) => `${sheet} ${line}`),
  );
  const { before, does } = await understood(tx, actor, askedOf(row), await bookOf(tx, row.id));
  const { rows, failed } = await does(tx, writer, row.id, ({ sheet, line }) =>
    refused.has(`${sheet} ${line}`),
  );
  const done = rows.map((one) =>
    refused.has(`${one.sheet} ${one.line}`) && one.noun !== "objective"
      ? (former.find(
          ({ sheet, line, noun }) => sheet === one.sheet && line === one.line && noun === one.noun,
        ) ?? one)
      : one,
  );
  if (failed || promiseOf(done) !== row.promise) throw new Refusal("importChanged");
  await replaceRows(
    tx,
    row.id,
    inOrder(done).map((one) => ({
      ...one,
      before: one.kind === "changed" && one.rowId ? before(one.rowId) : null,
    })),
  );
}

/** « Importer »: all that the preview says, or nothing. */
export const applyImport = update(
  importWall,
  {},
  {
    ...onImport,
    verb: "apply",
    says: importSaid.importe,
    parents: async () => null,
    guard(_, __, { row }) {
      opened(row);
      if (row.promise === null || row.asks.some(({ value }) => value === null))
        throw new Refusal("importAsks");
      return null;
    },
    keeps: (_, __, { actor }) => appliedNow(actor.scope),
    async also(tx, [one]) {
      if (one) await write(tx, one.actor, one.row);
    },
  },
);

/** « Abandonner »: its file goes at once. */
export const dropImport = update(
  importWall,
  {},
  {
    ...onImport,
    verb: "drop",
    says: importSaid.laisse,
    parents: async () => null,
    guard(_, __, { row }) {
      opened(row);
      return null;
    },
    keeps: () => ({ state: "dropped", ...forgotten }),
    async also(tx, [one]) {
      if (!one) return;
      await forgetSheets(tx, one.row.id);
      await replaceRows(tx, one.row.id, []);
    },
  },
);

/** « Annuler l’import »: what nobody touched since, row by row; its file goes at once. */
export const undoImport = update(
  importWall,
  {},
  {
    ...onImport,
    verb: "undo",
    says: importSaid.annule,
    parents: async () => null,
    guard(_, __, { row }) {
      if (row.state !== "applied") throw new Refusal("importDone");
      return null;
    },
    keeps: (_, __, { actor }) => undoneNow(actor.scope),
    async also(tx, [one]) {
      if (!one) return;
      const writer = await writerOf(tx, one.actor, one.row);
      await tellImport(tx, one.row.id);
      const rows = await readRows(tx, one.row.id);
      // Nothing serves to undo it once thirty days have passed.
      if (rows.length === 0) throw new Refusal("importGone");
      const kept = await importWorks[one.row.noun].takeBack(tx, writer, one.row.id, rows);
      await forgetSheets(tx, one.row.id);
      await replaceRows(
        tx,
        one.row.id,
        rows.map((row) => ({ ...row, said: [], before: null, kept: kept.get(row) ?? null })),
      );
    },
  },
);
