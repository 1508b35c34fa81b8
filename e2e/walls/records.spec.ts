import { test } from "@playwright/test";
import { written } from "./expected";
import { detach, type Gesture, replayAll, revive } from "./replay";

const ownPlan = { ...written, agentA: ["ofA"] } as const;

const gestures: Record<string, Gesture> = {
  addAction: {
    table: "plan",
    page: (id) => `/actions/nouvelle?plan=${id}`,
    server: "agentA",
    marker: 'name="expectedResult"',
    fields: { title: "Rejeu", axis: "pooling", objectiveId: "", leadOrganisationId: "" },
    idField: "planId",
    allowed: ownPlan,
  },
  editAction: {
    table: "action",
    page: (id) => `/actions/${id}/modifier`,
    server: "agentA",
    marker: 'name="expectedResult"',
    fields: { title: "Rejeu", objectiveId: "", leadOrganisationId: "", actualStartOn: "" },
    idField: "actionId",
    allowed: written,
  },
  removeAction: {
    table: "action",
    page: (id) => `/actions/${id}`,
    server: "agentA",
    marker: "Mettre à la corbeille",
    fields: {},
    idField: "actionId",
    allowed: written,
    ready: async (http, id) => {
      await revive("action")(http, id);
      await detach(["event", "project"], "action_id")(http, id);
      await http.sql.begin(async (sql) => {
        await sql`select set_config('app.actor', ${id}, true)`;
        await sql`update job set organisation_name = 'Essai', action_id = null, version = version + 1 where action_id = ${id}`;
      });
    },
  },
};

test("rejouer la création, la modification et la suppression d’une action n’écrit que chez soi", async () => {
  test.setTimeout(180_000);
  await replayAll(gestures);
});
