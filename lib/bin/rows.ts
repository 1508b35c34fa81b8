import type { BinNoun } from "@/db/nouns/registry";
import type { BinWord } from "@/lib/nouns/registry";
import { binWordOf } from "./labels";

/** A row of the bin, whatever its noun. */
export type BinRow = {
  noun: BinWord;
  id: string;
  version: number;
  title: string;
  territoryName: string;
  deletedAt: Date | null;
  deletedByName: string | null;
};

/** Everything in the bin as one list, the last deleted first. */
export function mergeBin(
  lists: readonly { noun: BinNoun; rows: readonly Omit<BinRow, "noun">[] }[],
): BinRow[] {
  return lists
    .flatMap(({ noun, rows }) =>
      rows.map(({ id, version, title, territoryName, deletedAt, deletedByName }) => ({
        noun: binWordOf(noun),
        id,
        version,
        title,
        territoryName,
        deletedAt,
        deletedByName,
      })),
    )
    .sort(
      (a, b) => (b.deletedAt?.getTime() ?? 0) - (a.deletedAt?.getTime() ?? 0) || a.id.localeCompare(b.id),
    );
}

/** The row that this reader has just deleted: the last of theirs. */
export function justDeleted(rows: readonly BinRow[], name: string): BinRow | undefined {
  return rows.find(({ deletedByName }) => deletedByName === name);
}
