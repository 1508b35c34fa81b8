import type { Axis } from "../../enums";

/** What an action is made of, in its order, by axis. */
export const stepTexts: Record<Axis, readonly (readonly string[])[]> = {
  local_animation: [
    [
      "Recenser les structures à associer",
      "Arrêter le programme et les lieux",
      "Diffuser l’annonce auprès des communes",
      "Tenir les premières rencontres",
      "Tirer le bilan avec les participants",
    ],
    [
      "Réunir le comité de préparation",
      "Rédiger et imprimer le support",
      "Former les relais d’accueil",
      "Présenter le support dans chaque intercommunalité",
    ],
  ],
  pooling: [
    [
      "Étude de besoins auprès des structures",
      "Choix du statut et de la structure porteuse",
      "Accord des financeurs",
      "Recrutement du coordinateur",
      "Premières mises à disposition",
    ],
    [
      "Inventaire des moyens à partager",
      "Règles d’usage écrites avec les associations",
      "Essai avec trois structures",
      "Ouverture à toutes les structures du territoire",
    ],
  ],
  project_support: [
    [
      "Appel aux porteurs de projets",
      "Sélection des dossiers avec les opérateurs",
      "Premiers rendez-vous d’accompagnement",
      "Mise en relation avec les financeurs solidaires",
      "Point à six mois",
    ],
    [
      "Convention avec les opérateurs d’accompagnement",
      "Calendrier des permanences",
      "Premières permanences tenues",
      "Bilan des orientations",
    ],
  ],
};

/** Weights that add up to twenty: one in twenty is five percent, and the percent that they make is exact. */
export const stepWeights: Readonly<Record<number, readonly number[]>> = {
  4: [4, 6, 6, 4],
  5: [3, 5, 4, 4, 4],
};
