import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { groundImported, importsMade, importsSeen, plansWritten } from "./expected";
import { opened, written } from "./import-rows";
import { type Gesture, replayAll } from "./replay";

const common = {
  table: "import",
  idField: "importId",
  server: "agentA",
  allowed: importsSeen,
  page: (id: string) => `/imports/${id}`,
  fields: {},
  ready: opened,
  inProcess: true,
} as const;

const gestures: Record<string, Gesture> = {
  receive: {
    table: "plan",
    writes: "import",
    page: () => "/imports",
    server: "agentA",
    marker: 'name="pasted"',
    fields: { pasted: "Axe;Action\nAxe 1;Rejeu d’un tableau collé" },
    idField: "planId",
    inProcess: true,
    allowed: plansWritten,
  },
  receiveInTerritory: {
    ...({ inProcess: true } as const),
    ...{ table: "territory", writes: "import", idField: "territoryId", allowed: importsMade },
    page: () => "/imports?contenu=evenements",
    server: "agentA",
    marker: 'name="pasted"',
    fields: { pasted: "Événement;Type;Date\nRejeu d’un tableau collé;Forum;05/12/2027" },
  },
  receiveInRegion: {
    ...({ inProcess: true } as const),
    ...{ table: "territory", writes: "import", idField: "territoryId", allowed: groundImported },
    page: () => "/imports?contenu=structures",
    server: "admin",
    marker: 'name="pasted"',
    fields: { pasted: "Structure;Nature\nRejeu d’un tableau collé;Autre" },
  },
  settle: { ...common, marker: ">Refaire l’aperçu<" },
  apply: { ...common, marker: ">Importer 1\u00a0action<" },
  drop: { ...common, marker: ">Abandonner<" },
  undo: { ...common, marker: ">Annuler l’import<", ready: written },
};

test("rejouer les formulaires des imports n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(300_000);
  await replayAll("imports", gestures, inTrials);
});
