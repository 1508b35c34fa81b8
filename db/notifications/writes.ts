import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Scope, writeInScope } from "../scope";
import { notifications } from "./table";

/** Says that a person has read notifications of theirs, or all of them. How many were unread. */
export function markRead(scope: Scope, ids: readonly string[] | "all"): Promise<number> {
  return writeInScope(scope, async (tx) => {
    const these = ids === "all" ? undefined : inArray(notifications.id, [...ids]);
    const read = await tx
      .update(notifications)
      .set({ readAt: sql`now()` })
      .where(and(eq(notifications.accountId, scope.actorId), isNull(notifications.readAt), these))
      .returning({ id: notifications.id });
    return read.length;
  });
}
