import { type Axis, axes } from "@/db/enums";
import { axisTinyLabels } from "@/lib/actions/axes";
import type { MatrixRow } from "@/lib/figures/matrix";
import { exportedFigures, valueIn } from "@/lib/figures/read";
import { naming } from "@/lib/french/naming";
import { departementCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of the matrix writes, of one axis when it is asked as on the screen, and at `constant` perimeter with what each row adds up; an empty cell is « non renseigné », or « non applicable » without plan in force. */
export function matrixCsvColumns(only?: Axis, constant = false): readonly CsvColumn<MatrixRow>[] {
  return [
    { header: "Territoire", value: (row) => row.name },
    ...(constant
      ? [
          {
            header: "À périmètre constant, avec",
            value: (row: MatrixRow) => naming(row.added.map(({ name }) => name)),
          },
        ]
      : []),
    { header: "Département", value: departementCell },
    { header: "Habitants", value: (row) => row.population },
    { header: "Plan en vigueur", value: (row) => row.planId !== null },
    { header: "Début du plan", as: "day", value: (row) => row.planStartsOn },
    { header: "Fin du plan", as: "day", value: (row) => row.planEndsOn },
    { header: "Plan échu, à clore", value: (row) => row.planId && row.planExpired },
    ...axes
      .filter((axis) => only === undefined || axis === only)
      .map((axis) => ({
        header: `Actions, ${axisTinyLabels[axis].toLowerCase()}`,
        value: (row: MatrixRow) => (row.actions === null ? null : row.marks[axis].length),
      })),
    ...exportedFigures.map(({ key, header }) => ({ header, value: (row: MatrixRow) => valueIn(row, key) })),
    { header: "Mise à jour", as: "day", value: (row) => row.touchedOn },
  ];
}
