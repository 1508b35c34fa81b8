import { createHash } from "node:crypto";
import type { ImportKind } from "@/db/imports/limits";
import { importKinds } from "@/db/imports/limits";
import type { KeptRow } from "@/db/imports/papers";
import type { Ask, Counts, SaidCell } from "@/db/imports/table";

/** Questions that several rows ask are asked once. */
export function askedOnce(asks: readonly Ask[]): Ask[] {
  const once = new Map<string, Ask>();
  for (const ask of asks) {
    const before = once.get(ask.id);
    once.set(ask.id, { ...ask, lines: [...new Set([...(before?.lines ?? []), ...ask.lines])] });
  }
  return [...once.values()];
}

export type PreviewRow = Omit<KeptRow, "rank">;

/** Errors first, then what is asked, then what is written; by their places in the file. */
export function inOrder(rows: readonly PreviewRow[]): KeptRow[] {
  const place = ({ kind }: PreviewRow) => importKinds.indexOf(kind);
  return rows
    .toSorted(
      (a, b) => place(a) - place(b) || a.sheet - b.sheet || a.line - b.line || b.noun.localeCompare(a.noun),
    )
    .map((row, rank) => ({ ...row, rank }));
}

/** Rows by what becomes of them. */
export function countsOf(rows: readonly { kind: ImportKind }[]): Counts {
  const counts: Partial<Record<ImportKind, number>> = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What is known of a row before any gesture: what is asked of it, whether it is left out, what it says. */
type Judged = { asks: readonly Ask[]; left: boolean; said: readonly SaidCell[]; faults: readonly SaidCell[] };

const unanswered = ({ asks }: Judged) => asks.filter(({ value }) => value === null);

/** Whether a row writes something as it is understood: nothing in it is wrong, and nothing is left to be asked. */
export const writesSomething = (row: Judged, is: object | "new" | null): boolean =>
  row.faults.length === 0 &&
  unanswered(row).length === 0 &&
  !row.left &&
  is !== null &&
  (is === "new" || row.said.length > 0);

/** What becomes of a row, which is one that is there, a new one, or none; `faults`: those that its gestures found too. */
export function kindOf(row: Judged, is: object | "new" | null, faults: readonly SaidCell[]): ImportKind {
  if (faults.length > 0) return "refused";
  const open = unanswered(row);
  if (open.some(({ id }) => id.startsWith("conflict:"))) return "conflict";
  if (open.length > 0) return "asked";
  if (row.left || is === null) return "left";
  if (is === "new") return "new";
  return row.said.length > 0 ? "changed" : "same";
}

const written: readonly ImportKind[] = ["new", "changed"];

/** A mark of what a preview says would be written: what is applied bears the same, or is not. */
export function promiseOf(rows: readonly PreviewRow[]): string {
  const said = rows
    .filter(({ kind }) => written.includes(kind))
    .map(({ sheet, line, noun, kind, title, said: cells }) =>
      JSON.stringify([sheet, line, noun, kind, title, cells]),
    );
  return createHash("sha256").update(said.toSorted().join("\n")).digest("hex");
}
