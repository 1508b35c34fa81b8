import type { PlanFilters, PlanSort, PlanWords } from "@/db/plans/rows";
import { wordsOf } from "@/lib/kernel/derived";
import { choiceOf, departement, listOf, territory, words } from "@/lib/kernel/list";
import { planFields } from "./fields";
import { expiredLabel, planStatusLabels } from "./labels";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const planWords: PlanWords = {
  codes: wordsOf(planFields),
  standing: { ...planStatusLabels, echu: expiredLabel },
  extended: "prolongé par avenant",
};

/** The list of plans, in the order of its filter bar. They are a stock: no period; without state asked, those under way. */
export const planList = listOf<PlanFilters, PlanSort>()({
  path: "/plans",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    etat: choiceOf(planFields.status, {
      first: { tous: "Tous", echu: expiredLabel },
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
