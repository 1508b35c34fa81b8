import { createSnapshot } from "@/lib/snapshots/gestures";
import { snapshotsTaken } from "./expected";
import type { Tried } from "./trying";

/** The taking of a snapshot: the agents of a territory, and officers, of any plan of the Région. */
export const triedSnapshots: Readonly<Record<string, Tried>> = {
  createSnapshot: {
    ...{ gesture: createSnapshot, table: "plan", writes: "snapshot", idField: "planId", makes: true },
    ...{ allowed: snapshotsTaken, values: { kind: "manual", label: "Rejeu" } },
  },
};
