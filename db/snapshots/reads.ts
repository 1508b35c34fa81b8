import "server-only";
import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { idList } from "../kernel/ids";
import { livePlans } from "../plans/table";
import { planWall } from "../plans/wall";
import { plansOfToday } from "../plans/years";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { contentOn, withContent } from "./content";
import { snapshotActions, snapshots } from "./table";
import { snapshotWall } from "./wall";

export type Snapshot = Awaited<ReturnType<typeof listSnapshots>>[number];

const said = {
  id: snapshots.id,
  planId: snapshots.planId,
  kind: snapshots.kind,
  takenOn: snapshots.takenOn,
  label: snapshots.label,
  planStatus: snapshots.planStatus,
};

/** Snapshots of a living plan, the last first, with who took each: null for what no person takes. */
export function listSnapshots(scope: Scope, planId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          ...said,
          by: accounts.name,
          actions: sql<number>`(select count(*)::integer from ${snapshotActions} a where a.snapshot_id = ${snapshots.id})`,
        })
        .from(snapshots)
        .innerJoin(livePlans, eq(livePlans.id, snapshots.planId))
        .leftJoin(accounts, eq(accounts.id, snapshots.createdBy))
        .where(and(snapshotWall.visible(scope), eq(snapshots.planId, planId)))
        .orderBy(desc(snapshots.takenOn), desc(snapshots.createdAt), desc(snapshots.id)),
    on,
  );
}

const { snapshotId: _, ...frozen } = getTableColumns(snapshotActions);
const inPlan = sql`${snapshotActions.axis} = 'project_support', ${snapshotActions.axis} = 'pooling', ${snapshotActions.number}`;

/** The actions of these snapshots, as they were kept, by axis and number. */
export function listFrozen(scope: Scope, snapshotIds: readonly string[], on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(frozen)
        .from(snapshotActions)
        .innerJoin(snapshots, eq(snapshots.id, snapshotActions.snapshotId))
        .where(and(snapshotWall.visible(scope), sql`${snapshots.id} = any(${idList(snapshotIds)})`))
        .orderBy(snapshots.territoryId, inPlan),
    on,
  );
}

/** The actions of these plans as they are today, under the same names: what a snapshot taken now would keep. */
export function listAsToday(scope: Scope, planIds: readonly string[], today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      withContent(
        tx.select(contentOn(today)).from(liveActions).$dynamic(),
        scope,
        sql`(select unnest(${idList(planIds)}))`,
      ).orderBy(
        liveActions.territoryId,
        sql`${liveActions.axis} = 'project_support', ${liveActions.axis} = 'pooling', ${liveActions.number}`,
      ),
    on,
  );
}

export type RegionPlan = Awaited<ReturnType<typeof listPlansWithLast>>[number];

/** Plans in force today that the scope reads, with the last snapshot of each on or before a day; null where it has none by then. */
export function listPlansWithLast(scope: Scope, day: string, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          planId: livePlans.id,
          title: livePlans.title,
          territoryId: territories.id,
          territory: territories.name,
          slug: territories.slug,
          snapshotId: sql<string | null>`(select s.id from ${snapshots} s where s.plan_id = ${livePlans.id}
            and s.taken_on <= ${day}::date order by s.taken_on desc, s.created_at desc, s.id desc limit 1)`,
          takenOn: sql<string | null>`(select max(s.taken_on)::text from ${snapshots} s
            where s.plan_id = ${livePlans.id} and s.taken_on <= ${day}::date)`,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(planWall.visible(scope), sql`${livePlans.id} in ${plansOfToday(today)}`))
        .orderBy(
          sql`(${territories.kind} = 'region')`,
          sql`${territories.name} collate "fr-x-icu"`,
          livePlans.startsOn,
        ),
    on,
  );
}
