import type { ProjectStage, SchemeKind } from "@/db/enums";
import { patience } from "@/db/patience";
import { capitalised, uncapitalised } from "@/lib/french/capitals";
import { daysBetween, formatDate } from "@/lib/french/format";

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

/** The same stages, as a box calls them. */
export const stageNames: Record<ProjectStage, string> = {
  design: "1 Conception et montage",
  launch: "2 Démarrage",
  growth: "3 Développement et pérennisation",
};

/** « Subvention, avance remboursable ». */
export function kindsInWords(kinds: readonly SchemeKind[]): string {
  const words = kinds.map((kind) => schemeKindLabels[kind].toLowerCase()).join(", ");
  return capitalised(words);
}

/** What each gesture says when it is done, by the word that an address carries. */
export const schemeSaid = {
  cree: "Dispositif ajouté.",
  enregistre: "Modifications enregistrées.",
  supprime: "Dispositif supprimé.",
  restaure: "Dispositif restauré.",
} as const;

/** True for a scheme that nobody checked for a year, or ever. */
const isUnchecked = ({ checkedOn }: { checkedOn: string | null }, today: string): boolean =>
  checkedOn === null || daysBetween(checkedOn, today) > patience.checked;

/** « Du 1 janvier 2026 au 31 décembre 2026 », « Depuis le… », « Jusqu’au… », or nothing where neither is known. */
export function validitySentence({
  validFrom,
  validTo,
}: {
  validFrom: string | null;
  validTo: string | null;
}): string | null {
  if (validFrom && validTo) return `Du ${formatDate(validFrom)} au ${formatDate(validTo)}`;
  if (validFrom) return `Depuis le ${formatDate(validFrom)}`;
  return validTo && `Jusqu’au ${formatDate(validTo)}`;
}

/** « source : brochure, juin 2009 — à vérifier », or the day someone checked it; a year later, that it is to be checked again. */
export function sourceLine(scheme: { source: string; checkedOn: string | null }, today: string): string {
  const again = isUnchecked(scheme, today) ? ", il y a plus d’un an\u00a0: à vérifier de nouveau" : "";
  const checked = scheme.checkedOn ? `vérifié le ${formatDate(scheme.checkedOn)}${again}` : "à vérifier";
  return `source\u00a0: ${uncapitalised(scheme.source)}\u00a0— ${checked}`;
}

/** True of what comes from the brochure of June 2009 and was checked by nobody since. */
export const isUnchecked2009 = ({
  sourceOn,
  checkedOn,
}: {
  sourceOn: string | null;
  checkedOn: string | null;
}): boolean => sourceOn === "2009-06-01" && checkedOn === null;

/** What a scheme of the list shows in place of codes: it is found by it. */
export const schemeWords = { stage: stageAims, kind: schemeKindLabels };

/** A filter of the list in words: its département, its stage, its kind of support. */
export const wordsAsked =
  (departements: readonly { code: string; name: string }[]) =>
  (param: string, value: string): string | undefined => {
    if (param === "departement") return departements.find(({ code }) => code === value)?.name;
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      etape: stageNames,
      type: schemeKindLabels,
    };
    return labels[param]?.[value];
  };
