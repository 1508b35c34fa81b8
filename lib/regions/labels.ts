import type { SetUpStep, TimeZone } from "@/db/regions/limits";
import type { ExampleCounts } from "@/db/regions/set-up";
import { formatCount } from "@/lib/french/format";

export const timeZoneLabels: Record<TimeZone, string> = {
  "Europe/Paris": "France hexagonale et Corse",
  "America/Guadeloupe": "Guadeloupe",
  "America/Martinique": "Martinique",
  "America/Cayenne": "Guyane",
  "Indian/Reunion": "La Réunion",
  "Indian/Mayotte": "Mayotte",
};

/** Steps of setting up, as the check-list titles them. */
export const setUpLabels: Record<SetUpStep, string> = {
  region: "La Région",
  territories: "Les territoires",
  organisations: "Les structures",
  accounts: "Les comptes",
  plans: "Les plans",
  policy: "La politique régionale",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const regionSaid = {
  regle: "Réglages de la Région enregistrés.",
  carte: "Réglages de la Région enregistrés. La carte sera redessinée au prochain démarrage de Maillage.",
  etape: "Liste des étapes mise à jour.",
  exemple:
    "Contenu de 2009 repris en exemple\u00a0: chaque élément devient le vôtre dès que vous le modifiez.",
} as const;

/** Beside what came with the example, as long as nobody has changed it. */
export const exampleMark = "Exemple\u00a0: contenu de 2009";

/** The same where a mark has no place, as in a list to choose from: « Salon Créer (exemple) ». */
export const withMark = <One extends { label: string; example?: boolean }>(one: One): One =>
  one.example ? { ...one, label: `${one.label} (exemple)` } : one;

/** « 9 dispositifs (12 contacts), 12 structures, 4 objectifs régionaux, 2 opérations régionales » */
export const exampleSaid = ({
  schemes,
  contacts,
  organisations,
  objectives,
  operations,
}: ExampleCounts): string =>
  [
    `${formatCount(schemes, "dispositif")} (${formatCount(contacts, "contact")})`,
    formatCount(organisations, "structure"),
    formatCount(objectives, "objectif régional", "objectifs régionaux"),
    formatCount(operations, "opération régionale", "opérations régionales"),
  ].join(", ");
