import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { written } from "./expected";
import { detach, eventOn, revive } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/evenements/${id}`;
const common = {
  table: "event",
  page,
  server: "agentA",
  idField: "eventId",
  allowed: written,
  inProcess: true,
} as const;

const gestures: Record<string, Gesture> = {
  create: {
    ...common,
    table: "territory",
    writes: "event",
    page: () => "/evenements/nouveau",
    marker: 'name="startsOn"',
    fields: { title: "Rejeu", type: "forum", startsOn: "2026-12-10", communeCode: "", actionId: "" },
    idField: "territoryId",
    allowed: { ...written, agentA: ["ofA"] },
  },
  update: {
    ...common,
    page: (id) => `/evenements/${id}/modifier`,
    marker: 'name="startsOn"',
    fields: { title: "Rejeu", communeCode: "", actionId: "" },
  },
  report: {
    ...common,
    marker: 'name="attendance"',
    fields: { attendance: "12" },
    ready: eventOn("planned", "2026-11-02"),
  },
  postpone: {
    ...common,
    marker: "Reporter l’événement",
    fields: {},
    ready: eventOn("planned", "2026-12-02"),
  },
  cancel: {
    ...common,
    marker: "Confirmer l’annulation",
    fields: { statusReason: "Rejeu." },
    ready: eventOn("planned", "2026-12-02"),
  },
  reprogram: {
    ...common,
    marker: "Programmer à ces dates",
    fields: { startsOn: "2026-12-11", endsOn: "", startsAt: "", endsAt: "" },
    ready: eventOn("postponed", "2026-12-02"),
  },
  remove: {
    ...common,
    marker: "Mettre à la corbeille",
    fields: {},
    ready: async (http, id) => {
      await revive("event")(http, id);
      await detach(["project"], "event_id")(http, id);
    },
  },
};

test("rejouer les formulaires d’un événement n’écrit que chez soi", async () => {
  test.setTimeout(300_000);
  await replayAll("events", gestures, inTrials);
});
