import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { contactsOf, onContact } from "./contact-rows";
import { heldByAgents, written } from "./expected";
import { carried, designed, holderVersion, launched } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/projets/${id}`;
const own = { ...written, agentA: ["ofA"] } as const;
const common = {
  table: "project",
  page,
  server: "agentA",
  idField: "projectId",
  allowed: own,
  inProcess: true,
} as const;

const gestures: Record<string, Gesture> = {
  create: {
    ...common,
    table: "territory",
    writes: "project",
    page: () => "/projets/nouveau",
    marker: 'name="summary"',
    fields: { title: "Rejeu", communeCode: "", actionId: "", eventId: "" },
    idField: "territoryId",
  },
  edit: {
    ...common,
    page: (id) => `/projets/${id}/modifier`,
    marker: 'name="summary"',
    fields: { title: "Rejeu", communeCode: "", actionId: "", eventId: "" },
    ready: designed,
  },
  takeBack: { ...common, marker: "Revenir à cette étape", fields: {}, ready: launched },
  advance: { ...common, marker: "Étape suivante", fields: {}, ready: designed },
  noteContact: {
    ...common,
    writes: "meeting",
    marker: "Noter le contact",
    fields: { metOn: "2026-11-20", kind: "phone", summary: "Rejeu.", nextStep: "", nextDueOn: "" },
    allowed: heldByAgents,
  },
  correctContact: {
    ...{ ...common, ...onContact, page: contactsOf, marker: "Enregistrer la correction" },
    fields: { summary: "Rejeu.", nextStep: "", nextDueOn: "" },
  },
  withdrawContact: {
    ...{ ...common, ...onContact, page: contactsOf, marker: "Retirer le texte" },
    fields: {},
  },
  saveHolder: {
    ...common,
    writes: "holder",
    marker: "Enregistrer les coordonnées",
    fields: {
      name: "Porteur rejoué",
      phone: "",
      email: "",
      consentOn: "2026-01-01",
      keepUntil: "2029-01-01",
    },
    allowed: heldByAgents,
    version: holderVersion,
  },
  erase: {
    ...common,
    writes: "holder",
    marker: "Effacement",
    fields: {},
    allowed: heldByAgents,
    ready: carried,
    version: holderVersion,
  },
  remove: { ...common, marker: ">Mettre à la corbeille<", fields: {}, ready: designed },
};

test("rejouer les formulaires d’un projet n’écrit que chez soi, et ceux du porteur que chez ses agents", async () => {
  test.setTimeout(300_000);
  await replayAll("projects", gestures, inTrials);
});
