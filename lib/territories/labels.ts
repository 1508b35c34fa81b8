import type { TerritoryKind } from "@/db/enums";

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
