import { axes } from "@/db/enums";
import type { EventFilters, EventSort } from "@/db/events/rows";
import type { EventWords } from "@/db/events/shown";
import { axisShortLabels } from "@/lib/actions/axes";
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
import { eventFields } from "./fields";
import { eventStateLabels, situationLabels, situations } from "./labels";

/** What a row of the list shows in place of codes: it is found and sorted by it. */
export const eventWords: EventWords = {
  codes: wordsOf(eventFields),
  // A missing report is an alert after some days: « Bilan attendu ».
  state: { ...eventStateLabels, awaiting: `${eventStateLabels.awaiting}, attendu` },
};

/** The list of events, in the order of its filter bar. */
export const eventList = listOf<EventFilters, EventSort>()({
  path: "/evenements",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    type: choiceOf(eventFields.type, { all: "Tous" }),
    situation: choice(situations, {
      label: "Situation",
      words: situationLabels,
      all: "Toutes",
      opens: { on: "open", allValue: "toutes" },
    }),
    etat: choiceOf(eventFields.status, { all: "Tous" }),
    operation: code({ label: "Opération régionale", all: "Toutes" }),
    theme: code({ label: "Thème", all: "Tous" }),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Tous" }),
    plan: row({ label: "Plan", other: "un plan" }),
    // A month too: a figure of the months of the Région opens its list.
    periode: period({ all: "Toutes les dates", months: true }),
  },
  sorts: {
    date: "Date",
    territoire: "Territoire",
    titre: "Événement",
    type: "Type",
    participants: "Participants",
  },
  sort: { key: "date", direction: "desc" },
});

/** The sort of a list that is asked none: the latest first, but for what is to come or to do, the nearest first. */
export const eventsFirst = (situation: string | undefined) =>
  situation === "coming" || situation === "open"
    ? ({ key: "date", direction: "asc" } as const)
    : eventList.sort;
