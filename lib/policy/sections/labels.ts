import type { SectionKind } from "@/db/policy/sections/limits";

export const sectionKindLabels: Record<SectionKind, string> = {
  text: "Texte",
  values: "Valeurs, puis texte",
  aims: "Liste numérotée",
  figures: "Chiffres",
  dates: "Dates",
  contacts: "Contacts",
};

/** How the text of each kind is typed. */
export const sectionKindHints: Record<SectionKind, string> = {
  text: "Un paragraphe par ligne\u00a0; une ligne qui commence par «\u00a0- \u00a0» est un élément de liste.",
  values: "Une valeur par ligne, une ligne vide, puis les paragraphes.",
  aims: "Un élément par ligne.",
  figures: "Une ligne par chiffre\u00a0: le chiffre et ses mots | son champ | sa source.",
  dates: "Une ligne par date\u00a0: l’année | ce qui s’est passé.",
  contacts: "Une ligne par contact\u00a0: nom | service | téléphone | site.",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const policySectionSaid = {
  cree: "Section ajoutée.",
  enregistre: "Modifications enregistrées.",
  supprime: "Section retirée.",
  restaure: "Section restaurée.",
} as const;
