import "server-only";
import { eq, sql } from "drizzle-orm";
import { transaction } from "../client";
import { throttles } from "./table";

/** Attempts under a key, and how many its window admits; without a limit they are only counted. */
export type Bucket = { key: string; limit?: number };

/** Every bucket had room: what each now holds. One was full, and nothing was counted: seconds until its window ends. */
export type Taken = { counts: number[] } | { waitSeconds: number };

/** Ends the transaction, so that a refused attempt leaves no trace in the buckets counted before. */
class Full extends Error {
  constructor(readonly waitSeconds: number) {
    super("A bucket is full.");
  }
}

/** Counts one attempt in each bucket, in windows of `seconds`, or in none when one of them is full. */
export async function takeAttempts(buckets: readonly Bucket[], seconds: number): Promise<Taken> {
  const expired = sql`${throttles.windowStartedAt} < now() - make_interval(secs => ${seconds})`;
  const take = transaction(async (tx) => {
    const counts: number[] = [];
    for (const { key, limit } of buckets) {
      const [row] = await tx
        .insert(throttles)
        .values({ key })
        .onConflictDoUpdate({
          target: throttles.key,
          set: {
            attempts: sql`case when ${expired} then 1 else ${throttles.attempts} + 1 end`,
            windowStartedAt: sql`case when ${expired} then now() else ${throttles.windowStartedAt} end`,
          },
          setWhere: limit === undefined ? undefined : sql`${expired} or ${throttles.attempts} < ${limit}`,
        })
        .returning({ attempts: throttles.attempts });
      if (row) counts.push(row.attempts);
      else {
        const left = sql<number>`ceil(extract(epoch from ${throttles.windowStartedAt} - now()) + ${seconds})::integer`;
        const [window] = await tx.select({ left }).from(throttles).where(eq(throttles.key, key));
        throw new Full(Math.max(1, window?.left ?? seconds));
      }
    }
    return { counts };
  }, "read write");
  return take.catch((error: unknown) => {
    if (error instanceof Full) return { waitSeconds: error.waitSeconds };
    throw error;
  });
}

/** Takes back an attempt that was no failure, from the buckets that it was counted in, in the same order. */
export async function giveBack(keys: readonly string[]): Promise<void> {
  // One row after the other, as they were taken: two attempts that share several never hold each other.
  await transaction(async (tx) => {
    for (const key of keys)
      await tx
        .update(throttles)
        .set({ attempts: sql`greatest(${throttles.attempts} - 1, 0)` })
        .where(eq(throttles.key, key));
  }, "read write");
}
