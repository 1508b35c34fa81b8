import { test } from "@playwright/test";
import { plansDecided, plansSent, plansWritten } from "./expected";
import { bareDraft, freed, fullAgain, type Stand, standing, withoutPlan } from "./plan-rows";
import { type Gesture, replayAll } from "./replay";

const step = (
  word: string,
  marker: string,
  stand: Stand,
  fields: Record<string, string>,
  by: "agent" | "region" | "both" = "region",
): Gesture => ({
  ...{ table: "plan", idField: "planId", marker, fields },
  page: (id) => `/plans/${id}/etape?geste=${word}`,
  server: by === "region" ? "regional" : "agentA",
  allowed: { agent: plansSent, region: plansDecided, both: plansWritten }[by],
  ready: standing(stand),
  after: standing({ status: "active" }),
});

const comment = { moveReason: "" };
const reason = { moveReason: "Rejeu." };
const signature = { signedOn: "2025-01-14", deliberation: "D-1" };

const common = { server: "agentA", allowed: plansWritten } as const;
const ofPlde = { ...common, table: "plde", idField: "pldeId" } as const;
const period = { startsOn: "2061-01-01", endsOn: "2063-12-31" };
const texts = { diagnosis: "", stakes: "", governance: "", signatories: "" };

const gestures: Record<string, Gesture> = {
  addPlde: {
    ...common,
    ...{ table: "territory", writes: "plde", idField: "territoryId" },
    page: () => "/plans/plde/nouveau",
    marker: "Créer le PLDE",
    fields: { title: "Rejeu", ...period, priorities: "", documents: "" },
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
    fields: { number: "70", title: "Rejeu", ...period, ...texts },
    ready: freed,
    after: freed,
  },
  addArchive: {
    ...ofPlde,
    writes: "plan",
    page: (id) => `/plans/passe?plde=${id}`,
    marker: "Créer le plan passé",
    fields: {
      ...{ number: "71", title: "Rejeu", startsOn: "1995-01-01", endsOn: "1997-12-31" },
      ...{ signedOn: "", deliberation: "", ...texts },
    },
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
  submit: step("transmettre", "Transmettre", { status: "draft" }, comment, "agent"),
  withdraw: step("reprendre", "Reprendre le plan", { status: "submitted" }, comment, "agent"),
  sendBack: step("renvoyer", "Renvoyer", { status: "submitted" }, reason),
  approve: step("valider", "Valider le plan", { status: "submitted" }, comment),
  activate: step(
    "mettre-en-vigueur",
    "Mettre en vigueur",
    { status: "approved" },
    { ...signature, signatories: "R", ...comment },
  ),
  amend: step(
    "avenant",
    "Enregistrer un avenant",
    { status: "active" },
    { ...reason, movedOn: "2026-11-02", moveReference: "A1", opens: "content" },
  ),
  endAmend: step("terminer-avenant", "Terminer", { status: "active", amending: true }, comment),
  askClose: step("demander-cloture", "Demander", { status: "active" }, comment, "agent"),
  close: step("clore", "Clore le plan", { status: "active" }, { finalReport: "Bilan.", ...comment }),
  abandon: step("abandonner", "Abandonner", { status: "active" }, reason),
  reopen: step("rouvrir", "Rouvrir", { status: "closed" }, { ...reason, ...signature }),
  resume: step("reprendre-abandonne", "Rouvrir", { status: "abandoned" }, reason),
  endEntry: step("terminer-saisie", "Terminer", { status: "closed", entering: true }, comment, "both"),
};

test("rejouer les étapes d’un plan ne l’avance que par qui en a le droit", async () => {
  test.setTimeout(600_000);
  await replayAll("plan-moves", gestures, true);
});
