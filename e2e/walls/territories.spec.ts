import { test } from "@playwright/test";
import { territoriesWritten } from "./expected";
import { ended, fresh, versionOfTerritory } from "./prepare";
import { type Gesture, replayAll } from "./replay";
import { trials } from "./rows";

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
const day = { on: "2090-01-01" };

const gestures: Record<string, Gesture> = {
  edit: {
    ...common,
    page: (id) => `/territoires/${id}/modifier`,
    marker: 'name="leadOrganisation"',
    fields: { name: "Rejeu", kind: "pays", leadOrganisation: "Rejeu" },
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
  merge: {
    ...common,
    page: (id) => `/territoires/${id}/reunir`,
    marker: 'name="intoId"',
    fields: { ...day, others: trials.third, intoId: trials.third },
  },
  remove: {
    ...common,
    page: (id) => `/territoires/${id}/perimetre`,
    marker: ">Mettre à la corbeille<",
    fields: {},
  },
};

test("rejouer les formulaires des territoires n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(300_000);
  await replayAll("territories", gestures);
});
