import type { commentedNouns } from "../../comments/rows";

type Said = { from: "territory" | "region"; body: string };

/** A thread: who begins it, of what, and what is answered. */
export type ThreadSample = {
  on: (typeof commentedNouns)[number];
  said: readonly [Said, ...Said[]];
  resolved?: true;
};

const territory = (body: string): Said => ({ from: "territory", body });
const region = (body: string): Said => ({ from: "region", body });

export const threadSamples: readonly ThreadSample[] = [
  {
    on: "action",
    said: [
      region(
        "La fiche dit que l’action avance, mais la dernière étape date du printemps. Que manque-t-il pour finir\u00a0?",
      ),
      territory(
        "Il manque l’accord du dernier partenaire. Le rendez-vous est pris\u00a0; je mets l’étape à jour ensuite.",
      ),
    ],
  },
  {
    on: "plan",
    said: [
      region(
        "Pensez à préparer le comité de pilotage\u00a0: la comparaison avec le dernier comité sera la base de l’ordre du jour.",
      ),
    ],
  },
  {
    on: "event",
    said: [
      territory("La salle est confirmée. La Région peut-elle relayer l’invitation à son réseau\u00a0?"),
      region("C’est fait, avec un rappel la semaine précédente."),
    ],
    resolved: true,
  },
  {
    on: "project",
    said: [
      region("Ce projet entre-t-il dans l’appel à projets de la Région\u00a0?"),
      territory("Le dossier sera déposé avant la fin du mois, le plan de financement est presque équilibré."),
    ],
  },
];
