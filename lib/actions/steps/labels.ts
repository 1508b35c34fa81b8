/** What each gesture on a step says when it is done. */
export const stepSaid = {
  ajoutee: "Étape ajoutée.",
  enregistree: "Étape enregistrée.",
  faite: "Étape faite, à la date d’aujourd’hui.",
  rouverte: "Étape à faire de nouveau.",
  rangee: "Étape déplacée.",
  supprimee: "Étape supprimée.",
  restauree: "Étape restaurée.",
} as const;
