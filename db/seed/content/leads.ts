import type { OrganisationKind } from "../../enums";

type LeadSample = {
  name: string;
  kind: OrganisationKind;
  legalFamily: string | null;
  acronym: string | null;
};

/** Who leads an action, by kind. `{of}` is the territory: « du Boulonnais ». The kinds absent here come from the input. */
export const leadSamples = {
  maison_emploi: {
    name: "Maison de l’emploi {of}",
    kind: "operator",
    legalFamily: "association",
    acronym: null,
  },
  plie: { name: "PLIE {of}", kind: "operator", legalFamily: "association", acronym: "PLIE" },
  mission_locale: {
    name: "Mission locale {of}",
    kind: "operator",
    legalFamily: "association",
    acronym: null,
  },
  association: {
    name: "Point d’appui à la vie associative {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: "PAVA",
  },
  collective: {
    name: "Collectif des acteurs de l’ESS {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: null,
  },
  insertion: {
    name: "Groupement des structures d’insertion {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: null,
  },
  social_centres: {
    name: "Réseau des centres sociaux {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: null,
  },
  regie: {
    name: "Régie de territoire {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: null,
  },
  cae: {
    name: "Coopérative d’activité et d’emploi {of}",
    kind: "ess_structure",
    legalFamily: "cooperative",
    acronym: "CAE",
  },
  producers: {
    name: "Association des producteurs locaux {of}",
    kind: "ess_structure",
    legalFamily: "association",
    acronym: null,
  },
  agency: {
    name: "Agence de développement économique {of}",
    kind: "operator",
    legalFamily: "association",
    acronym: null,
  },
  development_council: {
    name: "Conseil de développement {of}",
    kind: "other",
    legalFamily: null,
    acronym: null,
  },
} as const satisfies Record<string, LeadSample>;

/** The local support scheme is one per département. */
export const dlaSample = {
  name: "Dispositif local d’accompagnement {of}",
  kind: "operator",
  legalFamily: "association",
  acronym: "DLA",
} as const satisfies LeadSample;

type LocalLead = keyof typeof leadSamples;
export type LeadKind = LocalLead | "epci" | "syndicat_mixte" | "cress" | "apes" | "dla";
