import { eq, sql } from "drizzle-orm";
import type { Db } from "../client";
import { holdPlans } from "../plans/holding";
import { livePlans } from "../plans/table";
import type { Scope } from "../scope";
import type { HeldImport } from "./wall";

/** Whether a territory has an agent on a civil date (YYYY-MM-DD), whoever asks. */
export const tendedOn = (territoryId: unknown, day: string) =>
  sql<boolean>`app.tended(${territoryId}, ${day}::date)`;

/** The status of a plan, which is held until the end of the transaction: it is not sent meanwhile. */
async function heldPlan(tx: Db, scope: Scope, planId: string) {
  await holdPlans(tx, scope, [planId], "update");
  const [plan] = await tx
    .select({ status: livePlans.status })
    .from(livePlans)
    .where(eq(livePlans.id, planId));
  return plan?.status ?? ("closed" as const);
}

/**
 * What is so of the territory of an import and of its plan, if it is of one. Of two imports in one plan, or of one noun in one territory,
 * the second reads what the first wrote.
 */
export async function standingOf(
  tx: Db,
  scope: Scope,
  { noun, planId, territoryId }: Pick<HeldImport, "noun" | "planId" | "territoryId">,
  day: string,
) {
  if (planId === null)
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`imports:${noun}:${territoryId}`}, 0))`,
    );
  const status = planId === null ? null : await heldPlan(tx, scope, planId);
  const [held] = await tx.execute<{ tended: boolean }>(sql`select ${tendedOn(territoryId, day)} as tended`);
  return { tended: held?.tended ?? true, status };
}
