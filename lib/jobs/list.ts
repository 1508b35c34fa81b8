import { axes, jobBases, jobKinds } from "@/db/enums";
import type { JobFilters, JobSort } from "@/db/jobs/rows";
import { axisShortLabels, noAxisLabel } from "@/lib/actions/axes";
import { choice, code, departement, listOf, period, row, territory, words } from "@/lib/kernel/list";
import { jobBasisLabels, jobKindLabels } from "./labels";

/** The list of jobs, in the order of its filter bar. */
export const jobList = listOf<JobFilters, JobSort>()({
  path: "/emplois",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    nature: choice(jobKinds, { label: "Nature", words: jobKindLabels, all: "Créés et maintenus" }),
    base: choice(jobBases, { label: "Base", words: jobBasisLabels, all: "Constatés et prévisionnels" }),
    contrat: code({ label: "Contrat", all: "Tous" }),
    axe: choice([...axes, "aucun"], {
      label: "Axe",
      words: { ...axisShortLabels, aucun: noAxisLabel },
      all: "Tous",
    }),
    periode: period({ all: "Toutes les années", opens: { unless: ["projet", "action"] } }),
    projet: row({ label: "Projet", other: "un projet" }),
    action: row({ label: "Action", other: "une action" }),
  },
  sorts: { territoire: "Territoire", origine: "Origine", effectif: "Effectif", etp: "ETP", date: "Date" },
  sort: { key: "date", direction: "desc" },
});
