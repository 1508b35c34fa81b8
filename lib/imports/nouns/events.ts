import "server-only";
import { listEventChoices } from "@/db/events/choices";
import { eventOrganisers, eventWall } from "@/db/events/wall";
import { eventOptions } from "@/lib/events/choices";
import { eventFields, eventMain, eventReport } from "@/lib/events/fields";
import { createEvent, deleteEvent, reportEvent, updateEvent } from "@/lib/events/gestures";
import { formatDate } from "@/lib/french/format";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { near } from "../matching";
import { likeness, plainWords } from "../words";
import { eventTarget, importedOfEvent } from "./events-columns";

const onRow = { permission: "event.write", key: "eventId" } as const;
const day = 24 * 60 * 60 * 1000;

/** Days between two dates; what comes back each week is another event. */
const apart = (one = "", other = "") => Math.abs(Date.parse(one) - Date.parse(other)) / day;

/** The events of a territory, with their reports. */
export const eventNoun: FlatNoun = {
  ...{ noun: "event", target: eventTarget, writes: onRow.permission, key: onRow.key },
  ...{ imported: importedOfEvent, kept: eventFields },
  async lists(tx, { scope, today }, place) {
    const choices = await listEventChoices(scope, place, today, { actionId: null, communeCode: null }, tx);
    const titles = new Map(choices.actions.map(({ id, title }) => [id, title]));
    const options = eventOptions(choices);
    const actionId = options.actionId.map((one) => ({ ...one, also: titles.get(one.value) ?? null }));
    return { ...options, actionId };
  },
  titleOf: ({ title = "", startsOn = "" }) =>
    [title, /^\d{4}-\d\d-\d\d$/.test(startsOn) && `le ${formatDate(startsOn)}`].filter(Boolean).join(", "),
  sameKeysOf: ({ title = "", startsOn = "" }) => [`${startsOn} ${plainWords(title)}`],
  keysOf({ title = "", startsOn = "" }) {
    const week = Math.floor(Date.parse(startsOn) / day / 7);
    // Less than a week apart, two days are of one of these.
    return [startsOn, ...[week, week + 1].map((of) => `${of} ${plainWords(title)}`)];
  },
  compares(said, other) {
    if (!said.title) return null;
    const same = plainWords(said.title) === plainWords(other.title ?? "");
    if (said.startsOn === other.startsOn && same) return "same";
    if (said.startsOn === other.startsOn)
      return likeness(said.title, other.title ?? "", near) >= near ? "alike" : null;
    return same && apart(said.startsOn, other.startsOn) < 7 ? "alike" : null;
  },
  words: {
    ...{ resembles: "un événement du territoire", same: "le même que", another: "un autre événement" },
    elsewhere:
      "Cet événement n’est pas de ce territoire, ou n’y est plus\u00a0: importez-le dans le sien, ou restaurez-le.",
  },
  create: { verb: "create", gesture: createEvent, fields: eventMain },
  steps: [
    { verb: "update", gesture: updateEvent, fields: eventMain },
    {
      ...{ verb: "report", gesture: reportEvent, fields: eventReport },
      // Said unknown once by its report, it is not asked again.
      also: ({ attendance }, stored) => ({
        attendanceUnknown: attendance === "" && stored?.held.status === "reported" ? "oui" : "",
      }),
    },
  ],
  remove: deleteEvent,
  putBack: puttingBack(eventWall, {
    ...{ ...onRow, fields: eventFields, links: { coOrganisers: eventOrganisers } },
  }),
};
