import "server-only";
import { sql } from "drizzle-orm";
import journal from "../../drizzle/meta/_journal.json";
import { transaction } from "../client";

const expected = Math.max(...journal.entries.map((entry) => entry.when));

/** True when the database answers within the pool's patience and its last migration is this version's. */
export async function isReady(): Promise<boolean> {
  try {
    const rows = await transaction(
      (tx) => tx.execute<{ at: string }>(sql`select max(created_at) as at from drizzle.__drizzle_migrations`),
      "read only",
    );
    return Number(rows[0]?.at) === expected;
  } catch {
    return false;
  }
}
