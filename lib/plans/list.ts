import { planStatuses } from "@/db/enums";
import type { PlanFilters, PlanSort } from "@/db/plans/rows";
import { choice, departement, listOf, territory, words } from "@/lib/kernel/list";
import { expiredLabel, planStatusLabels } from "./labels";

/** The list of plans, in the order of its filter bar. They are a stock: no period; without state asked, those under way. */
export const planList = listOf<PlanFilters, PlanSort>()({
  path: "/plans",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    etat: choice(["tous", "echu", ...planStatuses], {
      label: "État",
      words: { tous: "Tous", echu: expiredLabel, ...planStatusLabels },
      all: "En cours",
    }),
  },
  sorts: {
    territoire: "Territoire et plan",
    etat: "État",
    debut: "Début",
    fin: "Fin",
    actions: "Actions",
    realisees: "Réalisées",
    retard: "En retard",
    maj: "Actions mises à jour",
  },
  sort: { key: "territoire", direction: "asc" },
});
