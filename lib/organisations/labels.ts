import type { OrganisationKind } from "@/db/enums";
import type { OrganisationWords } from "@/db/organisations/shown";
import { formatCount } from "@/lib/french/format";

export const organisationKindLabels: Record<OrganisationKind, string> = {
  region: "Région",
  state: "État",
  departement: "Département",
  intercommunality: "Intercommunalité",
  public_bank: "Banque publique",
  network_head: "Tête de réseau",
  operator: "Opérateur",
  solidarity_funder: "Financeur solidaire",
  ess_structure: "Structure de l’ESS",
  other: "Autre",
};

/** Where a structure of no territory is proposed. */
export const wholeRegion = "Toute la Région";

/** What each gesture says when it is done, by the word that an address carries. */
export const organisationSaid = {
  cree: "Structure ajoutée.",
  enregistre: "Modifications enregistrées.",
  supprime: "Structure supprimée.",
  restaure: "Structure restaurée.",
  reunie: "Structures réunies\u00a0: celle-ci a repris tous les liens de l’autre.",
} as const;

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const organisationWords: OrganisationWords = { kind: organisationKindLabels, whole: wholeRegion };

/** Why a structure that leads some actions does not go to the bin. */
const leadsSentence = (count: number): string =>
  `Cette structure conduit ${formatCount(count, "action")}\u00a0: elle ne peut pas être supprimée. Confiez d’abord ${
    count > 1 ? "ces actions" : "cette action"
  } à une autre, ou réunissez-la avec celle qui les reprend.`;

/** Why one that takes part in some does not. */
const partnersSentence = (count: number): string =>
  `Cette structure est partenaire de ${formatCount(count, "action")}\u00a0: elle ne peut pas être supprimée. Retirez-la d’abord de ${
    count > 1 ? "leurs fiches" : "sa fiche"
  }, ou réunissez-la avec celle qui la remplace.`;

/** Why a structure that leads some territories does not. */
const bearsSentence = (names: readonly string[]): string =>
  `Cette structure porte ${names.map((name) => `«\u00a0${name}\u00a0»`).join(", ")}\u00a0: elle ne peut pas être supprimée. Donnez d’abord à ${
    names.length > 1 ? "ces territoires" : "ce territoire"
  } une autre structure porteuse, ou réunissez-la avec celle qui la remplace.`;

/** Why a structure stays where it is: what it leads; null of one that may go. */
export const keptSentence = (
  { led, partnered }: { led: number; partnered: number },
  territories: readonly { name: string }[],
): string | null =>
  [
    led > 0 && leadsSentence(led),
    partnered > 0 && partnersSentence(partnered),
    territories.length > 0 && bearsSentence(territories.map(({ name }) => name)),
  ]
    .filter(Boolean)
    .join(" ") || null;

type Named = { name: string; acronym: string | null };

/** « Acteurs pour une économie solidaire (APES) » */
export const organisationTitle = ({ name, acronym }: Named): string =>
  acronym && !name.includes(acronym) ? `${name} (${acronym})` : name;
