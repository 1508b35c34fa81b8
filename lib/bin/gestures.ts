import "server-only";
import { joining } from "@/db/kernel/joining";
import { type Tx, writeInScope } from "@/db/scope";
import { restoreAction } from "@/lib/actions/gestures";
import { restoreEvent } from "@/lib/events/gestures";
import { restoreJob } from "@/lib/jobs/gestures";
import type { Gesture } from "@/lib/kernel/gesture";
import { parsed } from "@/lib/kernel/parse";
import { restoreObjective } from "@/lib/plans/objectives/gestures";
import { restoreProject } from "@/lib/projects/gestures";
import { restoreInput } from "./input";
import type { BinNoun } from "./labels";

/** What takes a row of each noun out of the bin, and the name that its forms give the id of the row. */
const gestures: Readonly<Record<BinNoun, { gesture: Gesture; key: string }>> = {
  action: { gesture: restoreAction, key: "actionId" },
  emploi: { gesture: restoreJob, key: "jobId" },
  evenement: { gesture: restoreEvent, key: "eventId" },
  objectif: { gesture: restoreObjective, key: "objectiveId" },
  projet: { gesture: restoreProject, key: "projectId" },
};

/** « Restaurer », from the bin: the gesture of the noun that each request names, in the order asked, all or none. Throws the first that failed. */
export const restoreRow: Gesture = {
  says: "Élément restauré.",
  input: restoreInput,
  run(actor, entries, on) {
    const inTurn = async (tx: Tx) => {
      const ids: string[] = [];
      for (const { values, digest } of entries) {
        const { noun, id, version, requestKey } = parsed(restoreInput, values);
        const { gesture, key } = gestures[noun];
        const named = { [key]: id, version: String(version), requestKey };
        ids.push(...(await gesture.run(actor, [{ values: named, digest }], tx)));
      }
      return ids;
    };
    return on ? joining(on, actor.scope, inTurn) : writeInScope(actor.scope, inTurn);
  },
};
