import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { plansWritten } from "./expected";
import { makes, moves } from "./moves";
import { bareDraft, freed, fullAgain, standing, withoutPlan } from "./plan-rows";
import { type Gesture, replayAll } from "./replay";

const steps = Object.fromEntries(
  Object.entries(moves).map(([name, { word, marker, stand, fields, by, allowed }]): [string, Gesture] => [
    name,
    {
      ...{ table: "plan", idField: "planId", marker, fields, allowed, inProcess: true },
      page: (id) => `/plans/${id}/etape?geste=${word}`,
      server: by === "region" ? "regional" : "agentA",
      ready: standing(stand),
      after: standing({ status: "active" }),
    },
  ]),
);

const common = { server: "agentA", allowed: plansWritten, inProcess: true } as const;
const ofPlde = { ...common, table: "plde", idField: "pldeId" } as const;

const gestures: Record<string, Gesture> = {
  addPlde: {
    ...common,
    ...{ table: "territory", writes: "plde", idField: "territoryId" },
    page: () => "/plans/plde/nouveau",
    marker: "Créer le PLDE",
    fields: makes.plde,
  },
  editPlde: {
    ...ofPlde,
    page: (id) => `/plans/plde/${id}`,
    marker: "Enregistrer le PLDE",
    fields: { title: "Rejeu" },
  },
  addPlan: {
    ...ofPlde,
    writes: "plan",
    page: (id) => `/plans/nouveau?plde=${id}`,
    marker: "Ouvrir le plan",
    fields: makes.plan,
    ready: freed,
    after: freed,
  },
  addArchive: {
    ...ofPlde,
    writes: "plan",
    page: (id) => `/plans/passe?plde=${id}`,
    marker: "Créer le plan passé",
    fields: makes.archive,
    ready: freed,
    after: freed,
  },
  removePlan: {
    ...common,
    ...{ table: "plan", idField: "planId", fields: {} },
    page: (id) => `/plans/${id}/modifier`,
    marker: "Mettre à la corbeille",
    ready: bareDraft,
    after: fullAgain,
  },
  removePlde: {
    ...ofPlde,
    page: (id) => `/plans/plde/${id}`,
    marker: "Mettre à la corbeille",
    fields: {},
    ready: withoutPlan,
  },
  ...steps,
};

test("rejouer les étapes d’un plan ne l’avance que par qui en a le droit", async () => {
  test.setTimeout(600_000);
  await replayAll("plan-moves", gestures, inTrials);
});
