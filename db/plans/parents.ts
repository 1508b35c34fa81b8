import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { holdPlans } from "./holding";
import { pldes } from "./plde/table";
import { pldeWall } from "./plde/wall";
import { plans } from "./table";
import { planWall } from "./wall";

/**
 * Every plan of the territories of these PLDEs, held, those of the bin too: a new one has a number that none had, and a period of its
 * own (`counts`: it still holds its own).
 */
export async function holdPeriodsUnder(tx: Db, scope: Scope, pldeIds: readonly string[]) {
  const places = await tx
    .selectDistinct({ territoryId: pldes.territoryId })
    .from(pldes)
    .where(and(pldeWall.writable(scope), inArray(pldes.id, [...pldeIds])));
  return tx
    .select({
      id: plans.id,
      territoryId: plans.territoryId,
      number: plans.number,
      title: plans.title,
      startsOn: plans.startsOn,
      endsOn: sql<string>`least(${plans.endsOn}, ${plans.closedOn})`,
      counts: sql<boolean>`(${plans.deletedAt} is null and ${plans.status} <> 'abandoned')`,
    })
    .from(plans)
    .where(
      and(
        planWall.writable(scope),
        inArray(
          plans.territoryId,
          places.map(({ territoryId }) => territoryId),
        ),
      ),
    )
    .orderBy(plans.id)
    .for("update");
}

/** The other plans of a territory that hold a period of it: none overlaps them. */
export function listPeriods(scope: Scope, plan: { id: string; territoryId: string }, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          title: plans.title,
          startsOn: plans.startsOn,
          endsOn: sql<string>`least(${plans.endsOn}, ${plans.closedOn})`,
        })
        .from(plans)
        .where(
          and(
            planWall.writable(scope),
            eq(plans.territoryId, plan.territoryId),
            ne(plans.id, plan.id),
            isNull(plans.deletedAt),
            ne(plans.status, "abandoned"),
          ),
        ),
    on,
  );
}

/**
 * The plans of the territories of these ones that the scope writes, held, and that have not been abandoned: no two of a territory
 * overlap. They are the same whichever of them is asked, so two who move two of them pass one after the other.
 */
export async function holdPeriods(tx: Db, scope: Scope, ids: readonly string[]) {
  const here = and(
    planWall.writable(scope),
    sql`${plans.territoryId} in (select p.territory_id from ${plans} p where p.id = any(array[${sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}]))`,
    isNull(plans.deletedAt),
  );
  const rows = await tx.select({ id: plans.id }).from(plans).where(here);
  const held = rows.map(({ id }) => id);
  await holdPlans(tx, scope, held, "update");
  return tx
    .select({
      id: plans.id,
      territoryId: plans.territoryId,
      title: plans.title,
      startsOn: plans.startsOn,
      // One closed early gives back what was left of its period.
      endsOn: sql<string>`least(${plans.endsOn}, ${plans.closedOn})`,
    })
    .from(plans)
    .where(and(inArray(plans.id, held), ne(plans.status, "abandoned")))
    .orderBy(asc(plans.startsOn));
}
