import { axes } from "@/db/enums";
import type { ProjectFilters, ProjectSort } from "@/db/projects/rows";
import type { ProjectWords } from "@/db/projects/shown";
import { axisShortLabels } from "@/lib/actions/axes";
import { wordsOf } from "@/lib/kernel/derived";
import { choice, choiceOf, code, departement, listOf, row, territory, words } from "@/lib/kernel/list";
import { projectFields } from "./fields";
import { projectSituationLabels, projectSituations } from "./labels";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const projectWords: ProjectWords = { codes: wordsOf(projectFields) };

/** The list of projects, in the order of its filter bar. They are a stock: no period. */
export const projectList = listOf<ProjectFilters, ProjectSort>()({
  path: "/projets",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    etape: choiceOf(projectFields.stage, { all: "Les trois étapes" }),
    situation: choice(projectSituations, {
      label: "Suivi",
      words: projectSituationLabels,
      all: "Tous",
      opens: { on: "followed", allValue: "tous" },
    }),
    etat: choiceOf(projectFields.status, { all: "Tous" }),
    theme: code({ label: "Thème", all: "Tous" }),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Tous" }),
    plan: row({ label: "Plan", other: "un plan" }),
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
