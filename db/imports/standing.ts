import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { holdPlans } from "../plans/holding";
import { livePlans } from "../plans/table";
import type { Scope } from "../scope";

/** Whether a territory has an agent on a civil date (YYYY-MM-DD), whoever asks. */
export const tendedOn = (territoryId: unknown, day: string) =>
  sql<boolean>`app.tended(${territoryId}, ${day}::date)`;

/**
 * What is so of the territory of an import and of its plan, which is held until the end of the transaction: it is not sent meanwhile, and
 * of two imports in one plan, the second reads what the first wrote.
 */
export async function standingOf(
  tx: Db,
  scope: Scope,
  { planId, territoryId }: { planId: string; territoryId: string },
  day: string,
) {
  await holdPlans(tx, scope, [planId], "update");
  const [plan] = await tx
    .select({ status: livePlans.status })
    .from(livePlans)
    .where(eq(livePlans.id, planId));
  const [held] = await tx.execute<{ tended: boolean }>(sql`select ${tendedOn(territoryId, day)} as tended`);
  return { tended: held?.tended ?? true, status: plan?.status ?? ("closed" as const) };
}
