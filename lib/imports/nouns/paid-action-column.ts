import { requiredRef } from "@/lib/kernel/dictionary";

export const missingAction = "Dites de quelle action il s’agit, par son numéro ou par son intitulé.";

/** Which action a line of budget or a funding is of: chosen once, with the row above it on a screen. */
export const paidAction = requiredRef("action", { label: "Action", missing: missingAction });

/** Words by which files call it. */
export const paidActionWords = [
  ...["Numéro", "Numéro de l’action", "N° d’action", "N° de l’action", "Code de l’action", "Code action"],
  ...["Intitulé de l’action", "Titre de l’action", "Fiche action"],
];
