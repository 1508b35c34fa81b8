import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { EventType, Outcome } from "../enums";
import { events, eventTerritories } from "../schema/events";
import { territories } from "../schema/geography";
import { type Scope, withinWritten, writeInScope } from "../scope";
import { createOnce, outcomeOf, type Target, type Written, writeVersion } from "./writes";

/** The main fields of an event, as its form gives them; civil days and times, cents. */
export type EventFields = {
  actionId: string | null;
  operationId: string | null;
  type: EventType;
  topic: string | null;
  audience: string | null;
  title: string;
  description: string;
  startsOn: string;
  startsAt: string | null;
  endsOn: string;
  endsAt: string | null;
  place: string;
  communeCode: string | null;
  organisers: string;
  capacity: number | null;
  costCents: number | null;
};

/** What is known once it is over: null is unknown, never zero. */
export type EventReport = {
  attendance: number | null;
  holdersAttending: number | null;
  electedAttending: number | null;
  womenAttending: number | null;
  organisationsPresent: string;
  contactsToFollow: number | null;
  satisfaction: number | null;
  followUp: string;
};

export type EventDates = Pick<EventFields, "startsOn" | "startsAt" | "endsOn" | "endsAt">;

type Place = { regionId: string; territoryId: string };
type Change = PgUpdateSetSource<typeof events>;

/** Makes the links of an event those asked: territories of its Région other than its own, the rest is ignored. */
async function linkTerritories(tx: Db, eventId: string, place: Place, asked: readonly string[]) {
  const links = and(
    eq(eventTerritories.eventId, eventId),
    asked.length > 0 ? notInArray(eventTerritories.territoryId, [...asked]) : undefined,
  );
  await tx.delete(eventTerritories).where(links);
  if (asked.length === 0) return;
  await tx
    .insert(eventTerritories)
    .select(
      tx
        .select({
          eventId: sql<string>`${eventId}::uuid`.as("event_id"),
          regionId: territories.regionId,
          leadTerritoryId: sql<string>`${place.territoryId}::uuid`.as("lead_territory_id"),
          territoryId: territories.id,
        })
        .from(territories)
        .where(
          and(
            eq(territories.regionId, place.regionId),
            sql`${territories.id} <> ${place.territoryId}::uuid`,
            sql`${territories.id} = any(${`{${asked.join(",")}}`}::uuid[])`,
          ),
        ),
    )
    .onConflictDoNothing();
}

/**
 * Makes an event in a territory, with those that hold it together; answers its id, the same when this request comes twice.
 * Throws when a reference is none of the territory's: the caller has checked them.
 */
export function createEvent(
  scope: Scope,
  made: { requestKey: string; place: Place; fields: EventFields; coOrganisers: readonly string[] },
  on?: Db,
): Promise<string> {
  return writeInScope(
    scope,
    (tx) =>
      createOnce(tx, scope, made.requestKey, async (id) => {
        await tx.insert(events).values({ id, ...made.place, ...made.fields });
        await linkTerritories(tx, id, made.place, made.coOrganisers);
      }),
    on,
  );
}

function writeEvent(tx: Db, scope: Scope, target: Target, change: Change): Promise<Written> {
  return writeVersion(tx, scope, events, withinWritten(scope, events), target, change);
}

/** Writes the main fields of an event and its co-organisers; throws when its action is in the bin. `place` is the stored event's. */
export function updateEvent(
  scope: Scope,
  target: Target & { place: Place },
  fields: EventFields,
  coOrganisers: readonly string[],
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) => {
      const written = await writeEvent(tx, scope, target, fields);
      if (written === "saved") await linkTerritories(tx, target.id, target.place, coOrganisers);
      return outcomeOf(written);
    },
    on,
  );
}

/** Records or corrects the report: the event is closed, on the day of its first report. */
export function recordReport(
  scope: Scope,
  target: Target & { today: string },
  report: EventReport,
  on?: Db,
): Promise<Outcome> {
  const change: Change = {
    ...report,
    status: "reported",
    reportedOn: sql`coalesce(${events.reportedOn}, ${target.today}::date)`,
  };
  return writeInScope(scope, async (tx) => outcomeOf(await writeEvent(tx, scope, target, change)), on);
}

/** Postpones or cancels an event that has no report, with its reason when one is given. */
export function suspendEvent(
  scope: Scope,
  target: Target,
  suspended: { status: "postponed" | "cancelled"; statusReason: string | null },
  on?: Db,
): Promise<Outcome> {
  return writeInScope(scope, async (tx) => outcomeOf(await writeEvent(tx, scope, target, suspended)), on);
}

/** Plans a postponed or cancelled event again, at new dates; the audit keeps why it was not held. */
export function reprogramEvent(scope: Scope, target: Target, dates: EventDates, on?: Db): Promise<Outcome> {
  const change: Change = { ...dates, status: "planned", statusReason: null };
  return writeInScope(scope, async (tx) => outcomeOf(await writeEvent(tx, scope, target, change)), on);
}
