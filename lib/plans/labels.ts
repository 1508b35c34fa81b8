import type { PlanStatus } from "@/db/enums";
import { isExpired } from "./rules";

export const planStatusLabels: Record<PlanStatus, string> = {
  draft: "En élaboration",
  submitted: "Transmis à la Région",
  returned: "À compléter",
  approved: "Validé",
  active: "En vigueur",
  closed: "Clos",
  abandoned: "Abandonné",
};

export const expiredLabel = "Échu, à clore";

/** The state of a plan in words, as of `today`: one that was never closed is « Échu, à clore » past its end. */
export function planStateLabel(plan: { status: PlanStatus; endsOn: string }, today: string): string {
  return isExpired(plan, today) ? expiredLabel : planStatusLabels[plan.status];
}

/** What is under way of a plan beside its state; null for most. */
export function openSentence(plan: {
  entering: boolean;
  amending: boolean;
  closingAskedOn: string | null;
}): string | null {
  if (plan.entering) return "saisie en cours";
  if (plan.amending) return "avenant en cours";
  return plan.closingAskedOn ? "clôture demandée" : null;
}

/** « 2025–2027 ». */
export function periodLabel(plan: { startsOn: string; endsOn: string }): string {
  return `${plan.startsOn.slice(0, 4)}–${plan.endsOn.slice(0, 4)}`;
}

/** What was done to a plan, to its PLDE, to an objective. */
export const planSaid = {
  modifie: "Plan modifié.",
  periode: "Période du plan modifiée.",
  ouvert:
    "Plan ouvert, en élaboration\u00a0: écrivez ses textes, ses objectifs et ses actions, puis transmettez-le.",
  entre: "Plan passé créé\u00a0: entrez ses objectifs et ses actions, puis terminez la saisie.",
  reconduit:
    "Plan suivant ouvert, en élaboration\u00a0: ses objectifs et les actions reconduites y sont, sans dates.",
  etape: "Étape enregistrée.",
  supprime: "Plan supprimé.",
  restaure: "Plan restauré.",
} as const;
export const pldeSaid = {
  enregistre: "PLDE enregistré.",
  cree: "PLDE créé\u00a0: ouvrez maintenant le plan d’actions ESS qu’il porte.",
  supprime: "PLDE supprimé.",
  restaure: "PLDE restauré.",
} as const;
export const objectiveSaid = {
  ajoute: "Objectif ajouté.",
  ajoutes: "Objectifs ajoutés.",
  enregistre: "Objectif enregistré.",
  range: "Ordre enregistré.",
  deplace: "Objectif déplacé.",
  supprime: "Objectif supprimé.",
  restaure: "Objectif restauré.",
} as const;
