import "server-only";
import { count, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { awaitingReport, held, ofEvents } from "./rows";
import { liveEvents } from "./table";

/** What reports tell: a sum of what is known, null when nothing is, and how many reports tell it. */
type Told = { sum: number | null; reports: number };
export type ReportTotals = Record<"holders" | "women" | "elected" | "contacts", Told>;

const toldOf = (column: SQLWrapper) =>
  sql`json_build_object('sum', sum(${column})::integer, 'reports', count(${column})::integer)`;
const told = sql<ReportTotals>`json_build_object(
  'holders', ${toldOf(liveEvents.holdersAttending)}, 'women', ${toldOf(liveEvents.womenAttending)},
  'elected', ${toldOf(liveEvents.electedAttending)}, 'contacts', ${toldOf(liveEvents.contactsToFollow)})`;
const nothing: Told = { sum: null, reports: 0 };
const none = {
  ...{ total: 0, held: 0, awaiting: 0, attendance: null, withAttendance: 0, reported: 0 },
  reports: { holders: nothing, women: nothing, elected: nothing, contacts: nothing } as ReportTotals,
};

/** The figures of the events that this reader sees and `where` keeps. */
export async function totalsOf(tx: Db, scope: Scope, where: SQL | undefined, today: string) {
  const [counted] = await ofEvents(
    tx
      .select({
        total: count(),
        held: sql<number>`count(*) filter (where ${held(today)})::integer`,
        awaiting: sql<number>`count(*) filter (where ${awaitingReport(today)})::integer`,
        /** Sum of the attendances that are known; null when none is. */
        attendance: sql<number | null>`sum(${liveEvents.attendance})::integer`,
        withAttendance: count(liveEvents.attendance),
        reported: sql<number>`count(*) filter (where ${liveEvents.status} = 'reported')::integer`,
        reports: told,
      })
      .from(liveEvents)
      .$dynamic(),
    scope,
    where,
  );
  return counted ?? none;
}
