import { planStatusOf } from "../actions/facts";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { eventCard } from "./card/card";
import { events, eventTerritories, liveEvents } from "./table";

/** Events: read in their territory and their Région, and by the territories that hold them together; edited by the lead. */
export const eventWall = wallOf<typeof events, typeof liveEvents, never, { planStatus: PlanStatus | null }>({
  noun: "event",
  table: events,
  live: liveEvents,
  reads: ["regions", "read"],
  writes: "write",
  links: [{ column: "id", table: "event_territory", key: "event_id" }],
  audit: "values",
  title: events.title,
  bin: events.title,
  parents: [{ of: "action", column: "actionId" }],
  card: eventCard,
  facts: { planStatus: planStatusOf(events.actionId) },
});

/** The territories that hold an event together with its own. */
export const eventOrganisers = {
  table: eventTerritories,
  of: "eventId",
  lead: "leadTerritoryId",
  to: "territoryId",
} as const;
