import type { Dictionary } from "@/lib/kernel/dictionary";
import { matchedWords } from "./words";

/** What a column of a file may be. */
export type ImportColumn = {
  key: string;
  label: string;
  /** Other words by which a file calls it. */
  also: readonly string[];
  /** It says where a row stands, and what is empty under it carries on. */
  path?: true;
};

/** What is imported: its columns, of which one names a row, without which nothing is read. */
export type ImportTarget = {
  label: string;
  columns: readonly ImportColumn[];
  /** The column that a row is nothing without. */
  title: string;
  /** The column that says which row each is, and what its header looks like in a file of ours: the number of its export in it. */
  identity: { key: string; header: RegExp };
  /** Headers of what is never kept, whatever is said of them. */
  never?: (header: string) => boolean;
  /** What is kept of a heading that stands over some of them, whatever else it says. */
  instead?: string;
};

/** The target of a noun whose files hold one row a line, in one territory; `ground`: in its Région, whatever the territory of each. */
export const flatTarget = ({
  noun,
  columns,
  ground,
  ...said
}: Pick<ImportTarget, "label" | "title" | "columns"> & { noun: string; ground?: true }): ImportTarget => ({
  ...said,
  identity: { key: "id", header: new RegExp(`^maillage:${noun}(?::([0-9a-f-]{36}))?$`, "i") },
  columns: [
    { key: "id", label: "Identifiant", also: ["Identifiant Maillage"] },
    ...(ground ? [] : [{ key: "territory", label: "Territoire", also: [] }]),
    ...columns,
  ],
});

/** Columns of fields of a dictionary, under the words of its labels, and those that files use besides. */
export const columnsOf = <F extends Dictionary>(
  fields: F,
  also: { readonly [Name in keyof F]?: readonly string[] },
): ImportColumn[] =>
  Object.entries(fields).map(([key, { label, column }]) => ({
    key,
    label: column ?? label,
    also: [label, ...(also[key] ?? [])],
  }));

/** Every word by which a column is known, to its key. */
export function knownWords(columns: readonly ImportColumn[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { key, label } of columns) words.set(matchedWords(label), key);
  for (const { key, also } of columns)
    for (const said of also) if (!words.has(matchedWords(said))) words.set(matchedWords(said), key);
  return words;
}
