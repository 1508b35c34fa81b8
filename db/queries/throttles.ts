import "server-only";
import { eq, sql } from "drizzle-orm";
import { transaction } from "../client";
import { throttles } from "../schema/accounts";

/** Counts one attempt under a key in a window of `seconds`; answers how many the window now holds. */
export function countAttempt(key: string, seconds: number): Promise<number> {
  const expired = sql`${throttles.windowStartedAt} < now() - make_interval(secs => ${seconds})`;
  return transaction(async (tx) => {
    const [row] = await tx
      .insert(throttles)
      .values({ key })
      .onConflictDoUpdate({
        target: throttles.key,
        set: {
          attempts: sql`case when ${expired} then 1 else ${throttles.attempts} + 1 end`,
          windowStartedAt: sql`case when ${expired} then now() else ${throttles.windowStartedAt} end`,
        },
      })
      .returning({ attempts: throttles.attempts });
    return row?.attempts ?? 0;
  }, "read write");
}

/** Forgets the attempts of a key, after a success. */
export async function clearAttempts(key: string): Promise<void> {
  await transaction(
    (tx) => tx.update(throttles).set({ attempts: 0 }).where(eq(throttles.key, key)),
    "read write",
  );
}
