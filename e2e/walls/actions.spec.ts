import { test } from "@playwright/test";
import type { Http } from "../http";
import { noted, written } from "./expected";
import { asOwner, unconfirmed } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/actions/${id}`;
const common = { table: "action", page, idField: "actionId" } as const;

const blocked = (http: Http, id: string) =>
  asOwner(
    http,
    (sql) => sql`update action set blocked = true, blocked_on = '2026-11-01', blocked_reason = 'Essai',
      version = version + 1 where id = ${id} and not blocked`,
  );
const free = (http: Http, id: string) =>
  asOwner(
    http,
    (sql) => sql`update action set blocked = false, blocked_on = null, blocked_reason = null,
      unblocking_condition = null, decision_awaited_from = 'none', version = version + 1 where id = ${id} and blocked`,
  );

const gestures: Record<string, Gesture> = {
  updateAction: {
    ...common,
    server: "agentA",
    marker: 'name="progress"',
    fields: { progress: "41", note: "Rejeu." },
    allowed: written,
    ready: free,
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
    ready: free,
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
  await replayAll("actions", gestures);
});
