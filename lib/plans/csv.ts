import type { PlanRow } from "@/db/plans/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { planFields } from "@/lib/plans/fields";
import { planStateLabel } from "@/lib/plans/labels";
import { departementCell } from "@/lib/sheets/cells";

/** What an export of plans writes, in the words of the screens; dates are ISO. */
export const planColumns = (today: string) =>
  columnsOf<PlanRow>()(planFields, {
    columns: [
      { header: "Territoire", value: (row) => row.territoryName },
      { header: "Département", value: departementCell },
      { of: "title", header: "Plan", value: (row) => row.title },
      { header: "PLDE", value: (row) => row.plde },
      { of: "status", derived: true, value: (row) => planStateLabel(row, today) },
      "startsOn",
      "endsOn",
      { of: "closedOn", header: "Clos le", value: (row) => row.closedOn },
      { of: "signedEndsOn", header: planFields.signedEndsOn.label, value: (row) => row.signedEndsOn },
      { of: "signedOn", header: "Signé le", value: (row) => row.signedOn },
      "deliberation",
      { header: "Actions", value: (row) => row.actions },
      { header: "Actions partagées par d’autres", value: (row) => row.shared },
      { header: "Réalisées", value: (row) => row.done },
      { header: "En retard", value: (row) => row.late },
      { header: "Dernière mise à jour des actions", as: "day", value: (row) => row.touchedOn },
    ],
    left: [
      ...(["number", "diagnosis", "stakes", "governance", "signatories", "finalReport"] as const),
      ...(["movedOn", "moveReason", "moveReference", "closingAskedOn", "amending", "entering"] as const),
    ],
  });
