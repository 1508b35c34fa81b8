import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import type { Http } from "../http";
import { plansWritten } from "./expected";
import { bare, flanked } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { unfollowed } from "./unfollowed";

const common = {
  table: "plan",
  page: (id: string) => `/plans/${id}/modifier`,
  server: "agentA",
  idField: "planId",
  allowed: plansWritten,
  inProcess: true,
} as const;

const objective = {
  ...common,
  table: "objective",
  page: async (id: string, { sql }: Http) => {
    const [row] = await sql<{ plan_id: string }[]>`select plan_id from objective where id = ${id}`;
    return `/plans/${row?.plan_id}/modifier`;
  },
  idField: "objectiveId",
} as const;

const gestures: Record<string, Gesture> = {
  savePlan: { ...common, marker: "Enregistrer le plan", fields: { title: "Rejeu" } },
  savePlde: {
    ...common,
    table: "plde",
    page: async (id, { sql }) => {
      const [row] = await sql<{ id: string }[]>`select id from plan where plde_id = ${id}
         and status not in ('closed', 'abandoned') limit 1`;
      return `/plans/${row?.id}/modifier`;
    },
    idField: "pldeId",
    marker: "Enregistrer le PLDE",
    fields: { title: "Rejeu" },
  },
  renewPlan: {
    ...common,
    page: (id) => `/plans/${id}/reconduire`,
    marker: "Ouvrir le plan suivant",
    fields: { title: "Rejeu", startsOn: "2090-01-01", endsOn: "2092-12-31", pldeId: "" },
    ready: unfollowed,
  },
  addObjective: {
    ...common,
    writes: "objective",
    marker: ">Ajouter<",
    fields: { lines: "Rejeu", parentId: "" },
  },
  renameObjective: { ...objective, marker: 'name="label"', fields: { label: "Rejeu" } },
  moveObjective: {
    ...objective,
    marker: 'name="way"',
    fields: { way: "down" },
    ready: flanked,
  },
  placeObjective: {
    ...objective,
    marker: 'id="place-',
    fields: { axis: "project_support", parentId: "" },
  },
  removeObjective: {
    ...objective,
    marker: "Mettre à la corbeille",
    fields: {},
    ready: bare,
  },
};

test("rejouer les formulaires d’un plan et de ses objectifs n’écrit que chez soi", async () => {
  test.setTimeout(300_000);
  await replayAll("plans", gestures, inTrials);
});
