import { type Axis, axes } from "@/db/enums";
import { axisTinyLabels } from "@/lib/actions/axes";
import { perInhabitants, shareDone } from "@/lib/figures/map-figures";
import type { MatrixRow } from "@/lib/figures/matrix";
import { departementCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of the matrix writes, of one axis when it is asked as on the screen; an empty cell is « non renseigné », or « non applicable » without plan in force. */
export function matrixCsvColumns(only?: Axis): readonly CsvColumn<MatrixRow>[] {
  return [
    { header: "Territoire", value: (row) => row.name },
    { header: "Département", value: departementCell },
    { header: "Habitants", value: (row) => row.population },
    { header: "Plan en vigueur", value: (row) => row.planId !== null },
    { header: "Début du plan", value: (row) => row.planStartsOn },
    { header: "Fin du plan", value: (row) => row.planEndsOn },
    { header: "Plan échu, à clore", value: (row) => row.planId && row.planExpired },
    ...axes
      .filter((axis) => only === undefined || axis === only)
      .map((axis) => ({
        header: `Actions, ${axisTinyLabels[axis].toLowerCase()}`,
        value: (row: MatrixRow) => (row.actions === null ? null : row.marks[axis].length),
      })),
    { header: "Actions", value: (row) => row.actions },
    { header: "Réalisées", value: (row) => row.done },
    { header: "Réalisées (%)", value: (row) => shareDone(row.done, row.actions) },
    { header: "En retard", value: (row) => row.late },
    { header: "Bloquées", value: (row) => row.blocked },
    { header: "Événements tenus", value: (row) => row.events },
    { header: "ETP créés constatés", value: (row) => row.created },
    {
      header: "ETP créés pour 10\u00a0000 habitants",
      value: (row) => perInhabitants(row.created, row.population),
    },
    { header: "ETP maintenus constatés", value: (row) => row.maintained },
    {
      header: "ETP maintenus pour 10\u00a0000 habitants",
      value: (row) => perInhabitants(row.maintained, row.population),
    },
    { header: "Projets accompagnés à ce jour", value: (row) => row.projects },
    { header: "Mise à jour", value: (row) => row.touchedOn },
  ];
}
