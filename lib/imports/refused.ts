import "server-only";
import type { Import } from "@/db/imports/reads";
import { uncapitalised } from "@/lib/french/capitals";
import type { CsvColumn } from "@/lib/sheets/csv";
import { saidBy } from "./cells";
import { laidIn } from "./layouts";
import { type ImportRecord, recordsOf } from "./records";
import { importTargets } from "./targets";

type Refused = { record: ImportRecord; why: string };

/**
 * The refused rows of an import, each column that was read under its own name, where the row stands said again, and why it is refused:
 * what is corrected there is read again without the file that it came from.
 */
export function refusedOf(shown: Import): {
  columns: readonly CsvColumn<Refused>[];
  rows: readonly Refused[];
} {
  const target = importTargets[shown.noun];
  const refused = new Map(
    shown.rows
      .filter(({ kind }) => kind === "refused")
      .map(({ sheet, line, said }) => [
        `${sheet} ${line}`,
        said
          .map(({ label, sentence = "" }) => [label, label ? uncapitalised(sentence) : sentence])
          .map((words) => words.filter(Boolean).join("\u00a0: "))
          .join(" "),
      ]),
  );
  const rows = laidIn(shown)
    .flatMap(({ rank, sheet, layout }) => recordsOf(sheet, rank, layout, target))
    .flatMap((record) => {
      const why = refused.get(`${record.sheet} ${record.line}`);
      return why === undefined ? [] : [{ record, why }];
    });
  const said = new Set(rows.flatMap(({ record }) => Object.keys(record.cells)));
  return {
    columns: [
      { header: "Motif du refus", value: ({ why }) => why },
      { header: "Ligne", value: ({ record }) => record.line },
      ...target.columns
        .filter(({ key }) => said.has(key))
        .map(({ key, label }) => ({
          header: label,
          // A number stays one: of a time or a day, it is read again as what it is.
          value({ record }: Refused) {
            const cell = record.cells[key] ?? null;
            return typeof cell === "number" ? cell : saidBy(cell) || null;
          },
        })),
    ],
    rows,
  };
}
