import { date, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { EventType } from "../../enums";
import { placed } from "../../kernel/columns";
import { events } from "../table";

/** What a Région reads of an event of any of its territories, once it is programmed (rights.md, « Cards »). */
export const eventCards = pgTable(
  "event_card",
  {
    id: uuid().primaryKey(),
    ...placed(),
    title: text().notNull(),
    type: text().$type<EventType>().notNull(),
    topic: text(),
    startsOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    place: text().notNull(),
  },
  (t) => [
    foreignKey({
      name: "event_card_event",
      columns: [t.id, t.territoryId, t.regionId],
      foreignColumns: [events.id, events.territoryId, events.regionId],
    }),
    index("event_card_day").on(t.regionId, t.startsOn),
  ],
);
