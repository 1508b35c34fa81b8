import type { EventChoices } from "@/db/queries/event-choices";
import type { EventRow } from "@/db/queries/events";
import { eurosTyped } from "@/lib/euros";
import { formatInstant } from "@/lib/format";
import { clockTyped, lastDayTyped } from "./when";

type Errors = Record<string, string[]>;

type Chosen = {
  actionId: string | null;
  operationId: string | null;
  topic: string | null;
  audience: string | null;
  communeCode: string | null;
  coOrganisers: readonly string[];
};

/** Choices that the lists of this territory do not offer, by field, or null: what a tampered form sends. */
export function wrongChoices(chosen: Chosen, choices: EventChoices): Errors | null {
  const offered = {
    operationId: choices.operations,
    topic: choices.topics,
    audience: choices.audiences,
    communeCode: choices.communes,
    coOrganisers: choices.territories,
    actionId: choices.actions.map(({ id }) => ({ value: id })),
  };
  const wrong = Object.entries(offered).filter(([name, options]) => {
    const value = chosen[name as keyof Chosen];
    const asked = value === null ? [] : typeof value === "string" ? [value] : value;
    return asked.some((one) => !options.some((option) => option.value === one));
  });
  if (wrong.length === 0) return null;
  return Object.fromEntries(wrong.map(([name]) => [name, ["Choisissez dans la liste."]]));
}

/** Days that a stored report contradicts, by field, or null. */
export function wrongDays(typed: { startsOn: string }, event: Pick<EventRow, "reportedOn">): Errors | null {
  if (event.reportedOn === null || typed.startsOn <= event.reportedOn) return null;
  return { startsOn: ["Un événement clôturé ne peut pas commencer après son bilan."] };
}

/** The stored event under the names of its form. */
export function fieldsStored(event: EventRow) {
  return {
    title: event.title,
    type: event.type,
    startsOn: event.startsOn,
    endsOn: lastDayTyped(event),
    ...hoursStored(event),
    place: event.place,
    communeCode: event.communeCode,
    actionId: event.actionId,
    operationId: event.operationId,
    topic: event.topic,
    coOrganisers: event.associates.map(({ id }) => id),
    description: event.description,
    organisers: event.organisers,
    audience: event.audience,
    capacity: event.capacity,
    cost: eurosTyped(event.costCents),
  };
}

/** The hours of an event under the names of its form. */
export function hoursStored(event: EventRow) {
  return { startsAt: clockTyped(event.startsAt), endsAt: clockTyped(event.endsAt) };
}

/** The stored report under the names of its form. */
export function reportStored(event: EventRow) {
  return {
    attendance: event.attendance,
    attendanceUnknown: event.status === "reported" && event.attendance === null ? "oui" : null,
    holdersAttending: event.holdersAttending,
    electedAttending: event.electedAttending,
    womenAttending: event.womenAttending,
    organisationsPresent: event.organisationsPresent,
    contactsToFollow: event.contactsToFollow,
    satisfaction: event.satisfaction,
    followUp: event.followUp,
  };
}

export type StoredFields = ReturnType<typeof fieldsStored>;
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
