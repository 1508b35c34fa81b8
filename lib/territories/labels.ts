import type { TerritoryKind } from "@/db/enums";

export const territoryKindLabels: Record<TerritoryKind, string> = {
  epci: "Intercommunalité",
  grouping: "Groupement d’intercommunalités",
  pays: "Pays",
  arrondissement: "Arrondissement",
  region: "Plan propre de la Région",
  other: "Territoire",
};
