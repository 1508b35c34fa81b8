import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { groundAdded, groundWritten } from "./expected";
import { idle } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { merging } from "./rows";

const common = {
  table: "organisation",
  idField: "organisationId",
  allowed: groundWritten,
  inProcess: true,
} as const;
const typed = {
  ...{ name: "Rejeu", acronym: "", kind: "ess_structure", legalFamily: "", distinct: "yes" },
  ...{ siret: "", email: "", phone: "", website: "" },
};

const gestures: Record<string, Gesture> = {
  add: {
    inProcess: true,
    table: "territory",
    writes: "organisation",
    page: () => "/organisations/nouvelle",
    server: "agentA",
    marker: 'name="website"',
    fields: typed,
    idField: "territoryId",
    allowed: groundAdded,
  },
  edit: {
    ...common,
    page: (id) => `/organisations/${id}/modifier`,
    server: "regional",
    marker: 'name="website"',
    fields: { ...typed, territoryId: "" },
  },
  merge: {
    ...common,
    page: (id) => `/organisations/${id}/reunir`,
    server: "admin",
    marker: 'name="intoId"',
    fields: { intoId: merging },
    ready: idle,
    after: idle,
  },
  remove: {
    ...common,
    page: (id) => `/organisations/${id}`,
    server: "regional",
    marker: ">Mettre à la corbeille<",
    fields: {},
    ready: idle,
    after: idle,
  },
};

test("rejouer les formulaires des structures n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(300_000);
  await replayAll("organisations", gestures, inTrials);
});
