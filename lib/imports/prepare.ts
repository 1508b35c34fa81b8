import "server-only";
import { exportBase } from "@/db/exports/reads";
import { readColumns } from "@/db/imports/papers";
import { readPlanContent } from "@/db/imports/plans";
import type { Mapping } from "@/db/imports/table";
import { rehearsed } from "@/db/kernel/joining";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { rehearsingIn } from "@/lib/auth/rehearsing";
import { found } from "@/lib/platform/errors";
import type { Sheet } from "@/lib/sheets/reading/book";
import type { Values } from "./compare";
import { chosenOf, type Laid, laidOut, names } from "./layouts";
import { planTarget } from "./plans/columns";
import { type Bases, understand } from "./plans/judge";
import { heldValues } from "./plans/known";
import { perform } from "./plans/perform";
import { isReady, previewOf } from "./plans/rows";
import { askedOnce, countsOf, inOrder, promiseOf } from "./preview";
import { recordsOf } from "./records";

/** What is known of an import before it is prepared. `sheets` null: chosen by what they hold. */
export type Asked = {
  id: string;
  planId: string;
  regionId: string;
  territoryId: string;
  sheets: readonly number[] | null;
  mapping: Mapping;
  answers: Readonly<Record<string, string>>;
};

/** What was taken for what, in this territory and in this import. */
async function rememberedIn(tx: Tx, { territoryId, mapping }: Pick<Asked, "territoryId" | "mapping">) {
  return new Map([...(await readColumns(tx, territoryId)), ...Object.entries(mapping)]);
}

/** What the rows of these sheets held when they were exported, under the numbers that they carry. */
async function basesOf(tx: Tx, actor: Actor, used: readonly Laid[]): Promise<Bases> {
  const bases = new Map<string, Values>();
  for (const { layout } of used)
    for (const { header } of layout.columns) {
      const number = planTarget.identity.header.exec(header)?.[1];
      const base = number ? await exportBase(actor.scope, number, undefined, tx) : null;
      for (const [id, { held }] of base?.rows ?? []) bases.set(id, heldValues(held));
    }
  return bases;
}

/** Reads the rows of the sheets chosen against the plan as it is. */
export async function understood(tx: Tx, actor: Actor, asked: Asked, book: readonly Sheet[]) {
  const laid = laidOut(book, await rememberedIn(tx, asked));
  const sheets = asked.sheets ?? chosenOf(laid);
  const used = laid.filter((one) => sheets.includes(one.rank) && names(one));
  const content = found(await readPlanContent(tx, actor.scope, asked.planId, actor.today));
  const records = used.flatMap(({ rank, sheet, layout }) => recordsOf(sheet, rank, layout, planTarget));
  const bases = await basesOf(tx, actor, used);
  return { sheets, known: used.length > 0, content, ...understand(records, content, asked.answers, bases) };
}

/**
 * What would come of a file, row by row, as the plan is now: done through the gestures of the screens, and taken back. Nothing is
 * counted while no column says what a row is called.
 */
export async function prepared(tx: Tx, actor: Actor, asked: Asked, book: readonly Sheet[]) {
  const { sheets, known, content, rows } = await understood(tx, actor, asked, book);
  if (!known) return { sheets, asks: [], counts: null, promise: null, rows: [] };
  const acting = rehearsingIn(actor, content.plan);
  const ready = rows.filter(isReady);
  const outcome = await rehearsed(tx, acting.scope, (inner) =>
    perform(inner, acting, { importId: asked.id, content, rows: ready }),
  );
  const preview = inOrder(previewOf(rows, outcome));
  return {
    sheets,
    asks: askedOnce(rows.filter(({ faults }) => faults.length === 0).flatMap(({ asks }) => asks)),
    counts: countsOf(preview),
    promise: promiseOf(preview),
    // What was made and taken back has no id.
    rows: preview.map((row) => ({ ...row, version: null, ...(row.kind === "new" && { rowId: null }) })),
  };
}
