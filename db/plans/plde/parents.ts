import { and, inArray } from "drizzle-orm";
import type { Db } from "../../client";
import type { Scope } from "../../scope";
import { plans } from "../table";
import { planWall } from "../wall";

/** Holds the plans that are signed under these PLDEs, before them: none is sent or closed until what they lock is written. */
export async function holdPlansUnder(tx: Db, scope: Scope, pldeIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(planWall.writable(scope), inArray(plans.pldeId, [...pldeIds])))
    .orderBy(plans.id)
    .for("share");
}
