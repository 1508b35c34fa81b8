import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { carryIdentity, type Scope, type Tx } from "../scope";

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

class Rehearsed<T> extends Error {
  constructor(readonly value: T) {
    super("Nothing of this is kept.");
  }
}

/**
 * Does what would be done, within the transaction of another, and keeps nothing of it but what `run` answers. `scope`: that of the same
 * actor, with what they would be given to do it.
 */
export async function rehearsed<T>(tx: Tx, scope: Scope, run: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await joining(tx, scope, async (inner) => {
      await inner.execute(carryIdentity(scope));
      throw new Rehearsed(await run(inner));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.value as T;
    throw error;
  }
}
