import { test } from "@playwright/test";
import type { Http } from "../http";
import { written } from "./expected";
import { asOwner, detach, revive } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/evenements/${id}`;
const common = { table: "event", page, server: "agentA", idField: "eventId", allowed: written } as const;

/** Brings an event back to a state and days, without report. */
const put = (status: string, day: string) => (http: Http, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update event set status = ${status}, starts_on = ${day}, ends_on = ${day}, reported_on = null,
      attendance = null, holders_attending = null, elected_attending = null, women_attending = null,
      contacts_to_follow = null, satisfaction = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ${id}`,
  );

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
    ready: put("planned", "2026-11-02"),
  },
  postpone: { ...common, marker: "Reporter l’événement", fields: {}, ready: put("planned", "2026-12-02") },
  cancel: {
    ...common,
    marker: "Confirmer l’annulation",
    fields: { statusReason: "Rejeu." },
    ready: put("planned", "2026-12-02"),
  },
  reprogram: {
    ...common,
    marker: "Programmer à ces dates",
    fields: { startsOn: "2026-12-11", endsOn: "", startsAt: "", endsAt: "" },
    ready: put("postponed", "2026-12-02"),
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
  await replayAll("events", gestures);
});
