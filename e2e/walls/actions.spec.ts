import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import type { Http } from "../http";
import { noted, written } from "./expected";
import { notesOf, onNote } from "./note-rows";
import { blocked, unblocked, unconfirmed } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { doneStep, stepped, todoStep } from "./step-rows";

const page = (id: string) => `/actions/${id}`;
const common = { table: "action", page, idField: "actionId", inProcess: true } as const;

const step = {
  table: "step",
  page: async (id: string, { sql }: Http) => {
    const [row] = await sql<{ action_id: string }[]>`select action_id from step where id = ${id}`;
    return page(row?.action_id ?? "");
  },
  idField: "stepId",
  inProcess: true,
  server: "agentA",
  allowed: { ...written, agentA: ["ofA"] },
  ready: todoStep,
} as const;

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
  correct: {
    ...{ ...common, ...onNote, page: notesOf, server: "agentA", marker: "Enregistrer la correction" },
    fields: { body: "Rejeu." },
  },
  withdraw: {
    ...{ ...common, ...onNote, page: notesOf, server: "agentA", marker: "Retirer le texte" },
    fields: {},
  },
  addStep: {
    ...common,
    writes: "step",
    server: "agentA",
    marker: "Ajouter l’étape",
    fields: { label: "Rejeu" },
    allowed: written,
    ready: stepped,
  },
  settleBasis: {
    ...common,
    server: "agentA",
    marker: 'name="progressBasis"',
    fields: { progressBasis: "steps" },
    allowed: written,
    ready: stepped,
  },
  editStep: { ...step, marker: "Enregistrer l’étape", fields: { label: "Rejeu" } },
  tickStep: { ...step, marker: "Fait<span", fields: {} },
  untickStep: { ...step, marker: "À refaire<span", fields: {}, ready: doneStep },
  placeStep: { ...step, marker: 'name="place"', fields: { place: "2" } },
  removeStep: {
    ...step,
    marker: "Mettre cette étape à la corbeille",
    fields: {},
  },
};

test("rejouer les formulaires d’une action avec le témoin et les identifiants d’un autre n’écrit rien", async () => {
  test.setTimeout(300_000);
  await replayAll("actions", gestures, inTrials);
});
