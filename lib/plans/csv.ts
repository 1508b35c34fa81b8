import type { PlanRow } from "@/db/plans/reads";
import { exported } from "@/lib/kernel/derived";
import { planFields } from "@/lib/plans/fields";
import { planStateLabel } from "@/lib/plans/labels";
import { departementCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";

/** What an export of plans writes, in the words of the screens; dates are ISO. */
export const planColumns = (today: string): readonly CsvColumn<PlanRow>[] => [
  { header: "Territoire", value: (row) => row.territoryName },
  { header: "Département", value: departementCell },
  { header: "Plan", value: (row) => row.title },
  { header: "PLDE", value: (row) => row.plde },
  { header: "État", value: (row) => planStateLabel(row, today) },
  exported(planFields, "startsOn"),
  exported(planFields, "endsOn"),
  { header: "Clos le", value: (row) => row.closedOn },
  { header: planFields.signedEndsOn.label, value: (row) => row.signedEndsOn },
  { header: "Signé le", value: (row) => row.signedOn },
  exported(planFields, "deliberation"),
  { header: "Actions", value: (row) => row.actions },
  { header: "Actions partagées par d’autres", value: (row) => row.shared },
  { header: "Réalisées", value: (row) => row.done },
  { header: "En retard", value: (row) => row.late },
  { header: "Dernière mise à jour des actions", value: (row) => row.touchedOn },
];
