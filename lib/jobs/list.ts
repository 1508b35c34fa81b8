import { axes } from "@/db/enums";
import type { JobFilters, JobSort } from "@/db/jobs/rows";
import type { JobWords } from "@/db/jobs/shown";
import { axisShortLabels, noAxisLabel } from "@/lib/actions/axes";
import { wordsOf } from "@/lib/kernel/derived";
import {
  choice,
  choiceOf,
  code,
  departement,
  listOf,
  period,
  row,
  territory,
  words,
} from "@/lib/kernel/list";
import { jobFields } from "./fields";
import { unopened } from "./labels";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const jobWords: JobWords = {
  codes: wordsOf(jobFields),
  ...unopened,
  realises: "Réalise une prévision",
};

/** The list of jobs, in the order of its filter bar. */
export const jobList = listOf<JobFilters, JobSort>()({
  path: "/emplois",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    nature: choiceOf(jobFields.kind, { all: "Créés et maintenus" }),
    base: choiceOf(jobFields.basis, { all: "Constatés et prévisionnels" }),
    contrat: code({ label: "Contrat", all: "Tous" }),
    axe: choice([...axes, "aucun"], {
      label: "Axe",
      words: { ...axisShortLabels, aucun: noAxisLabel },
      all: "Tous",
    }),
    periode: period({ all: "Toutes les années", opens: { unless: ["projet", "action", "plan"] } }),
    plan: row({ label: "Plan", other: "un plan" }),
    projet: row({ label: "Projet", other: "un projet" }),
    action: row({ label: "Action", other: "une action" }),
  },
  sorts: { territoire: "Territoire", origine: "Origine", effectif: "Effectif", etp: "ETP", date: "Date" },
  sort: { key: "date", direction: "desc" },
});
