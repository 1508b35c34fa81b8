import { createHash } from "node:crypto";
import type { ImportKind } from "@/db/imports/limits";
import { importKinds } from "@/db/imports/limits";
import type { KeptRow } from "@/db/imports/papers";
import type { Ask, Counts } from "@/db/imports/table";

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
