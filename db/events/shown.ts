import { type SQLWrapper, sql } from "drizzle-orm";
import { eventTerritories, liveEvents } from "../events/table";
import { communes } from "../geography/table";
import { ownColumns } from "../kernel/columns";
import { type Codes, codesShown, type Labels, labelled } from "../kernel/lists";
import { nomenclatures } from "../nomenclatures/table";
import { operations } from "../operations/table";
import { territories } from "../territories/table";

/** What a row of the list holds of its own: neither long texts, nor what the record alone says. */
export const eventOwn = ownColumns(liveEvents, [
  ...(["actionId", "operationId", "topic", "topicKind", "audience", "audienceKind", "communeCode"] as const),
  ...(["description", "organisers", "capacity", "costCents", "statusReason", "reportedOn"] as const),
  ...(["organisationsPresent", "satisfaction", "followUp"] as const),
]);

/** Words that a row of the list shows in place of codes; `state`: what it is on the day. */
export type EventWords = { codes: Codes<typeof eventOwn>; state: Labels };

const organiserNames = sql`(select string_agg(t.name, ' ') from ${eventTerritories} l join ${territories} t on t.id = l.territory_id
  where l.event_id = ${liveEvents.id})`;
const eventCommune = sql`(select c.name from ${communes} c where c.code = ${liveEvents.communeCode})`;
const eventTopic = sql`(select n.label from ${nomenclatures} n where n.kind = ${liveEvents.topicKind} and n.code = ${liveEvents.topic})`;
const eventOperation = sql`(select o.label from ${operations} o where o.id = ${liveEvents.operationId})`;

/** Same rule as eventState() of lib/events/rules. */
export const stateOn = (
  today: string,
) => sql`case when ${liveEvents.status} <> 'planned' then ${liveEvents.status}
  when ${liveEvents.endsOn} < ${today}::date then 'awaiting'
  when ${liveEvents.startsOn} <= ${today}::date then 'under_way' else 'coming' end`;

/** All that a row of the list of events says in words. */
export function shownByEvent(words: EventWords | undefined, today: string): SQLWrapper[] {
  return [
    liveEvents.title,
    liveEvents.place,
    liveEvents.organisers,
    territories.name,
    organiserNames,
    eventCommune,
    eventTopic,
    eventOperation,
    ...codesShown(eventOwn, words?.codes),
    labelled(stateOn(today), words?.state),
  ];
}
