import { readFileSync } from "node:fs";

const read = (name: string): string[][] =>
  JSON.parse(readFileSync(new URL(`../../../db/reference/geography/${name}.json`, import.meta.url), "utf8"));

/** Its départements, in the official list. */
export const departements = ["22", "29", "35", "56"];

const names: Record<string, readonly string[]> = {
  "22": ["Pays de Guingamp", "Pays de Saint-Brieuc", "Pays du Trégor", "Pays de Dinan"],
  "29": ["Pays de Brest", "Pays de Morlaix", "Cornouaille"],
  "35": ["Pays de Rennes", "Pays de Fougères"],
  "56": ["Pays de Vannes", "Pays de Lorient", "Pays de Ploërmel"],
};

type Ground = { name: string; epcis: { siren: string; name: string }[] };

/** Twelve territories that share the real EPCI of Bretagne, each in one département. */
export function twelveTerritories(): Ground[] {
  const epcis = read("epci").map(([siren = "", name = "", , , , , code = ""]) => ({ siren, name, code }));
  return departements.flatMap((code) => {
    const own = epcis.filter((one) => one.code === code);
    const places = names[code] ?? [];
    return places.map((name, at) => ({
      name,
      epcis: own
        .filter((_, index) => index % places.length === at)
        .map(({ siren, name: epci }) => ({ siren, name: epci })),
    }));
  });
}

/** Fifteen organisations, as their names are written, each with its nature. */
export const organisations: readonly [name: string, acronym: string, kind: string][] = [
  ["Chambre régionale de l’économie sociale et solidaire de Bretagne", "CRESS Bretagne", "Tête de réseau"],
  ["Pôle de développement de l’ESS, essai 1", "", "Opérateur"],
  ["Pôle de développement de l’ESS, essai 2", "", "Opérateur"],
  ...Array.from({ length: 12 }, (_, index): [string, string, string] => [
    `Structure d’essai ${index + 1}`,
    "",
    "Structure de l’ESS",
  ]),
];

/** Six persons, as a sheet lists them: one by territory for the first four, an officer, an elected member. */
export const persons = [
  "Courriel\tNom\tRôle\tTerritoires",
  "agent.rennes@bretagne.example\tAgent, Pays de Rennes\tAgent de développement local\tPays de Rennes",
  "agent.brest@bretagne.example\tAgent, Pays de Brest\tAgent de développement local\tPays de Brest, Pays de Morlaix",
  "agent.vannes@bretagne.example\tAgent, Pays de Vannes\tAgent\tPays de Vannes",
  "agent.dinan@bretagne.example\tAgent, Pays de Dinan\tAgent\tPays de Dinan",
  "mission@bretagne.example\tMission ESS\tChargé de mission\t",
  "elue@bretagne.example\tÉlue déléguée à l’ESS\tÉlu\tToute la Région",
].join("\n");
