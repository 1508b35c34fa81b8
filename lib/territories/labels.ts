import type { TerritoryKind } from "@/db/enums";
import { formatCount, formatDate } from "@/lib/french/format";

export const territoryKindLabels: Record<TerritoryKind, string> = {
  epci: "Intercommunalité",
  grouping: "Groupement d’intercommunalités",
  pays: "Pays",
  arrondissement: "Arrondissement",
  region: "Plan propre de la Région",
  other: "Territoire",
};

/** « Pays du Ternois », « Intercommunalité, CA d’Hénin-Carvin »: the kind is left out where the structure already says it. */
export function standingWords(territory: { kind: TerritoryKind; leadOrganisation: string | null }): string {
  const kind = territoryKindLabels[territory.kind];
  const lead = territory.leadOrganisation;
  if (!lead) return kind;
  return lead.startsWith(kind) ? lead : `${kind}, ${lead}`;
}

/** What each gesture says when it is done, by the word that an address carries. */
export const territorySaid = {
  cree: "Territoire créé.",
  crees: "Territoires créés.",
  enregistre: "Modifications enregistrées.",
  perimetre: "Périmètre enregistré.",
  ferme: "Fermeture enregistrée.",
  reuni: "Réunion enregistrée.",
  scinde: "Scission enregistrée.",
  annule: "Changement annulé.",
  supprime: "Territoire supprimé.",
  restaure: "Territoire restauré.",
} as const;

/** Why a territory in which something stands does not go to the bin, and what to do instead unless it closes already. */
export const heldSentence = (count: number, { closedOn }: { closedOn: string | null }): string =>
  `${formatCount(count, "élément")} (plans, fiches, habilitations, filiation) ${
    count > 1 ? "tiennent" : "tient"
  } à ce territoire\u00a0: il ne peut pas être supprimé.${
    closedOn === null ? " Fermez-le à une date, ou réunissez-le avec un autre." : ""
  }`;

type Dated = { startsOn: string | null; closedOn: string | null };

/** Whether a territory is there on a day. */
export const isOpenOn = ({ startsOn, closedOn }: Dated, day: string): boolean =>
  (startsOn === null || startsOn <= day) && (closedOn === null || day < closedOn);

/** Whether a territory is there no more on a day; one that is to come is not. */
export const isClosedOn = ({ closedOn }: Pick<Dated, "closedOn">, day: string): boolean =>
  closedOn !== null && closedOn <= day;

/** « fermé le 1er janvier 2027 », « ferme le… », « à partir du… »; nothing of one that is there with no end known. */
export function standingDates({ startsOn, closedOn }: Dated, today: string): string | null {
  if (closedOn !== null)
    return `${isClosedOn({ closedOn }, today) ? "fermé" : "ferme"} le ${formatDate(closedOn)}`;
  return startsOn !== null && startsOn > today ? `à partir du ${formatDate(startsOn)}` : null;
}

/** Whether a territory takes a new row of this day: until it is closed (its agents prepare it before its first day), and under its plan that runs on. */
export const takesNew = (place: Pick<Dated, "closedOn"> & { running: boolean }, day: string): boolean =>
  place.running || !isClosedOn(place, day);

/** Territories whose rows a person makes: those that are closed come last, where rows of days before their end are still made. */
export const closedLast = <T extends Pick<Dated, "closedOn">>(places: readonly T[], today: string): T[] =>
  places.toSorted((a, b) => Number(isClosedOn(a, today)) - Number(isClosedOn(b, today)));
