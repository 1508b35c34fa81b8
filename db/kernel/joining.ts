import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Scope, Tx } from "../scope";

/**
 * Runs within the transaction of another, which must have been opened for the same actor: what `run` throws undoes what it wrote, and
 * no more, whatever the other makes of it.
 */
export async function joining<T>(tx: Tx, scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> {
  const [held] = await tx.execute<{ actor: string }>(sql`select current_setting('app.actor', true) as actor`);
  if (held?.actor !== scope.actorId) throw new Error("This transaction was opened for another actor.");
  // The driver knows a savepoint by its own name for one: a failed query of anything else ends the whole transaction.
  return (tx as PostgresJsDatabase).transaction((inner) => run(inner));
}
