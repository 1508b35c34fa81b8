import type { LeadKind } from "./leads";

/** What people do who are in charge of actions, in clear: nobody is named. Both genders of a function stand in turn. */
export const chargeFunctions = [
  "Chargée de mission économie sociale et solidaire",
  "Chargé de mission développement économique",
  "Responsable du service développement économique",
  "Directrice du développement local",
  "Chargé de développement territorial",
  "Cheffe de projet insertion et emploi",
  "Animateur de réseau",
] as const;

/** The same, of those that some kinds of structures have. */
export const functionsOf: Partial<Record<LeadKind, readonly string[]>> = {
  cae: ["Gérante de la coopérative", "Accompagnateur de projets"],
  dla: ["Chargée de mission DLA"],
  maison_emploi: ["Directeur de la maison de l’emploi", "Chargée de projets emploi"],
};

/** Elected members who answer for an action, by what they do. */
export const electedFunctions = [
  "Vice-présidente chargée de l’économie sociale et solidaire",
  "Vice-président chargé du développement économique",
  "Conseillère communautaire déléguée à l’insertion",
  "Conseiller communautaire délégué à l’emploi",
  "Vice-présidente chargée des transitions",
] as const;
