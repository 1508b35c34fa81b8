import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { livePlans } from "../plans/table";
import { inScope, type Scope } from "../scope";
import { visibleActions } from "./rows";
import { liveActions } from "./table";

export type LinkedAction = Awaited<ReturnType<typeof getActionLineage>>["renews"];

/** The action that an action carries over, and the one that carries it over, where this reader sees them; their plans, where it reads them. */
export function getActionLineage(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          renews: sql<boolean>`(${liveActions.renewsId} is distinct from ${id}::uuid)`,
          planStartsOn: livePlans.startsOn,
          planEndsOn: livePlans.endsOn,
        })
        .from(liveActions)
        .leftJoin(livePlans, eq(livePlans.id, liveActions.planId))
        .where(
          sql`${visibleActions(scope)} and (${liveActions.renewsId} = ${id}::uuid
            or ${liveActions.id} = (select a.renews_id from ${liveActions} a where a.id = ${id}::uuid))`,
        );
      const [renews] = rows.filter((row) => row.renews);
      const [renewedBy] = rows.filter((row) => !row.renews);
      return { renews: renews ?? null, renewedBy: renewedBy ?? null };
    },
    on,
  );
}
