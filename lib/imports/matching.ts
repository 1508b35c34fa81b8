import type { Ask } from "@/db/imports/table";

/** The row that a row of a file is: one that is there, a new one (`answered`: as it was said to be), or none yet, which is asked. */
export type Match<Row> =
  | { is: Row }
  | { is: "new"; answered?: true }
  | { is: null; ask: Ask }
  | { is: "left"; ask: Ask };

/** Nearer than this, another title may be that of the same row. */
export const near = 0.86;

/** What asks which row one of a file is, until it is answered. */
export function asking<Row>(byId: ReadonlyMap<string, Row>, answers: Readonly<Record<string, string>>) {
  return function asked(id: string, label: string, line: number, options: Ask["options"]): Match<Row> {
    const value = options.find((option) => option.value === answers[id])?.value ?? null;
    const ask = { id, label, options, value, lines: [line] };
    const chosen = value === null ? undefined : byId.get(value);
    if (chosen) return { is: chosen };
    if (value === "new") return { is: "new", answered: true };
    return value === "skip" ? { is: "left", ask } : { is: null, ask };
  };
}

/** What may be done of a row that is no other one: « C’est une autre action : l’ajouter ». */
export const otherwise = (another: string): Ask["options"] => [
  { value: "new", label: `C’est ${another}\u00a0: l’ajouter` },
  { value: "skip", label: "Ne pas importer cette ligne" },
];
