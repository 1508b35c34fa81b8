import "server-only";
import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Db } from "../client";
import { withPlaces } from "../kernel/paged";
import { inScope, type Scope, withinOwn } from "../scope";
import { liveMeetings } from "./meetings/table";
import { dormant, pointDue } from "./rows";
import { liveProjects } from "./table";

/** Rows with the name of their territory, read once for all of them. */
const named = async <Row extends { territoryId: string }>(tx: Db, rows: readonly Row[]) =>
  (await withPlaces(tx, rows)).map(({ row }) => row);

/**
 * Followed projects of the reader's own territories without contact for 30 days, the longest silence first. `since` is the
 * last contact, or the opening when there was none.
 */
export function listDormant(scope: Scope, today: string, on?: Db) {
  const since = sql<string>`coalesce(${liveProjects.contactedOn}, ${liveProjects.openedOn})`;
  return inScope(
    scope,
    async (tx) =>
      named(
        tx,
        await tx
          .select({
            id: liveProjects.id,
            title: liveProjects.title,
            territoryId: liveProjects.territoryId,
            stage: liveProjects.stage,
            status: liveProjects.status,
            openedOn: liveProjects.openedOn,
            contactedOn: liveProjects.contactedOn,
            since,
          })
          .from(liveProjects)
          .where(and(withinOwn(scope, liveProjects), dormant(today)))
          .orderBy(asc(since), liveProjects.id),
      ),
    on,
  );
}

/**
 * What was agreed at the last contact with each project of the reader's own territories, launched ones too, and is due by `today`
 * + `days`, what is past first. An older contact's step is settled by the contact that followed.
 */
export function listNextSteps(scope: Scope, today: string, days: number, on?: Db) {
  return inScope(
    scope,
    async (tx) =>
      named(
        tx,
        await tx
          .select({
            meetingId: liveMeetings.id,
            projectId: liveProjects.id,
            title: liveProjects.title,
            territoryId: liveProjects.territoryId,
            nextStep: liveMeetings.nextStep,
            dueOn: sql<string>`${liveMeetings.nextDueOn}`,
            metOn: liveMeetings.metOn,
          })
          .from(liveMeetings)
          .innerJoin(liveProjects, eq(liveProjects.id, liveMeetings.projectId))
          .where(
            and(
              withinOwn(scope, liveProjects),
              ne(liveProjects.status, "dropped"),
              isNotNull(liveMeetings.nextDueOn),
              sql`${liveMeetings.nextDueOn} <= ${today}::date + ${days}::integer`,
              sql`not exists (select 1 from ${liveMeetings} later where later.project_id = ${liveMeetings.projectId}
              and (later.met_on, later.created_at, later.id) > (${liveMeetings.metOn}, ${liveMeetings.createdAt}, ${liveMeetings.id}))`,
            ),
          )
          .orderBy(asc(liveMeetings.nextDueOn), liveProjects.id),
      ),
    on,
  );
}

/** Projects of the reader's own territories whose point at 12, 24 or 36 months is due, the longest active first. */
export function listDuePoints(scope: Scope, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) =>
      named(
        tx,
        await tx
          .select({
            id: liveProjects.id,
            title: liveProjects.title,
            territoryId: liveProjects.territoryId,
            status: liveProjects.status,
            activityOn: liveProjects.activityOn,
            contactedOn: liveProjects.contactedOn,
          })
          .from(liveProjects)
          .where(and(withinOwn(scope, liveProjects), pointDue(today)))
          .orderBy(asc(liveProjects.activityOn), liveProjects.id),
      ),
    on,
  );
}
