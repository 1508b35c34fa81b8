import type { SchemeKind } from "@/db/enums";

export const schemeKindLabels: Record<SchemeKind, string> = {
  grant: "Subvention",
  loan: "Prêt",
  repayable_advance: "Avance remboursable",
  equity: "Apport en capital",
  advisory: "Accompagnement",
  feasibility_study: "Étude-action",
  engineering: "Ingénierie",
};
