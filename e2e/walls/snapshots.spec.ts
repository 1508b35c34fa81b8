import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { snapshotsTaken } from "./expected";
import { type Gesture, replayAll } from "./replay";

const gestures: Record<string, Gesture> = {
  takeSnapshot: {
    ...{ table: "plan", writes: "snapshot", idField: "planId", server: "agentA", inProcess: true },
    ...{ page: (id) => `/plans/${id}/instantanes`, allowed: snapshotsTaken },
    ...{ marker: "Prendre un instantané</button>", fields: { kind: "manual", label: "Rejeu" } },
  },
};

test("rejouer le formulaire des instantanés n’en prend que du plan de qui y est habilité", async () => {
  test.setTimeout(120_000);
  await replayAll("snapshots", gestures, inTrials);
});
