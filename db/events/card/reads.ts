import "server-only";
import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { EventType } from "../../enums";
import { inScope, type Scope } from "../../scope";
import { territories } from "../../territories/table";
import { eventCard } from "./card";
import { eventCards } from "./table";

type Neighbour = {
  regionId: string;
  territoryId: string;
  type: EventType;
  topic: string | null;
  startsOn: string;
  endsOn: string;
};

/** Of one topic, or without topic of one type. */
const alike = ({ topic, type }: Neighbour): SQL =>
  topic ? eq(eventCards.topic, topic) : eq(eventCards.type, type);

/**
 * Cards of other territories of its Région that resemble an event and fall within `days` days of it, the first ones first, `most` at
 * most: what a reader may know of events that are not theirs (rights.md, « Cards »). No id: nothing there opens.
 */
export function listNeighbourCards(scope: Scope, event: Neighbour, days: number, most: number) {
  return inScope(scope, (tx) =>
    tx
      .select({
        title: eventCards.title,
        type: eventCards.type,
        startsOn: eventCards.startsOn,
        endsOn: eventCards.endsOn,
        place: eventCards.place,
        territoryName: territories.name,
      })
      .from(eventCards)
      .innerJoin(territories, eq(territories.id, eventCards.territoryId))
      .where(
        and(
          eventCard.readable(scope),
          eq(eventCards.regionId, event.regionId),
          ne(eventCards.territoryId, event.territoryId),
          alike(event),
          sql`${eventCards.startsOn} <= ${event.endsOn}::date + ${days}::integer`,
          sql`${eventCards.endsOn} >= ${event.startsOn}::date - ${days}::integer`,
        ),
      )
      .orderBy(asc(eventCards.startsOn), asc(eventCards.title), asc(eventCards.id))
      .limit(most),
  );
}
