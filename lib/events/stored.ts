import type { EventRow } from "@/db/events/reads";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { eventDays, eventMain, eventReason, eventReport } from "./fields";

/** The stored event under the names of its form. */
export const mainStored = ({ associates, ...event }: EventRow) =>
  typedOf(eventMain, { ...event, coOrganisers: associates.map(({ id }) => id) });

/** The hours of an event under the names of its form. */
export function hoursStored(event: EventRow) {
  const { startsAt, endsAt } = typedOf(eventDays, event);
  return { startsAt, endsAt };
}

/** The stored report under the names of its form, which asks aloud for an attendance that is not known. */
export const reportStored = (event: EventRow) => ({
  attendanceUnknown: event.status === "reported" && event.attendance === null ? "oui" : null,
  ...typedOf(eventReport, event),
});

export const reasonStored = (event: EventRow) => typedOf(eventReason, event);

export type StoredFields = ReturnType<typeof mainStored>;
export type StoredHours = ReturnType<typeof hoursStored>;
export type StoredReport = ReturnType<typeof reportStored>;

/** Who saved the version that a conflict shows, and when, before its fields. */
export function savedHead(event: EventRow, timeZone: string) {
  return {
    version: event.version,
    savedBy: event.updatedByName ?? "Maillage",
    savedAt: formatInstant(event.updatedAt, timeZone),
  };
}
