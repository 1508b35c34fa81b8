import type { ProjectStage, SchemeKind } from "@/db/enums";
import { capitalised, uncapitalised } from "@/lib/french/capitals";
import { formatDate } from "@/lib/french/format";

export const schemeKindLabels: Record<SchemeKind, string> = {
  grant: "Subvention",
  loan: "Prêt",
  repayable_advance: "Avance remboursable",
  equity: "Apport en capital",
  advisory: "Accompagnement",
  feasibility_study: "Étude-action",
  engineering: "Ingénierie",
};

/** What the Région does at each stage, in the words of its brochure of 2009. */
export const stageAims: Record<ProjectStage, string> = {
  design: "Soutenir la conception et le montage d’une nouvelle activité",
  launch: "Soutenir le démarrage de l’activité",
  growth: "Soutien au développement et à la pérennisation de l’activité",
};

/** « Subvention, avance remboursable ». */
export function kindsInWords(kinds: readonly SchemeKind[]): string {
  const words = kinds.map((kind) => schemeKindLabels[kind].toLowerCase()).join(", ");
  return capitalised(words);
}

/** « source : brochure, juin 2009 — à vérifier », or the day someone checked it. */
export function sourceLine(scheme: { source: string; checkedOn: string | null }): string {
  const checked = scheme.checkedOn ? `vérifié le ${formatDate(scheme.checkedOn)}` : "à vérifier";
  return `source\u00a0: ${uncapitalised(scheme.source)}\u00a0— ${checked}`;
}

/** True of what comes from the brochure of June 2009 and was checked by nobody since. */
export const isUnchecked2009 = ({
  sourceOn,
  checkedOn,
}: {
  sourceOn: string;
  checkedOn: string | null;
}): boolean => sourceOn === "2009-06-01" && checkedOn === null;

/** What a scheme of the list shows in place of codes: it is found by it. */
export const schemeWords = { stage: stageAims, kind: schemeKindLabels };
