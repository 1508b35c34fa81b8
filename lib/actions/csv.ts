import type { ListedAction } from "@/db/actions/reads";
import { actionFields } from "@/lib/actions/fields";
import { actionCode, awaitedDecisionLabels } from "@/lib/actions/labels";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { exported } from "@/lib/kernel/derived";
import { severalCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of actions writes, in the words of the screens; dates are ISO, progress in percent. */
export function actionColumns(today: string): readonly CsvColumn<ListedAction>[] {
  return [
    { header: "Territoire", value: (row) => row.territoryName },
    { header: "Numéro", value: actionCode },
    exported(actionFields, "axis"),
    { header: "Orientation", value: (row) => row.orientation },
    { header: "Objectif", value: (row) => row.objective },
    { header: "Action", value: (row) => row.title },
    { header: actionFields.leadOrganisationId.label, value: (row) => row.leadOrganisation },
    {
      header: actionFields.associates.label,
      value: (row) => severalCell(row.associates.map(({ name }) => name)),
    },
    exported(actionFields, "status"),
    {
      header: "Jours de retard",
      value: (row) => (isOpen(row.status) && row.plannedEndOn !== null ? daysLate(row, today) : null),
    },
    { header: "Bloquée", value: (row) => row.blocked },
    exported(actionFields, "blockedOn"),
    exported(actionFields, "blockedReason"),
    exported(actionFields, "unblockingCondition"),
    {
      header: actionFields.decisionAwaitedFrom.label,
      value: (row) => (row.awaitedFrom === "none" ? null : awaitedDecisionLabels[row.awaitedFrom]),
    },
    { header: `${actionFields.progress.label} (%)`, value: (row) => row.progress },
    exported(actionFields, "confidence"),
    exported(actionFields, "plannedStartOn"),
    exported(actionFields, "plannedEndOn"),
    exported(actionFields, "actualEndOn"),
    exported(actionFields, "touchedOn"),
  ];
}
