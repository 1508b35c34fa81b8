import type { CsvColumn } from "@/lib/sheets/csv";
import { type MoneyGroup, type MoneyRow, type SumName, sumLabels, sums } from "./groups";

export type TotalRow = MoneyRow & { group: string };

/** The rows of the tables of a page, one under the other, the whole last. */
export const totalRows = (groups: readonly MoneyGroup[], whole: MoneyRow): TotalRow[] => [
  ...groups.flatMap(({ header, rows }) => rows.map((row) => ({ ...row, group: header }))),
  { ...whole, group: "Ensemble" },
];

const amount = (name: SumName): CsvColumn<TotalRow> => ({
  header: sumLabels[name],
  as: "euros",
  value: (row) => (row[name] === null ? null : row[name] / 100),
});

/** What an export of totals writes: the same rows as the page, in euros; the parts are those of funders alone. */
export const totalColumns: readonly CsvColumn<TotalRow>[] = [
  { header: "Regroupement", width: 26, value: (row) => row.group },
  { header: "Intitulé", width: 40, value: (row) => row.label },
  ...sums.map(amount),
  {
    header: "Part du financeur (%)",
    width: 22,
    value: (row) =>
      row.group === "Par financeur" && row.share !== null ? Math.round(row.share * 1000) / 10 : null,
  },
];
