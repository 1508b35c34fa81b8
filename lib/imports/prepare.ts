import "server-only";
import { exportBase } from "@/db/exports/reads";
import { readColumns } from "@/db/imports/papers";
import { rehearsed } from "@/db/kernel/joining";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { rehearsingIn } from "@/lib/auth/rehearsing";
import type { Sheet } from "@/lib/sheets/reading/book";
import type { Values } from "./compare";
import { chosenOf, type Laid, laidOut, names } from "./layouts";
import { askedOnce, countsOf, inOrder, promiseOf } from "./preview";
import { recordsOf } from "./records";
import type { Asked, Bases, ImportWork } from "./work";
import { importWorks } from "./works";

/** What was taken for what, in this territory and in this import. */
async function rememberedIn(tx: Tx, asked: Asked) {
  return new Map([...(await readColumns(tx, asked)), ...Object.entries(asked.mapping)]);
}

/** What the rows of these sheets held when they were exported, under the numbers that they carry. */
async function basesOf(
  tx: Tx,
  actor: Actor,
  { target, held: shownOf }: ImportWork,
  used: readonly Laid[],
): Promise<Bases> {
  const bases = new Map<string, Values>();
  for (const { layout } of used)
    for (const { header } of layout.columns) {
      const number = target.identity.header.exec(header)?.[1];
      const base = number ? await exportBase(actor.scope, number, undefined, tx) : null;
      for (const [id, { held }] of base?.rows ?? []) bases.set(id, shownOf(held));
    }
  return bases;
}

/** Reads the rows of the sheets chosen against what is there. */
export async function understood(tx: Tx, actor: Actor, asked: Asked, book: readonly Sheet[]) {
  const work = importWorks[asked.noun];
  const { target } = work;
  const laid = laidOut(book, target, await rememberedIn(tx, asked));
  const sheets = asked.sheets ?? chosenOf(laid, target);
  const used = laid.filter((one) => sheets.includes(one.rank) && names(one, target));
  const { place, understand } = await work.read(tx, actor, asked);
  const records = used.flatMap(({ rank, sheet, layout }) => recordsOf(sheet, rank, layout, target));
  const bases = await basesOf(tx, actor, work, used);
  return { sheets, known: used.length > 0, place, ...(await understand(records, bases)) };
}

/**
 * What would come of a file, row by row, as things are now: done through the gestures of the screens, and taken back. Nothing is
 * counted while no column says what a row is called.
 */
export async function prepared(tx: Tx, actor: Actor, asked: Asked, book: readonly Sheet[]) {
  const { sheets, known, place, asks, does } = await understood(tx, actor, asked, book);
  if (!known) return { sheets, asks: [], counts: null, promise: null, rows: [] };
  const acting = rehearsingIn(actor, place);
  const { rows } = await rehearsed(tx, acting.scope, (inner) => does(inner, acting, asked.id));
  const preview = inOrder(rows);
  return {
    sheets,
    asks: askedOnce(asks),
    counts: countsOf(preview),
    promise: promiseOf(preview),
    // What was made and taken back has no id.
    rows: preview.map((row) => ({ ...row, version: null, ...(row.kind === "new" && { rowId: null }) })),
  };
}
