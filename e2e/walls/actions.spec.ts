import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { noted, written } from "./expected";
import { blocked, unblocked, unconfirmed } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/actions/${id}`;
const common = { table: "action", page, idField: "actionId", inProcess: true } as const;

const gestures: Record<string, Gesture> = {
  updateAction: {
    ...common,
    server: "agentA",
    marker: 'name="progress"',
    fields: { progress: "41", note: "Rejeu." },
    allowed: written,
    ready: unblocked,
  },
  confirm: {
    ...common,
    server: "agentA",
    marker: "Confirmer",
    fields: {},
    allowed: written,
    ready: unconfirmed,
  },
  block: {
    ...common,
    server: "agentA",
    marker: 'name="blockedReason"',
    fields: { blockedReason: "Rejeu.", decisionAwaitedFrom: "region" },
    allowed: written,
    ready: unblocked,
  },
  unblock: {
    ...common,
    server: "agentA",
    marker: "Lever le blocage",
    fields: {},
    allowed: written,
    ready: blocked,
  },
  note: {
    ...common,
    writes: "note",
    server: "regional",
    marker: "Ajouter la note",
    fields: { note: "Rejeu." },
    allowed: noted,
  },
};

test("rejouer les formulaires d’une action avec le témoin et les identifiants d’un autre n’écrit rien", async () => {
  test.setTimeout(300_000);
  await replayAll("actions", gestures, inTrials);
});
