import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import { type Db, transaction } from "../client";
import type { SnapshotKind } from "../enums";
import { snake } from "../kernel/columns";
import { idList } from "../kernel/ids";
import { livePlans } from "../plans/table";
import { planWall } from "../plans/wall";
import type { Scope } from "../scope";
import { contentOn, withContent } from "./content";
import { snapshotActions, snapshots } from "./table";

/** Freezes the actions of these snapshots, which this transaction has just made, as they are on the day: one statement, whatever their number. */
export async function freeze(tx: Db, scope: Scope, ids: readonly string[], today: string): Promise<void> {
  if (ids.length === 0) return;
  const content = { snapshotId: snapshots.id, ...contentOn(today) };
  const rows = withContent(
    tx
      .select(content)
      .from(liveActions)
      .innerJoin(snapshots, and(eq(snapshots.planId, liveActions.planId), inArray(snapshots.id, [...ids])))
      .$dynamic(),
    scope,
    sql`(select s.plan_id from ${snapshots} s where s.id = any(${idList(ids)}))`,
  );
  const names = Object.keys(content).map((name) => sql.identifier(snake(name)));
  await tx.execute(sql`insert into ${snapshotActions} (${sql.join(names, sql`, `)}) ${rows}`);
}

type Taken = { kind: SnapshotKind; label: SQL; year?: number; ofMove?: true };

/** Takes one of each living plan that the scope reads and `where` keeps; one that is there already for its move or its year is not taken again. */
async function take(tx: Db, scope: Scope, taken: Taken, where: SQL, today: string): Promise<void> {
  const { kind, label, year, ofMove } = taken;
  const number = ofMove ? sql`${livePlans.moveNumber}` : sql`null::integer`;
  const made = await tx.execute<{ id: string }>(sql`
    insert into ${snapshots} (region_id, territory_id, plan_id, kind, taken_on, label, year, move_number, plan_status, starts_on, ends_on)
    select ${livePlans.regionId}, ${livePlans.territoryId}, ${livePlans.id}, ${kind}::text, ${today}::date, ${label},
        ${year ?? null}::smallint, ${number}, ${livePlans.status}, ${livePlans.startsOn}, ${livePlans.endsOn}
      from ${livePlans} where ${planWall.visible(scope)} and ${where} order by ${livePlans.id}
    on conflict do nothing returning id`);
  const ids = [...made].map(({ id }) => id);
  await freeze(tx, scope, ids, today);
}

type Move = { kind: SnapshotKind; label: "amendment" | "amended" | "none" };

const labels: Record<Move["label"], SQL> = {
  amendment: sql`left((case when ${livePlans.amending} then 'Avant l’avenant\u00a0: ' else '' end) || coalesce(${livePlans.moveReference}, ''), 200)`,
  amended: sql`'Après l’avenant'`,
  none: sql`''`,
};

/** The snapshot that the move which these plans have just made calls for: once a move, however often it is sent. */
export function takeOfMove(
  tx: Db,
  scope: Scope,
  planIds: readonly string[],
  { kind, label }: Move,
  today: string,
) {
  const mine = sql`${livePlans.id} = any(${idList(planIds)})`;
  return take(tx, scope, { kind, label: labels[label], ofMove: true }, mine, today);
}

/** Plans in force at the end of the year that have no snapshot of it yet; signed after, its signature is what there is. */
export function takeYearEnd(tx: Db, scope: Scope, year: number, today: string): Promise<void> {
  const label = sql`${`Fin ${year}`}::text`;
  const due = sql`${livePlans.status} = 'active' and ${livePlans.signedOn} <= ${`${year}-12-31`}::date
    and not exists (select 1 from ${snapshots} s where s.plan_id = ${livePlans.id} and s.year = ${year})`;
  return take(tx, scope, { kind: "year_end", label, year }, due, today);
}

/** The Régions that have a plan in force, with their time zone, whoever asks. */
export async function listRegionsAtWork(): Promise<{ id: string; timeZone: string }[]> {
  const rows = await transaction(
    (tx) =>
      tx.execute<{ id: string; timeZone: string }>(
        sql`select id, time_zone as "timeZone" from app.regions_at_work()`,
      ),
    "read only",
  );
  return [...rows];
}
