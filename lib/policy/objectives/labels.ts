/** What each gesture says when it is done, by the word that an address carries. */
export const regionalObjectiveSaid = {
  cree: "Objectif ajouté\u00a0: les actions peuvent le servir.",
  enregistre: "Modifications enregistrées.",
  supprime: "Objectif retiré.",
  restaure: "Objectif restauré.",
} as const;
