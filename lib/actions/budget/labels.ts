/** What each gesture says when it is done, by the word that an address carries. */
export const budgetSaid = {
  ligne: "Ligne de budget ajoutée.",
  ligne_enregistree: "Ligne de budget enregistrée.",
  ligne_supprimee: "Ligne de budget supprimée.",
  ligne_restauree: "Ligne de budget restaurée.",
  financement: "Financement ajouté.",
  financement_enregistre: "Financement enregistré.",
  financement_supprime: "Financement supprimé.",
  financement_restaure: "Financement restauré.",
} as const;
