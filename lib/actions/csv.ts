import type { ListedAction } from "@/db/actions/reads";
import { actionFields } from "@/lib/actions/fields";
import { actionCode, awaitedDecisionLabels } from "@/lib/actions/labels";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { columnsOf } from "@/lib/kernel/exported";
import { severalCell } from "@/lib/sheets/cells";

/** What an export of actions writes, in the words of the screens; dates are ISO, progress in percent. */
export const actionColumns = (today: string) =>
  columnsOf<ListedAction>()(actionFields, {
    columns: [
      { header: "Territoire", value: (row) => row.territoryName },
      { header: "Numéro", value: actionCode },
      "axis",
      { header: "Orientation", value: (row) => row.orientation },
      { of: "objectiveId", value: (row) => row.objective },
      { of: "title", header: "Action", value: (row) => row.title },
      { of: "leadOrganisationId", value: (row) => row.leadOrganisation },
      "priority",
      { of: "associates", value: (row) => severalCell(row.associates.map(({ name }) => name)) },
      "status",
      {
        header: "Jours de retard",
        value: (row) => (isOpen(row.status) && row.plannedEndOn !== null ? daysLate(row, today) : null),
      },
      { of: "blocked", derived: true, header: "Bloquée", value: (row) => row.blocked },
      "blockedOn",
      // Of an open action only: what stays written on a closed one calls for nothing.
      { of: "blockedReason", derived: true, value: (row) => row.blockedReason },
      { of: "unblockingCondition", derived: true, value: (row) => row.unblockingCondition },
      {
        of: "decisionAwaitedFrom",
        derived: true,
        value: (row) => (row.awaitedFrom === "none" ? null : awaitedDecisionLabels[row.awaitedFrom]),
      },
      { of: "progress", header: `${actionFields.progress.label} (%)`, value: (row) => row.progress },
      "confidence",
      "plannedStartOn",
      "plannedEndOn",
      "actualEndOn",
      "touchedOn",
    ],
    left: [
      ...(["leadFunction", "leadName", "electedFunction", "electedName", "partners"] as const),
      ...(["audiences", "sectors", "communes", "targetFte"] as const),
      ...(["description", "expectedResult", "regionalObjectives", "actualStartOn", "resumeOn"] as const),
      ...(["statusReason", "result", "progressBasis", "confidenceOn", "confidenceBy"] as const),
    ],
  });
