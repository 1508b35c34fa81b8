import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { plans } from "./table";
import { planWall } from "./wall";

/** The last number that a plan of a territory bore, those of the bin too, and the day until which its plans hold a period. */
export function getLastPlan(scope: Scope, territoryId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [last] = await tx
        .select({
          number: sql<number>`coalesce(max(${plans.number}), 0)::integer`,
          endsOn: sql<string | null>`max(least(${plans.endsOn}, ${plans.closedOn}))
            filter (where ${plans.deletedAt} is null and ${plans.status} <> 'abandoned')::text`,
        })
        .from(plans)
        .where(sql`${planWall.writable(scope)} and ${eq(plans.territoryId, territoryId)}`);
      return last ?? { number: 0, endsOn: null };
    },
    on,
  );
}
