import type { ListedAction } from "@/db/actions/reads";
import { axisLabels } from "@/lib/actions/axes";
import { actionCode, awaitedDecisionLabels, confidenceLabels } from "@/lib/actions/labels";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { actionStatusLabels } from "@/lib/actions/states";
import { severalCell } from "@/lib/transfer/cells";
import type { CsvColumn } from "@/lib/transfer/csv";

/** What an export of actions writes, in the words of the screens; dates are ISO, progress in percent. */
export function actionColumns(today: string): readonly CsvColumn<ListedAction>[] {
  return [
    { header: "Territoire", value: (row) => row.territoryName },
    { header: "Numéro", value: actionCode },
    { header: "Axe", value: (row) => axisLabels[row.axis] },
    { header: "Orientation", value: (row) => row.orientation },
    { header: "Objectif", value: (row) => row.objective },
    { header: "Action", value: (row) => row.title },
    { header: "Structure responsable", value: (row) => row.leadOrganisation },
    { header: "Territoires associés", value: (row) => severalCell(row.associates.map(({ name }) => name)) },
    { header: "État", value: (row) => actionStatusLabels[row.status] },
    {
      header: "Jours de retard",
      value: (row) => (isOpen(row.status) && row.plannedEndOn !== null ? daysLate(row, today) : null),
    },
    { header: "Bloquée", value: (row) => row.blocked },
    { header: "Bloquée depuis", value: (row) => row.blockedOn },
    { header: "Motif du blocage", value: (row) => row.blockedReason },
    { header: "Pour débloquer", value: (row) => row.unblockingCondition },
    {
      header: "Décision attendue",
      value: (row) => (row.awaitedFrom === "none" ? null : awaitedDecisionLabels[row.awaitedFrom]),
    },
    { header: "Avancement (%)", value: (row) => row.progress },
    { header: "Météo", value: (row) => row.confidence && confidenceLabels[row.confidence] },
    { header: "Début prévu", value: (row) => row.plannedStartOn },
    { header: "Échéance", value: (row) => row.plannedEndOn },
    { header: "Fin réelle", value: (row) => row.actualEndOn },
    { header: "Mise à jour", value: (row) => row.touchedOn },
  ];
}
