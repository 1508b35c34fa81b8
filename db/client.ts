import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { DatabaseFailure, failureOf, gaveWay, unavailability } from "./failures";
import { createGate } from "./gate";
import { createPool } from "./pool";
import { currentTurn } from "./turn";

const connections = 10;
const rules = {
  places: connections,
  kept: 2,
  share: 6,
  queue: 60,
  patience: { reads: 6_000, writes: 10_000 },
};

/** A connection or a transaction: queries take it last, so an import or a test can hold several in one. */
export type Db = Pick<
  PostgresJsDatabase,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute" | "with"
>;

type Held = {
  pool: ReturnType<typeof createPool>;
  gate: ReturnType<typeof createGate>;
  /** Asked by the proxy, in this same process. */
  isAway: () => Promise<boolean>;
};

// One pool a process, kept across the reloads of development and shared by every bundle of the server.
const holder = globalThis as { maillageDatabase?: Held };

function open(): Held {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing: start the product with `npm start` or `npm run dev`.");
  const pool = createPool(url, connections);
  return { pool, gate: createGate(rules), isAway: pool.isAway };
}

function held(): Held {
  holder.maillageDatabase ??= open();
  return holder.maillageDatabase;
}

/**
 * One transaction on the pool, done once more, whole, when PostgreSQL undid it for another's sake: `run` writes nowhere else than in
 * `tx`, its request's claim included. Throws a DatabaseFailure without any value of the query, Busy when no connection comes free
 * in time, and what `run` throws of its own.
 */
export async function transaction<T>(
  run: (tx: Db) => Promise<T>,
  accessMode: "read only" | "read write",
): Promise<T> {
  const { pool, gate } = held();
  const turn = currentTurn();
  const work = () => pool.run((db) => db.transaction((tx) => run(tx)), accessMode);
  const workAgain = (error: unknown) => {
    if (gaveWay(error)) return work();
    throw error;
  };
  try {
    return await gate.run({ ...turn }, () => work().catch(workAgain));
  } catch (error) {
    const failure = failureOf(error);
    const lacks = unavailability(failure);
    if (lacks) turn.lacking = true;
    // Those who wait behind connections that hang are not kept by the crowd.
    if (lacks === "busy" && (await pool.isAway())) throw new DatabaseFailure("unreachable", "gate");
    throw failure;
  }
}

/** Tests and scripts end with it; the server keeps its pool. */
export async function closeDatabase(): Promise<void> {
  await holder.maillageDatabase?.pool.close();
  holder.maillageDatabase = undefined;
}
