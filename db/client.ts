import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { failureOf } from "./failures";
import { createGate } from "./gate";

const connections = 10;

/** A connection or a transaction: queries take it last, so an import or a test can hold several in one. */
export type Db = Pick<
  PostgresJsDatabase,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "execute" | "with"
>;

type Held = { db: PostgresJsDatabase; gate: ReturnType<typeof createGate>; close: () => Promise<void> };

// One pool a process, kept across the reloads of development and shared by every bundle of the server.
const holder = globalThis as { maillageDatabase?: Held };

function open(): Held {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is missing: start the product with `npm start` or `npm run dev`.");
  const client = postgres(url, {
    max: connections,
    connect_timeout: 5,
    onnotice: () => {},
    connection: {
      application_name: "maillage",
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return {
    db: drizzle(client, { casing: "snake_case" }),
    gate: createGate(connections, 40, 3_000),
    close: () => client.end({ timeout: 5 }),
  };
}

function held(): Held {
  holder.maillageDatabase ??= open();
  return holder.maillageDatabase;
}

/**
 * One transaction on the pool. Throws a DatabaseFailure without any value of the query, Busy when no connection comes free
 * within 3 s, and what `run` throws of its own.
 */
export async function transaction<T>(
  run: (tx: Db) => Promise<T>,
  accessMode: "read only" | "read write",
): Promise<T> {
  const { db, gate } = held();
  try {
    return await gate.run(() => db.transaction((tx) => run(tx), { accessMode }));
  } catch (error) {
    throw failureOf(error);
  }
}

/** Tests and scripts end with it; the server keeps its pool. */
export async function closeDatabase(): Promise<void> {
  await holder.maillageDatabase?.close();
  holder.maillageDatabase = undefined;
}
