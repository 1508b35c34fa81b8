import type { FundingFilters, FundingSort, FundingWords, MoneyDoubt } from "@/db/actions/fundings/rows";
import { wordsOf } from "@/lib/kernel/derived";
import { choice, choiceOf, listOf, row } from "@/lib/kernel/list";
import { axisShortLabels } from "../axes";
import { actionWords } from "../list";
import { moneyFilters, moneyRows } from "../money/filters";
import { fundingFields } from "./fields";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const fundingWords: FundingWords = {
  codes: wordsOf(fundingFields),
  axisNumber: actionWords.axisNumber,
  axis: axisShortLabels,
};

/** What contradicts itself, in the words of the filter. */
export const doubtLabels: Record<MoneyDoubt, string> = {
  verse: "Versé au-delà de l’accordé",
  engage: "Engagé au-delà de l’accordé",
  accorde: "Accordé au-delà des dépenses prévues",
};

/** The list of fundings, in the order of its filter bar. */
export const fundingList = listOf<FundingFilters, FundingSort>()({
  path: "/plans/budget/financements",
  filters: {
    ...moneyFilters,
    statut: choiceOf(
      { ...fundingFields.status, label: "Statut" },
      {
        all: "Tous",
      },
    ),
    ecart: choice(["verse", "engage", "accorde"], {
      label: "Montants à vérifier",
      words: doubtLabels,
      all: "Tous les montants",
    }),
    financeur: row({ label: "Financeur", other: "un financeur" }),
    ...moneyRows,
  },
  sorts: {
    annee: "Année",
    territoire: "Territoire",
    action: "Action",
    financeur: "Financeur",
    statut: "Statut",
    demande: "Demandé",
    accorde: "Accordé",
    engage: "Engagé",
    verse: "Versé",
  },
  sort: { key: "accorde", direction: "desc" },
});
