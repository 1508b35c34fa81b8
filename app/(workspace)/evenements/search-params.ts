import * as z from "zod";
import { axes, eventStatuses, eventTypes } from "@/db/enums";
import { type EventListFilters, type EventSort, eventSorts } from "@/db/queries/event-lists";
import { eventWords, situations } from "@/lib/events/labels";
import { periodAsked } from "@/lib/period";
import { listParams, one, opensOn, sortAsked } from "@/lib/search-params";

const code = one(z.string().regex(/^[a-z0-9_]{1,60}$/));

/** The list of events, under the names that its address shows. */
export const eventsParams = z
  .object({
    ...listParams(eventSorts),
    /** A month too: a figure of the months of the Région opens its list. */
    periode: one(z.string().regex(/^(20\d{2}(-(0[1-9]|1[0-2]))?|toutes)$/)),
    type: one(z.enum(eventTypes)),
    etat: one(z.enum(eventStatuses)),
    situation: one(z.enum(["toutes", ...situations])),
    operation: code,
    theme: code,
    axe: one(z.enum(axes)),
  })
  .transform((asked) => opensOn<typeof asked>({ situation: "open" })(asked));

export type EventsParams = z.output<typeof eventsParams>;

/** The filters that the database reads; without `periode`, any day. */
export function eventFilters(asked: EventsParams): EventListFilters {
  return {
    search: asked.recherche,
    words: eventWords,
    territory: asked.territoire,
    departement: asked.departement,
    type: asked.type,
    status: asked.etat,
    state: asked.situation === "toutes" ? undefined : asked.situation,
    operation: asked.operation,
    topic: asked.theme,
    axis: asked.axe,
    period: periodAsked(asked.periode, null),
  };
}

/** The sort asked; by default the latest first, but for what is to come or to do: the nearest first. */
export function eventsSort(asked: EventsParams): { key: EventSort; direction: "asc" | "desc" } {
  return sortAsked(asked.tri, {
    key: "date",
    direction: asked.situation === "coming" || asked.situation === "open" ? "asc" : "desc",
  });
}

/** The parameters as their address writes them; what is not asked is left out. */
export function eventsUrl(asked: EventsParams): Record<string, string | undefined> {
  const { page, ...kept } = asked;
  return kept;
}
