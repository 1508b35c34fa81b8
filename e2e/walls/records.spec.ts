import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import type { Database } from "../http";
import { type Allowed, groundWritten, noted, plansWritten, written } from "./expected";
import { bare, binned, detach, freeAction, freeJobs, idle, revive, unconfirmed } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { sharedWith } from "./rows";

/** Nouns that no link shares. */
const unshared = { ...written, agentA: ["ofA"] } as const;

/** The form of the bin that restores a row of a noun; `free` lets go of what hangs on it, so that it can be deleted first. */
const restored = (
  noun: string,
  table: string,
  allowed: Allowed,
  free: (http: Database, id: string) => Promise<unknown>,
): Gesture => ({
  table,
  page: () => "/corbeille",
  server: "agentA",
  marker: `value="${noun}"`,
  fields: {},
  idField: "id",
  allowed,
  ready: binned(table, free),
});

const gestures: Record<string, Gesture> = {
  noteNow: {
    inProcess: true,
    table: "action",
    writes: "note",
    page: () => "/tableau-de-bord",
    server: "agentA",
    marker: 'name="note"',
    fields: { note: "Rejeu." },
    idField: "actionId",
    allowed: noted,
  },
  confirmNow: {
    inProcess: true,
    table: "action",
    page: () => "/tableau-de-bord",
    server: "agentA",
    marker: "Confirmer",
    fields: {},
    idField: "actionId",
    allowed: written,
    ready: unconfirmed,
  },
  restoreAction: { ...restored("action", "action", written, freeAction), after: revive("action") },
  restoreObjective: { ...restored("objectif", "objective", plansWritten, bare), inProcess: true },
  restoreEvent: {
    ...restored("evenement", "event", written, detach(["project"], "event_id")),
    inProcess: true,
  },
  restoreProject: {
    ...restored("projet", "project", unshared, freeJobs("project_id")),
    inProcess: true,
  },
  restoreJob: { ...restored("emploi", "job", unshared, freeJobs("realises_id")), inProcess: true },
  restoreOrganisation: {
    inProcess: true,
    ...restored("structure", "organisation", groundWritten, idle),
    server: "regional",
    after: idle,
  },
  addAction: {
    inProcess: true,
    table: "plan",
    writes: "action",
    page: (id) => `/actions/nouvelle?plan=${id}`,
    server: "agentA",
    marker: 'name="expectedResult"',
    fields: { title: "Rejeu", axis: "pooling", objectiveId: "", leadOrganisationId: "" },
    idField: "planId",
    allowed: unshared,
  },
  addActions: {
    inProcess: true,
    table: "plan",
    writes: "action",
    page: (id) => `/actions/nouvelle/plusieurs?plan=${id}`,
    server: "agentA",
    marker: 'name="lines"',
    fields: { lines: "Rejeu", axis: "pooling", objectiveId: "" },
    idField: "planId",
    allowed: unshared,
  },
  editAction: {
    inProcess: true,
    table: "action",
    page: (id) => `/actions/${id}/modifier`,
    server: "agentA",
    marker: 'name="expectedResult"',
    fields: {
      ...{ title: "Rejeu", objectiveId: "", leadOrganisationId: "", actualStartOn: "" },
      ...{ partners: "", audiences: "", sectors: "", communes: "" },
    },
    idField: "actionId",
    allowed: written,
    // An edition that does not name its associate lets go of it, and no shared action is left to the next gestures.
    async also(http, id): Promise<Record<string, string>> {
      const [associate] = await sharedWith(http, "action", id);
      return associate ? { associates: associate } : {};
    },
  },
  removeAction: {
    inProcess: true,
    table: "action",
    page: (id) => `/actions/${id}`,
    server: "agentA",
    marker: "Mettre cette action à la corbeille",
    fields: {},
    idField: "actionId",
    allowed: written,
    ready: async (http, id) => {
      await revive("action")(http, id);
      await freeAction(http, id);
    },
  },
};

test("rejouer la création et la modification d’une action, la note rapide, la suppression et les restaurations n’écrit que chez soi", async () => {
  test.setTimeout(300_000);
  await replayAll("records", gestures, inTrials);
});
