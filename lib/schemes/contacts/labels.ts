/** What each gesture says when it is done, by the word that an address carries. */
export const schemeContactSaid = {
  contact: "Contact ajouté.",
  contact_enregistre: "Contact enregistré.",
  contact_supprime: "Contact supprimé.",
  contact_restaure: "Contact restauré.",
} as const;
