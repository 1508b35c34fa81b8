import "server-only";
import { joining } from "@/db/kernel/joining";
import { type Tx, writeInScope } from "@/db/scope";
import type { Gesture } from "@/lib/kernel/gesture";
import { parsed } from "@/lib/kernel/parse";
import { restoreInput } from "./input";
import { binnedAs } from "./labels";

/** « Restaurer », from the bin: the gesture of the noun that each request names, in the order asked, all or none. Throws the first that failed. */
export const restoreRow: Gesture = {
  says: "Élément restauré.",
  input: restoreInput,
  run(actor, entries, on) {
    const inTurn = async (tx: Tx) => {
      const ids: string[] = [];
      for (const { values, digest } of entries) {
        const { noun, id, version, requestKey } = parsed(restoreInput, values);
        const { gesture, key } = binnedAs(noun);
        const named = { [key]: id, version: String(version), requestKey };
        ids.push(...(await gesture.run(actor, [{ values: named, digest }], tx)));
      }
      return ids;
    };
    return on ? joining(on, actor.scope, inTurn) : writeInScope(actor.scope, inTurn);
  },
};
