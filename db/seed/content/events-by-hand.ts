/** Events placed by hand: days before today (negative: to come). A sample of the same title gives the rest, unless given here. */
export type EventByHand = {
  slug: string;
  title: string;
  town?: string;
  place?: string;
  ago: number;
  /** Planned and past: its report is awaited. */
  awaiting?: true;
  associates?: readonly string[];
};

export const eventsByHand: readonly EventByHand[] = [
  {
    slug: "boulonnais",
    title: "Petit déjeuner « groupement d’employeurs »",
    town: "Desvres",
    place: "Maison de la faïence",
    ago: 21,
    awaiting: true,
  },
  {
    slug: "boulonnais",
    title: "Visite de la recyclerie {of}",
    town: "Saint-Martin-Boulogne",
    ago: 9,
    awaiting: true,
  },
  {
    slug: "sambre-avesnois",
    title: "Atelier « bâtir un plan de financement »",
    town: "Maubeuge",
    ago: 5,
    awaiting: true,
  },
  {
    slug: "porte-du-hainaut",
    title: "Forum des métiers de l’aide à la personne",
    town: "Denain",
    ago: 47,
    awaiting: true,
  },
  {
    slug: "7-vallees",
    title: "Rencontre des accompagnateurs de projets",
    town: "Beaurainville",
    ago: 33,
    awaiting: true,
  },
  {
    slug: "lille-metropole",
    title: "Débat « reprendre son entreprise à plusieurs »",
    town: "Roubaix",
    ago: 3,
    awaiting: true,
  },

  {
    slug: "boulonnais",
    title: "Comité technique du PLDE",
    town: "Boulogne-sur-Mer",
    place: "Siège de l’agglomération",
    ago: -1,
  },
  { slug: "boulonnais", title: "Petit déjeuner « finances solidaires »", town: "Desvres", ago: -5 },
  { slug: "boulonnais", title: "Jury de l’appel à projets", town: "Outreau", ago: -8 },
  { slug: "boulonnais", title: "Permanence création d’activité {at}", town: "Marquise", ago: -11 },
  {
    slug: "sambre-avesnois",
    title: "Petit déjeuner « marchés réservés et clauses »",
    town: "Avesnes-sur-Helpe",
    ago: -4,
  },
  { slug: "sambre-avesnois", title: "Permanence création d’activité {at}", town: "Fourmies", ago: -9 },
  { slug: "dunkerque", title: "Rencontre des accompagnateurs de projets", town: "Grande-Synthe", ago: -3 },
  { slug: "lens-lievin", title: "Café des porteurs de projets {at}", town: "Avion", ago: -7 },
  { slug: "saint-omer", title: "Formation des trésoriers bénévoles", town: "Arques", ago: -10 },
  { slug: "montreuillois", title: "Permanence création d’activité {at}", town: "Fruges", ago: -6 },

  {
    slug: "boulonnais",
    title: "Forum des métiers de l’ESS de la Côte d’Opale",
    town: "Boulogne-sur-Mer",
    ago: 64,
    associates: ["montreuillois", "calaisis"],
  },
  {
    slug: "boulonnais",
    title: "Atelier commun « monter une légumerie »",
    town: "Samer",
    ago: -16,
    associates: ["montreuillois"],
  },
  {
    slug: "lens-lievin",
    title: "Rencontres de l’ESS du bassin minier",
    town: "Lens",
    ago: 96,
    associates: ["henin-carvin"],
  },
  {
    slug: "douaisis",
    title: "Journée des clubs et associations employeuses",
    town: "Douai",
    ago: 150,
    associates: ["coeur-ostrevent"],
  },
  {
    slug: "valenciennes",
    title: "Club des acheteurs responsables : séance plénière",
    town: "Valenciennes",
    ago: 41,
    associates: ["porte-du-hainaut", "sambre-avesnois"],
  },
  {
    slug: "saint-omer",
    title: "Rencontre des cantines et des producteurs",
    town: "Saint-Omer",
    ago: 118,
    associates: ["calaisis", "artois-comm"],
  },
  {
    slug: "coeur-de-flandre",
    title: "Fête de la récup’ en Flandre",
    town: "Hazebrouck",
    ago: 178,
    associates: ["dunkerque"],
  },
  {
    slug: "7-vallees",
    title: "Soirée des initiatives rurales",
    town: "Hesdin-la-Forêt",
    ago: 205,
    associates: ["montreuillois"],
  },
];
