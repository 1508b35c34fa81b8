import type { ActionFilters, ActionSort } from "@/db/actions/rows";
import { actionStatuses, awaitedDecisions, axes, confidences } from "@/db/enums";
import { patience } from "@/db/patience";
import { among, box, choice, departement, listOf, period, territory, words } from "@/lib/kernel/list";
import { axisShortLabels } from "./axes";
import { awaitedDecisionLabels, confidenceDueLabel, confidenceLabels } from "./labels";
import { actionStatusLabels } from "./states";

/** The list of actions, in the order of its filter bar. */
export const actionList = listOf<ActionFilters, ActionSort>()({
  path: "/actions",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Les trois axes" }),
    objectif: among({ label: "Objectif", all: "Tous", none: "aucun" }),
    etat: choice(["open", ...actionStatuses], {
      label: "État",
      words: { open: "Ouvertes", ...actionStatusLabels },
      all: "Tous",
      opens: { on: "open", allValue: "tous" },
    }),
    meteo: choice([...confidences, "none", "due"], {
      label: "Météo",
      words: { ...confidenceLabels, none: "Non renseignée", due: confidenceDueLabel },
      all: "Toutes",
    }),
    decision: choice(["any", ...awaitedDecisions], {
      label: "Décision attendue",
      words: { ...awaitedDecisionLabels, any: "De la Région ou du territoire" },
      all: "Toutes",
      quiet: ["none"],
    }),
    periode: period({ all: "Plans en vigueur", today: true }),
    retard: box({ label: "En retard" }),
    blocage: box({ label: "Bloquées" }),
    silence: box({ label: `Sans mise à jour depuis ${patience.silence}\u00a0jours` }),
    reprise: box({ label: "À reprendre" }),
  },
  sorts: {
    territoire: "Territoire",
    numero: "Nº",
    titre: "Action",
    etat: "État",
    avancement: "Avancement",
    echeance: "Échéance",
    maj: "Mise à jour",
  },
  sort: { key: "echeance", direction: "asc" },
});
