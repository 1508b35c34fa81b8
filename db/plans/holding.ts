import { and, inArray } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { plans } from "./table";
import { planWall } from "./wall";

/**
 * Holds plans that this scope writes until the end of the transaction, in the order of their ids: first of all, before what stands
 * on them (decision 0022). `update`: one at a time for what numbers or orders its rows; `share`: the plan does not change meanwhile.
 */
export async function holdPlans(
  tx: Db,
  scope: Scope,
  ids: readonly string[],
  how: "update" | "share",
): Promise<void> {
  await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(planWall.writable(scope), inArray(plans.id, [...ids])))
    .orderBy(plans.id)
    .for(how);
}
