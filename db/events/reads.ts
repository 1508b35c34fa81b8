import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { planStatusOf } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import { listLeftStates } from "../audit/left-states";
import { listRowChanges } from "../audit/link-changes";
import type { Db } from "../client";
import { communes } from "../geography/table";
import { pageColumns } from "../kernel/columns";
import type { Page, Sort } from "../kernel/lists";
import { onPage, orderedBy } from "../kernel/lists";
import { byHundreds, idsInOrder } from "../kernel/paged";
import { nomenclatures } from "../nomenclatures/table";
import { operations } from "../operations/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import {
  type EventFilters,
  type EventSort,
  eventSort,
  eventsKept,
  ofEvents,
  organisers,
  visibleEvents,
  withOrganisers,
} from "./rows";
import { type EventWords, eventOwn } from "./shown";
import { liveEvents } from "./table";
import { totalsOf } from "./totals";
import { eventWall } from "./wall";

export type EventRow = NonNullable<Awaited<ReturnType<typeof getEvent>>>;

const audiences = alias(nomenclatures, "audience_word");

/** One living event with what its page shows, or null when it does not exist for this reader. */
export function getEvent(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          ...pageColumns(liveEvents, ["topicKind", "audienceKind"]),
          territoryName: territories.name,
          territoryKind: territories.kind,
          planStatus: planStatusOf(liveEvents.actionId),
          // Null for a co-organiser: the action is not theirs to read.
          actionAxis: liveActions.axis,
          actionNumber: liveActions.number,
          actionTitle: liveActions.title,
          operation: operations.label,
          topicLabel: nomenclatures.label,
          audienceLabel: audiences.label,
          commune: communes.name,
          updatedByName: accounts.name,
          associates: organisers,
        })
        .from(liveEvents)
        .innerJoin(territories, eq(territories.id, liveEvents.territoryId))
        .leftJoin(liveActions, and(eq(liveActions.id, liveEvents.actionId), visibleActions(scope)))
        .leftJoin(operations, eq(operations.id, liveEvents.operationId))
        .leftJoin(
          nomenclatures,
          and(eq(nomenclatures.kind, liveEvents.topicKind), eq(nomenclatures.code, liveEvents.topic)),
        )
        .leftJoin(
          audiences,
          and(eq(audiences.kind, liveEvents.audienceKind), eq(audiences.code, liveEvents.audience)),
        )
        .leftJoin(communes, eq(communes.code, liveEvents.communeCode))
        .leftJoin(accounts, eq(accounts.id, liveEvents.updatedBy))
        .where(and(visibleEvents(scope), eq(liveEvents.id, id)));
      return row ?? null;
    },
    on,
  );
}

/** Living events of an action that this reader sees, the latest first. */
export function listActionEvents(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveEvents.id,
          title: liveEvents.title,
          status: liveEvents.status,
          startsOn: liveEvents.startsOn,
          startsAt: liveEvents.startsAt,
          endsOn: liveEvents.endsOn,
          endsAt: liveEvents.endsAt,
          place: liveEvents.place,
          attendance: liveEvents.attendance,
        })
        .from(liveEvents)
        .where(and(visibleEvents(scope), eq(liveEvents.actionId, actionId)))
        .orderBy(desc(liveEvents.startsOn), asc(liveEvents.id)),
    on,
  );
}

/** Newest recorded changes of a living event that this reader sees, at most `limit`, and of its links. */
export function listEventChanges(scope: Scope, eventId: string, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const visible = tx
        .select({ id: liveEvents.id })
        .from(liveEvents)
        .where(and(visibleEvents(scope), eq(liveEvents.id, eventId)));
      return listRowChanges(tx, "event", visible, limit);
    },
    on,
  );
}

export type ListedEvent = Awaited<ReturnType<typeof listEvents>>["rows"][number];

/** Postponed events keep the date that they no longer have: among what is open, they come after what has one. */
const undated = sql`${liveEvents.status} = 'postponed'`;

/** What a list reads of the events, while it puts them in order. */
const listed = (tx: Db) =>
  tx
    .select({
      ...eventOwn,
      territoryId: liveEvents.territoryId,
      topic: nomenclatures.label,
      operation: operations.label,
    })
    .from(liveEvents)
    .leftJoin(operations, eq(operations.id, liveEvents.operationId))
    .leftJoin(
      nomenclatures,
      and(eq(nomenclatures.kind, liveEvents.topicKind), eq(nomenclatures.code, liveEvents.topic)),
    )
    .$dynamic();

const inOrder = (filters: EventFilters, sort: Sort<EventSort>, today: string, words?: EventWords) => [
  ...(filters.situation === "open" && sort.key === "date" ? [undated] : []),
  orderedBy(
    eventSort[sort.key]({ today, words }),
    sort.direction,
    liveEvents.id,
    ...(sort.key === "date" ? [liveEvents.startsAt] : []),
  ),
];

/** Events that this reader sees and the filters leave, sorted; a co-organised one comes once. `page` null: all of them. */
export function listEvents(
  scope: Scope,
  filters: EventFilters,
  sort: Sort<EventSort>,
  page: Page | null,
  today: string,
  words?: EventWords,
  on?: Db,
) {
  const where = eventsKept(filters, today, words);
  return inScope(
    scope,
    async (tx) => {
      const query = ofEvents(listed(tx), scope, where).orderBy(...inOrder(filters, sort, today, words));
      const rows = await withOrganisers(tx, await onPage(query, page));
      return { rows, ...(await totalsOf(tx, scope, where, today)) };
    },
    on,
  );
}

/** What an event that this reader sees held in each state that it has left, the last time. */
export const listEventLeftStates = (scope: Scope, id: string, on?: Db) =>
  listLeftStates(scope, eventWall, id, on);

/** Every event of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readEvents(
  scope: Scope,
  filters: EventFilters,
  sort: Sort<EventSort>,
  today: string,
  words?: EventWords,
) {
  const where = eventsKept(filters, today, words);
  const ids = await idsInOrder(scope, (tx) =>
    ofEvents(tx.select({ id: liveEvents.id }).from(liveEvents).$dynamic(), scope, where).orderBy(
      ...inOrder(filters, sort, today, words),
    ),
  );
  return byHundreds(scope, ids, async (tx, among) =>
    withOrganisers(tx, await ofEvents(listed(tx), scope, among(liveEvents.id))),
  );
}
