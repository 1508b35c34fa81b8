import type { TermKind } from "@/db/nomenclatures/limits";
import { formatCount } from "@/lib/french/format";

export const termKindLabels: Record<TermKind, string> = {
  event_topic: "Thèmes des événements",
  audience: "Publics",
  project_theme: "Thématiques des projets",
  sector: "Secteurs d’activité",
  legal_family: "Familles juridiques",
  contract_type: "Types de contrat",
  funding_source: "Sources de financement",
};

/** Where the terms of each vocabulary are chosen. */
export const termKindUses: Record<TermKind, string> = {
  event_topic: "Le thème d’un événement, et le filtre de la liste.",
  audience: "Le public attendu d’un événement.",
  project_theme: "La thématique d’un projet accompagné, et le filtre de la liste.",
  sector: "Le secteur d’un projet accompagné.",
  legal_family: "La forme d’une structure ou d’un projet.",
  contract_type: "Le contrat d’une déclaration d’emplois.",
  funding_source: "D’où vient un financement : pour les budgets, à venir.",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const termSaid = {
  cree: "Terme ajouté : il est proposé dès maintenant.",
  enregistre: "Terme renommé, partout où il sert.",
  supprime: "Terme retiré des choix.",
  retire: "Terme retiré des choix\u00a0: les fiches qui l’utilisent le gardent.",
  restaure: "Terme remis dans les choix.",
} as const;

/** « Utilisé par 12 fiches » */
export const usesSentence = (uses: number): string =>
  uses === 0 ? "Aucune fiche ne l’utilise" : `Utilisé par ${formatCount(uses, "fiche")}`;
