import type { LineFilters, LineSort, LineWords } from "@/db/actions/budget/rows";
import { wordsOf } from "@/lib/kernel/derived";
import { choiceOf, listOf } from "@/lib/kernel/list";
import { axisShortLabels } from "../axes";
import { actionWords } from "../list";
import { moneyFilters, moneyRows } from "../money/filters";
import { budgetLineFields } from "./fields";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const lineWords: LineWords = {
  codes: wordsOf(budgetLineFields),
  axisNumber: actionWords.axisNumber,
  axis: axisShortLabels,
};

/** The list of lines of budget, in the order of its filter bar. */
export const lineList = listOf<LineFilters, LineSort>()({
  path: "/plans/budget/depenses",
  filters: {
    ...moneyFilters,
    section: choiceOf(budgetLineFields.kind, { all: "Les deux" }),
    nature: choiceOf(budgetLineFields.nature, { all: "Toutes" }),
    ...moneyRows,
  },
  sorts: {
    annee: "Année",
    territoire: "Territoire",
    action: "Action",
    section: "Section",
    depense: "Dépense",
    prevu: "Prévu",
    realise: "Réalisé",
  },
  sort: { key: "prevu", direction: "desc" },
});
