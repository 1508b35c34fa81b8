import type { EventWrite } from "@/db/events/table";
import { plainEvent } from "@/db/testing/fields";
import { placeIn } from "@/db/testing/projects";
import { eventMain, eventReport } from "@/lib/events/fields";
import { createEvent } from "@/lib/events/gestures";
import { typedOf } from "@/lib/kernel/typed-values";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

type Typed = Record<string, string | string[]>;
const sent = (values: object): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value ?? ""),
    ]),
  );

/** The form of an event, and that of its report, as a browser sends them. */
export const main = (change: Partial<EventWrite> = {}): Typed =>
  sent(typedOf(eventMain, { ...plainEvent, ...change }));
export const report = (change: Partial<EventWrite> = {}): Typed => ({
  ...sent(typedOf(eventReport, { ...plainEvent, ...change })),
  attendanceUnknown: (change.attendance ?? null) === null ? "oui" : "",
});
export const on = (eventId: string, version = 1, key: string = requestKey()) => ({
  eventId,
  version: String(version),
  requestKey: key,
});
export const making = (change: Partial<EventWrite> = {}, key: string = requestKey()): Typed => ({
  ...main(change),
  territoryId: placeIn("boulonnais").territoryId,
  requestKey: key,
});

/** An event of the Boulonnais. */
export const plan = (change: Partial<EventWrite> = {}) => done(createEvent, making(change), actors.agentA);
