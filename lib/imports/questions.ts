import type { Import } from "@/db/imports/reads";
import { sheetNames } from "@/lib/sheets/book";
import { saidBy } from "./cells";
import { laidIn } from "./layouts";
import { askName, columnName, notImported } from "./said";
import { importTargets } from "./targets";

type Option = { value: string; label: string };
type Asked = {
  id: string;
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  empty?: string;
  hint?: string;
};

/** What an open import asks, and what it takes each column of its file for. */
export function questionsOf(shown: Import) {
  const { asks, book } = shown;
  const target = importTargets[shown.noun];
  const questions = asks.map(
    ({ id, label, options, value, lines }, index): Asked => ({
      ...{ id: `ask-${index}`, name: askName(id), label, options, value: value ?? "" },
      ...(value === null && { empty: "Choisir" }),
      ...(lines.length > 1 && {
        hint: `Lignes ${lines.slice(0, 12).join(", ")}${lines.length > 12 ? "…" : ""}`,
      }),
    }),
  );
  const laid = laidIn(shown);
  const read = laid.map(({ rank }) => rank);
  // Of a workbook that left from here, its cover and its lists hold no row: only what is read is offered.
  const left = book.some(({ name }) => name === sheetNames.cover) ? Object.values<string>(sheetNames) : [];
  const sheets = book.filter(({ rank, name }) => read.includes(rank) || !left.includes(name));
  const seen = new Set<string>();
  const columns: Asked[] = [];
  for (const { layout, sheet } of laid)
    for (const { mark, header, key, at, never } of layout.columns) {
      if (mark === "" || seen.has(mark) || never) continue;
      seen.add(mark);
      const sample =
        sheet.rows.slice(layout.head + 1).find((row) => (row[at] ?? null) !== null)?.[at] ?? null;
      columns.push({
        ...{
          id: `column-${columns.length}`,
          name: columnName(mark),
          label: header,
          value: key ?? notImported,
        },
        options: [
          { value: notImported, label: "Ne pas importer" },
          ...target.columns.map((column) => ({ value: column.key, label: column.label })),
        ],
        ...(sample !== null && { hint: `Par exemple\u00a0: ${[...saidBy(sample)].slice(0, 60).join("")}` }),
      });
    }
  return {
    questions,
    columns,
    sheets: sheets.map(({ rank, name }) => ({
      value: String(rank),
      label: name || "Feuille",
      checked: read.includes(rank),
    })),
    /** Headers of what is never kept of such a file: the person who carries a project. */
    dropped: laid.flatMap(({ layout }) =>
      layout.columns.flatMap(({ header, never }) => (header && never ? [header] : [])),
    ),
    /** Headers of the file that are taken for nothing. */
    left: columns.filter(({ value }) => value === notImported).map(({ label }) => label),
    known: columns.some(({ value }) => value === target.title),
  };
}
