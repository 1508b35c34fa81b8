import type { ActionFilters, ActionSort } from "@/db/actions/rows";
import type { ActionWords } from "@/db/actions/shown";
import { axes } from "@/db/enums";
import { patience } from "@/db/patience";
import { wordsOf } from "@/lib/kernel/derived";
import {
  among,
  box,
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
import { axisShortLabels } from "./axes";
import { actionFields } from "./fields";
import { awaitedDecisionLabels, confidenceDueLabel } from "./labels";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const actionWords: ActionWords = {
  codes: wordsOf(actionFields),
  axisNumber: { local_animation: "1", pooling: "2", project_support: "3" },
  awaited: { ...awaitedDecisionLabels, none: "" },
  late: "en retard",
  blocked: "bloquée",
};

/** The list of actions, in the order of its filter bar. */
export const actionList = listOf<ActionFilters, ActionSort>()({
  path: "/actions",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Les trois axes" }),
    objectif: among({ label: "Objectif", all: "Tous", none: "aucun" }),
    etat: choiceOf(actionFields.status, {
      first: { open: "Ouvertes" },
      all: "Tous",
      opens: { on: "open", allValue: "tous" },
    }),
    meteo: choiceOf(actionFields.confidence, {
      more: { none: "Non renseignée", due: confidenceDueLabel },
      all: "Toutes",
    }),
    decision: choiceOf(actionFields.decisionAwaitedFrom, {
      first: { any: "De la Région ou du territoire" },
      all: "Toutes",
      quiet: ["none"],
    }),
    periode: period({ all: "Plans en vigueur", today: true }),
    plan: row({ label: "Plan", other: "un plan" }),
    structure: row({ label: "Structure responsable", other: "une structure" }),
    partenaire: row({ label: "Structure partenaire", other: "une structure" }),
    priorite: choiceOf(actionFields.priority, { all: "Toutes" }),
    public: code({ label: "Public visé", all: "Tous" }),
    secteur: code({ label: "Secteur de l’ESS", all: "Tous" }),
    retard: box({ label: "En retard" }),
    blocage: box({ label: "Bloquées" }),
    silence: box({ label: `Sans mise à jour depuis ${patience.silence}\u00a0jours` }),
    reprise: box({ label: "À reprendre" }),
    avis: box({ label: "Point de la Région ouvert" }),
  },
  sorts: {
    territoire: "Territoire",
    numero: "Nº",
    titre: "Action",
    etat: "État",
    avancement: "Avancement",
    echeance: "Échéance",
    priorite: "Priorité",
    maj: "Mise à jour",
  },
  sort: { key: "echeance", direction: "asc" },
});

type Reader = { scope: { own: readonly string[]; staff: readonly string[] } };

/** The list as this reader filters it: who does not read what the Région says of actions is not offered it, and gets no answer of it. */
export function actionListOf({ scope }: Reader): typeof actionList {
  if (scope.own.length > 0 || scope.staff.length > 0) return actionList;
  const { avis: _, ...filters } = actionList.filters;
  return { ...actionList, filters } as unknown as typeof actionList;
}
