import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { regionSettled } from "./expected";
import { leftSteps, untaken } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const onRegion = {
  table: "region",
  idField: "regionId",
  from: "ofRegion",
  allowed: regionSettled,
  inProcess: true,
  page: () => "/administration/mise-en-route",
} as const;

const gestures: Record<string, Gesture> = {
  settleRegion: {
    ...onRegion,
    page: () => "/administration/region",
    server: "regional",
    marker: 'name="contactService"',
    fields: {
      ...{
        name: "Région Nord-Pas de Calais",
        shortName: "",
        departements: "59,62",
        timeZone: "Europe/Paris",
      },
      ...{ contactService: "Rejeu", contactEmail: "", contactPhone: "" },
    },
  },
  passStep: {
    ...onRegion,
    server: "admin",
    marker: ">Passer cette étape<",
    fields: { step: "accounts" },
    ready: leftSteps([]),
  },
  takeStepAgain: {
    ...onRegion,
    server: "regional",
    marker: ">Reprendre cette étape<",
    fields: { step: "accounts" },
    ready: leftSteps(["accounts"]),
  },
  takeContent: {
    ...onRegion,
    server: "admin",
    marker: ">Reprendre cet exemple<",
    fields: {},
    ready: untaken,
  },
};

test("rejouer les formulaires de la Région n’écrit que ce que le tableau des droits permet", async () => {
  test.setTimeout(300_000);
  await replayAll("regions", gestures, inTrials);
});
