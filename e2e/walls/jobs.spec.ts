import { test } from "@playwright/test";
import { written } from "./expected";
import { freeJobs, revive } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const own = { ...written, agentA: ["ofA"] } as const;
const common = { table: "job", server: "agentA", idField: "jobId", allowed: own } as const;
const job = {
  projectId: "",
  actionId: "",
  realisesId: "",
  organisationName: "Rejeu",
  contract: "permanent",
  headcount: "2",
  fte: "1,5",
  basis: "actual",
  kind: "created",
  datedOn: "2026-10-01",
};
const ofWhich = {
  women: "",
  inclusion: "",
  young: "",
  seniors: "",
  qpv: "",
  disabled: "",
  longTermUnemployed: "",
};

const gestures: Record<string, Gesture> = {
  create: {
    ...common,
    table: "territory",
    writes: "job",
    page: () => "/emplois/nouveau",
    marker: 'name="headcount"',
    fields: { ...job, ...ofWhich },
    idField: "territoryId",
  },
  edit: {
    ...common,
    page: (id) => `/emplois/${id}/modifier`,
    marker: 'name="headcount"',
    fields: { ...job, ...ofWhich },
  },
  remove: {
    ...common,
    page: (id) => `/emplois/${id}`,
    marker: ">Mettre à la corbeille<",
    fields: {},
    ready: async (http, id) => {
      await revive("job")(http, id);
      await freeJobs("realises_id")(http, id);
    },
  },
};

// Whole in both forms of the trials: every form of a gesture passes by the adapter that these pass by.
test("rejouer les formulaires des emplois n’écrit que chez soi", async () => {
  test.setTimeout(300_000);
  await replayAll("jobs", gestures, true);
});
