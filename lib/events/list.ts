import { axes, eventStatuses, eventTypes } from "@/db/enums";
import type { EventFilters, EventSort } from "@/db/events/rows";
import { axisShortLabels } from "@/lib/actions/axes";
import { choice, code, departement, listOf, period, territory, words } from "@/lib/kernel/list";
import { eventStatusLabels, eventTypeLabels, situationLabels, situations } from "./labels";

/** The list of events, in the order of its filter bar. */
export const eventList = listOf<EventFilters, EventSort>()({
  path: "/evenements",
  filters: {
    recherche: words(),
    territoire: territory(),
    departement: departement(),
    type: choice(eventTypes, { label: "Type", words: eventTypeLabels, all: "Tous" }),
    situation: choice(situations, {
      label: "Situation",
      words: situationLabels,
      all: "Toutes",
      opens: { on: "open", allValue: "toutes" },
    }),
    etat: choice(eventStatuses, { label: "État", words: eventStatusLabels, all: "Tous" }),
    operation: code({ label: "Opération régionale", all: "Toutes" }),
    theme: code({ label: "Thème", all: "Tous" }),
    axe: choice(axes, { label: "Axe", words: axisShortLabels, all: "Tous" }),
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
