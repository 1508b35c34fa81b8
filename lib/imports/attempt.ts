import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { FormValues } from "@/lib/kernel/form-values";
import { entryOf, type Gesture, Undone } from "@/lib/kernel/gesture";
import { Invalid, Refusal } from "@/lib/platform/errors";

export type Failure = Invalid | Refusal;

/** The key of a request that an import makes: of the same row of the same import, the same. */
export function keyOf(importId: string, what: string): string {
  const hex = createHash("sha256").update(`${importId} ${what}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Does a gesture for every request that it accepts, and says why of each other; they are done together. */
export async function attempt(
  tx: Tx,
  actor: Actor,
  gesture: Gesture,
  requests: readonly FormValues[],
): Promise<(string | Failure)[]> {
  const answers = new Map<number, string | Failure>();
  let left = requests.map((_, index) => index);
  while (left.length > 0) {
    try {
      const entries = left.map((index) => entryOf(requests[index] ?? {}));
      const ids = await gesture.run(actor, entries, tx);
      for (const [rank, index] of left.entries()) answers.set(index, ids[rank] ?? "");
      left = [];
    } catch (error) {
      const failures = error instanceof Undone ? error.failures : [error];
      for (const [rank, index] of left.entries()) {
        const failure = failures[rank];
        if (failure instanceof Invalid || failure instanceof Refusal) answers.set(index, failure);
      }
      const still = left.filter((index) => !answers.has(index));
      // Neither accepted nor refused: it is a bug, or the base that cannot answer.
      if (still.length === left.length) throw error;
      left = still;
    }
  }
  return requests.map((_, index) => answers.get(index) ?? "");
}
