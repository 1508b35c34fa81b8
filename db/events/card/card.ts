import { inArray } from "drizzle-orm";
import { cardOf } from "../../kernel/card";
import { events } from "../table";
import { eventCards } from "./table";

/** Of an event that is programmed or was held; postponed without date, cancelled or in the bin, it has none. */
export const eventCard = cardOf(eventCards, events, {
  card: "event_card",
  noun: "event",
  published: inArray(events.status, ["planned", "reported"]),
});
