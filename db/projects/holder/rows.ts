import { and, inArray } from "drizzle-orm";
import type { Db } from "../../client";
import type { Scope } from "../../scope";
import { holders } from "./table";
import { holderWall } from "./wall";

export type HeldHolder = typeof holders.$inferSelect;

/** The holders of these projects that the scope writes, by project, locked until the end of the transaction. */
export async function lockHolders(
  tx: Db,
  scope: Scope,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, HeldHolder>> {
  const rows = await tx
    .select()
    .from(holders)
    .where(and(holderWall.writable(scope), inArray(holders.projectId, [...projectIds])))
    .orderBy(holders.id)
    .for("update");
  return new Map(rows.map((row) => [row.projectId, row]));
}
