import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import type { Http } from "../http";
import { askedOfTerritory, awaitsRegion, markOn, typedDecision } from "./decision-rows";
import { decisionsOfRegion, decisionsWritten } from "./expected";
import { type Gesture, replayAll } from "./replay";

const decision = {
  table: "decision",
  page: async (id: string, { sql }: Http) => {
    const [row] = await sql<{ action_id: string }[]>`select action_id from decision where id = ${id}`;
    return `/actions/${row?.action_id}/decisions`;
  },
  server: "agentA",
  idField: "decisionId",
  allowed: decisionsWritten,
  ready: askedOfTerritory(),
  inProcess: true,
} as const;

const gestures: Record<string, Gesture> = {
  decide: {
    ...{ table: "action", writes: "decision", page: (id) => `/actions/${id}/decisions`, server: "regional" },
    ...{ idField: "actionId", allowed: decisionsOfRegion, inProcess: true },
    marker: 'name="onBlock"',
    fields: { ...typedDecision, fate: "outcome" },
    ...{ ready: awaitsRegion, also: markOn },
  },
  correctDecision: { ...decision, marker: "Enregistrer la correction", fields: typedDecision },
  followUpDone: { ...decision, marker: ">Fait<", fields: {} },
  followUpAgain: {
    ...decision,
    ...{ marker: "À faire de nouveau", fields: {}, ready: askedOfTerritory("2026-11-20") },
  },
  removeDecision: { ...decision, marker: "Mettre la décision à la corbeille", fields: {} },
};

test("rejouer les formulaires d’une décision avec le témoin et les identifiants d’un autre n’écrit rien", async () => {
  test.setTimeout(300_000);
  await replayAll("decisions", gestures, inTrials);
});
