import type { AwaitedDecision, Axis, Confidence, Priority, ProgressBasis } from "@/db/enums";
import { axisNumbers } from "./axes";

export const confidenceLabels: Record<Confidence, string> = {
  secured: "Objectifs sécurisés",
  reachable: "Objectifs atteignables",
  support_needed: "Appuis nécessaires",
  compromised: "Objectifs compromis",
};

export const priorityLabels: Record<Priority, string> = { high: "Haute", normal: "Normale", low: "Basse" };

/** What the filter of the confidences to be given or confirmed is called. */
export const confidenceDueLabel = "À donner ou à confirmer";

export const confidenceShortLabels: Record<Confidence, string> = {
  secured: "Sécurisés",
  reachable: "Atteignables",
  support_needed: "Appuis nécessaires",
  compromised: "Compromis",
};

export const awaitedDecisionLabels: Record<AwaitedDecision, string> = {
  none: "Aucune décision attendue",
  territory: "Du territoire",
  region: "De la Région",
};

export const progressBasisLabels: Record<ProgressBasis, string> = {
  hand: "saisi à la main",
  steps: "calculé d’après les étapes",
};

export const basisSaid = "Calcul de l’avancement changé.";

/** « A2.3 ». */
export function actionCode(action: { axis: Axis; number: number }): string {
  return `A${axisNumbers[action.axis]}.${action.number}`;
}

/** What each gesture says when it is done, by the word that an address carries. */
export const actionSaid = {
  cree: "Action créée. Ajoutez-y une première note si vous le souhaitez.",
  creees: "Actions créées. Complétez leur fiche quand vous le souhaitez.",
  modifie: "Fiche modifiée.",
  suivi: "Mise à jour enregistrée.",
  meteo: "Météo confirmée aujourd’hui.",
  bloque: "Blocage signalé.",
  debloque: "Blocage levé.",
  supprime: "Action supprimée.",
  restaure: "Action restaurée.",
} as const;
