import { test } from "@playwright/test";
import { markOf } from "@/lib/kernel/mark";
import { inTrials } from "@/scripts/trial-size.mjs";
import { territoriesMade, territoriesWritten } from "./expected";
import { ended, fresh, planned, unmade, versionOfTerritory } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { merging, namesNone, trials } from "./rows";

const common = {
  ...{ table: "trial", writes: "territory", idField: "territoryId", allowed: territoriesWritten },
  ...{
    server: "regional" as const,
    version: versionOfTerritory,
    ready: fresh,
    after: fresh,
    inProcess: true as const,
  },
} as const;
const making = {
  ...{ table: "made", writes: "territory", idField: namesNone, allowed: territoriesMade },
  ...({ server: "regional", from: "ofRegion", ready: unmade, after: unmade, inProcess: true } as const),
} as const;
const day = { on: "2090-01-01" };
const startsOn = day.on;
const block = "Rejeu;999999901";

const gestures: Record<string, Gesture> = {
  add: {
    ...making,
    page: () => "/territoires/nouveau",
    marker: 'name="leadOrganisationId"',
    fields: { name: "Rejeu", kind: "pays", leadOrganisationId: merging, startsOn, epcis: "999999901" },
  },
  addEach: {
    ...making,
    page: () => "/territoires/un-par-epci",
    marker: 'name="startsOn"',
    fields: { startsOn },
  },
  addBlock: {
    ...making,
    page: () => "/territoires/importer",
    marker: 'name="block"',
    fields: { startsOn, block, seen: markOf(block) },
  },
  edit: {
    ...common,
    page: (id) => `/territoires/${id}/modifier`,
    marker: 'name="leadOrganisationId"',
    fields: { name: "Rejeu", kind: "pays", leadOrganisationId: merging },
  },
  perimeter: {
    ...common,
    page: (id) => `/territoires/${id}/changer-perimetre`,
    marker: 'name="epcis"',
    fields: { ...day, epcis: "999999901" },
  },
  close: {
    ...common,
    page: (id) => `/territoires/${id}/fermer`,
    marker: 'name="why"',
    fields: { ...day, why: "Rejeu" },
  },
  reopen: {
    ...common,
    ready: ended,
    page: (id) => `/territoires/${id}/perimetre`,
    marker: "Annuler la fermeture",
    fields: {},
  },
  takeBack: {
    ...common,
    ready: planned,
    page: (id) => `/territoires/${id}/perimetre`,
    marker: "Annuler le changement",
    fields: { why: "Rejeu" },
    also: async (_, id) => ({ changeId: id }),
  },
  merge: {
    ...common,
    page: (id) => `/territoires/${id}/reunir`,
    marker: 'name="intoId"',
    fields: { ...day, others: trials.third, intoId: trials.third },
  },
  split: {
    ...common,
    page: (id) => `/territoires/${id}/scinder`,
    marker: 'name="names"',
    fields: { ...day, names: "Rejeu 1\nRejeu 2", parts: "999999901:1,999999902:2" },
  },
  remove: {
    ...common,
    page: (id) => `/territoires/${id}/perimetre`,
    marker: ">Mettre à la corbeille<",
    fields: {},
  },
};

test("rejouer les formulaires des territoires n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(900_000);
  await replayAll("territories", gestures, inTrials);
});
