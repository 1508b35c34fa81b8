import { axes, projectStages, projectStatuses } from "@/db/enums";
import type { ProjectFilters, ProjectSort } from "@/db/projects/rows";
import { axisShortLabels } from "@/lib/actions/axes";
import { choice, code, departement, listOf, territory, words } from "@/lib/kernel/list";
import { projectSituationLabels, projectSituations, projectStageLabels, projectStatusLabels } from "./labels";

/** The list of projects, in the order of its filter bar. They are a stock: no period. */
export const projectList = listOf<ProjectFilters, ProjectSort>()({
  path: "/projets",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    etape: choice(projectStages, { label: "Étape", words: projectStageLabels, all: "Les trois étapes" }),
    situation: choice(projectSituations, {
      label: "Suivi",
      words: projectSituationLabels,
      all: "Tous",
      opens: { on: "followed", allValue: "tous" },
    }),
    etat: choice(projectStatuses, { label: "État", words: projectStatusLabels, all: "Tous" }),
    theme: code({ label: "Thème", all: "Tous" }),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Tous" }),
  },
  views: ["tableau", "etapes"],
  sorts: {
    territoire: "Territoire",
    titre: "Projet",
    etape: "Étape",
    etat: "État",
    contact: "Dernier contact",
    ouverture: "Ouverture",
  },
  sort: { key: "contact", direction: "desc" },
});
