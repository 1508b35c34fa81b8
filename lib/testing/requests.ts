import type { Tx } from "@/db/scope";
import { entryOf, type Gesture } from "@/lib/kernel/gesture";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { actors } from "./actors";

export const requestKey = crypto.randomUUID.bind(crypto);

/** One request, as a script makes it. */
export async function done(
  gesture: Gesture,
  values: Record<string, string | string[]>,
  actor = actors.agentA,
  tx?: Tx,
) {
  const [id = ""] = await gesture.run(actor, [entryOf(values)], tx);
  return id;
}

/** What refuses a gesture: the code of its refusal, or the fields at fault. */
export const refusal = (run: Promise<unknown>) =>
  run.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      if (error instanceof Invalid) return Object.keys(error.errors);
      throw error;
    },
  );
