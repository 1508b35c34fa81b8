export type Setting = "coast" | "rural" | "urban";

export type TerritoryWords = {
  /** « PLDE du Boulonnais ». */
  of: string;
  /** « dans le Boulonnais ». */
  within: string;
  settings: readonly Setting[];
  /** Communes without an article in their name, so that « de » and « à » read well. */
  towns: readonly string[];
};

const territoryWords: Record<string, TerritoryWords> = {
  "lille-metropole": {
    of: "de Lille Métropole",
    within: "dans la métropole lilloise",
    settings: ["urban"],
    towns: ["Roubaix", "Tourcoing", "Villeneuve-d’Ascq", "Armentières", "Loos", "Seclin"],
  },
  dunkerque: {
    of: "de Dunkerque Grand Littoral",
    within: "dans l’agglomération dunkerquoise",
    settings: ["urban", "coast"],
    towns: ["Dunkerque", "Grande-Synthe", "Gravelines", "Bourbourg"],
  },
  "moulins-de-flandre": {
    of: "du Pays des Moulins de Flandre",
    within: "dans les Moulins de Flandre",
    settings: ["rural"],
    towns: ["Bergues", "Wormhout", "Hondschoote", "Esquelbecq"],
  },
  "coeur-de-flandre": {
    of: "du Pays Cœur de Flandre",
    within: "en Cœur de Flandre",
    settings: ["rural"],
    towns: ["Hazebrouck", "Bailleul", "Merville", "Estaires", "Cassel"],
  },
  pevele: {
    of: "du Pays Pévélois",
    within: "en Pévèle",
    settings: ["rural"],
    towns: ["Orchies", "Templeuve-en-Pévèle", "Ostricourt", "Cysoing"],
  },
  douaisis: {
    of: "du Douaisis",
    within: "dans le Douaisis",
    settings: ["urban"],
    towns: ["Douai", "Sin-le-Noble", "Arleux", "Waziers"],
  },
  "coeur-ostrevent": {
    of: "de Cœur d’Ostrevent",
    within: "en Cœur d’Ostrevent",
    settings: ["urban"],
    towns: ["Aniche", "Somain", "Pecquencourt", "Auberchicourt"],
  },
  valenciennes: {
    of: "de Valenciennes Métropole",
    within: "dans le Valenciennois",
    settings: ["urban"],
    towns: ["Valenciennes", "Anzin", "Condé-sur-l’Escaut", "Vieux-Condé"],
  },
  "porte-du-hainaut": {
    of: "de la Porte du Hainaut",
    within: "dans la Porte du Hainaut",
    settings: ["urban"],
    towns: ["Denain", "Saint-Amand-les-Eaux", "Bouchain", "Escaudain"],
  },
  cambresis: {
    of: "du Cambrésis",
    within: "dans le Cambrésis",
    settings: ["rural"],
    towns: ["Cambrai", "Caudry", "Solesmes", "Iwuy"],
  },
  "sambre-avesnois": {
    of: "de Sambre-Avesnois",
    within: "en Sambre-Avesnois",
    settings: ["rural", "urban"],
    towns: ["Maubeuge", "Fourmies", "Avesnes-sur-Helpe", "Jeumont", "Aulnoye-Aymeries"],
  },
  "lens-lievin": {
    of: "de Lens-Liévin",
    within: "dans l’agglomération de Lens-Liévin",
    settings: ["urban"],
    towns: ["Lens", "Liévin", "Avion", "Bully-les-Mines", "Wingles"],
  },
  "henin-carvin": {
    of: "d’Hénin-Carvin",
    within: "dans l’agglomération d’Hénin-Carvin",
    settings: ["urban"],
    towns: ["Hénin-Beaumont", "Carvin", "Libercourt", "Oignies"],
  },
  "artois-comm": {
    of: "d’Artois Comm.",
    within: "en Artois et en Lys romane",
    settings: ["urban", "rural"],
    towns: ["Béthune", "Bruay-la-Buissière", "Lillers", "Nœux-les-Mines", "Isbergues"],
  },
  "artois-arras": {
    of: "d’Artois (Arras)",
    within: "dans l’Arrageois",
    settings: ["rural", "urban"],
    towns: ["Arras", "Bapaume", "Avesnes-le-Comte", "Achicourt"],
  },
  ternois: {
    of: "du Ternois",
    within: "dans le Ternois",
    settings: ["rural"],
    towns: ["Saint-Pol-sur-Ternoise", "Frévent", "Auxi-le-Château", "Anvin"],
  },
  "7-vallees": {
    of: "des 7 Vallées",
    within: "dans les 7 Vallées",
    settings: ["rural"],
    towns: ["Hesdin-la-Forêt", "Beaurainville", "Campagne-lès-Hesdin", "Auchy-lès-Hesdin"],
  },
  montreuillois: {
    of: "du Montreuillois",
    within: "dans le Montreuillois",
    settings: ["rural", "coast"],
    towns: ["Montreuil-sur-Mer", "Étaples", "Berck", "Fruges", "Hucqueliers"],
  },
  boulonnais: {
    of: "du Boulonnais",
    within: "dans le Boulonnais",
    settings: ["coast", "rural"],
    towns: ["Boulogne-sur-Mer", "Desvres", "Marquise", "Outreau", "Samer", "Saint-Martin-Boulogne"],
  },
  calaisis: {
    of: "du Calaisis",
    within: "dans le Calaisis",
    settings: ["coast", "urban"],
    towns: ["Calais", "Guînes", "Ardres", "Marck", "Coulogne"],
  },
  "saint-omer": {
    of: "du Pays de Saint-Omer",
    within: "dans le Pays de Saint-Omer",
    settings: ["rural"],
    towns: ["Saint-Omer", "Arques", "Lumbres", "Aire-sur-la-Lys", "Longuenesse"],
  },
};

/** Words for a territory; one that the list ignores gets plain ones made from its name. */
export function wordsOf(territory: { slug: string; name: string }): TerritoryWords {
  return (
    territoryWords[territory.slug] ?? {
      of: `de ${territory.name}`,
      within: `sur le territoire de ${territory.name}`,
      settings: ["rural", "urban"],
      towns: ["la ville-centre"],
    }
  );
}

/** Replaces `{of}` and `{at}` with a town: « d’Arras », « à Arras ». */
export function withTown(text: string, town: string): string {
  const of = /^[AEIOUYÉÈÊÎÔ]/i.test(town) ? `d’${town}` : `de ${town}`;
  return text.replaceAll("{of}", of).replaceAll("{at}", `à ${town}`);
}
