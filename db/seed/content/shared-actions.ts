import type { ActionSample } from "./action-sample";

/** Axis « mise en cohérence » only: led by one territory, carried out with its neighbours. */
export type SharedAction = ActionSample & { leadTerritory: string; associates: readonly string[] };

export const sharedActions = [
  {
    title: "Observatoire partagé de l’ESS du bassin minier",
    description:
      "Une seule enquête et une seule publication annuelle pour les deux agglomérations, avec les mêmes définitions et les mêmes dates.",
    expectedResult: "3 publications communes, 250 structures observées",
    lead: "epci",
    months: 30,
    leadTerritory: "lens-lievin",
    associates: ["henin-carvin"],
  },
  {
    title: "Groupement d’employeurs des clubs et associations voisines",
    description:
      "Partager des postes d’éducateurs, d’administration et d’entretien entre associations des deux intercommunalités.",
    expectedResult: "24 adhérents, 7 ETP",
    lead: "association",
    months: 20,
    leadTerritory: "douaisis",
    associates: ["coeur-ostrevent"],
  },
  {
    title: "Club des acheteurs responsables du Hainaut",
    description:
      "Réunir les acheteurs publics de trois territoires pour programmer ensemble clauses d’insertion et marchés réservés.",
    expectedResult: "30 acheteurs, 45 marchés avec clause par an",
    lead: "epci",
    months: 30,
    leadTerritory: "valenciennes",
    associates: ["porte-du-hainaut", "sambre-avesnois"],
  },
  {
    title: "Tournée commune des produits locaux vers les cantines",
    description:
      "Regrouper les commandes des cantines de trois territoires et confier la livraison à une structure d’insertion.",
    expectedResult: "90 cantines livrées, 4 emplois",
    lead: "producers",
    months: 24,
    leadTerritory: "saint-omer",
    associates: ["calaisis", "artois-comm"],
  },
] as const satisfies readonly SharedAction[];
