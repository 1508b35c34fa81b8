import "server-only";
import { sql } from "drizzle-orm";
import journal from "../../drizzle/meta/_journal.json";
import { throttles } from "../auth/table";
import { transaction } from "../client";
import { type FailureKind, unavailability } from "../failures";

const expected = Math.max(...journal.entries.map((entry) => entry.when));

/** Why the product cannot serve: what the database lacks, or a schema of another version. */
export type Unready = FailureKind | "schema";

/**
 * Null when the database answers in time, keeps what is written and holds the schema of this version; else why not. A full disk
 * still reads: only a write tells.
 */
export async function whyUnready(): Promise<Unready | null> {
  try {
    return await transaction(async (tx) => {
      const [last] = await tx.execute<{ at: string }>(
        sql`select max(created_at) as at from drizzle.__drizzle_migrations`,
      );
      if (Number(last?.at) !== expected) return "schema";
      await tx
        .insert(throttles)
        .values({ key: "ready" })
        .onConflictDoUpdate({ target: throttles.key, set: { windowStartedAt: sql`now()` } });
      return null;
    }, "read write");
  } catch (error) {
    return unavailability(error) ?? "fault";
  }
}
