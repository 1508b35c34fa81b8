import "server-only";
import { listEventParents } from "@/db/events/parents";
import { type EventRow, getEvent } from "@/db/events/reads";
import type { EventWrite } from "@/db/events/table";
import { eventOrganisers, eventWall } from "@/db/events/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { create, move, update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { eventDays, eventMain, eventReason, eventReport } from "./fields";
import { eventSaid } from "./labels";
import { mainStored, reasonStored, reportStored, savedHead } from "./stored";
import { eventMoves } from "./workflow";
import { reportBoxes, wrongAfterReport, wrongChoices, wrongDays, wrongReport } from "./wrong";

const onRow = { permission: "event.write", key: "eventId" } as const;

/** The stored event as a form of it knows it, for a conflict. */
const storedAs =
  (fields: (event: EventRow) => object) =>
  async (tx: Tx, { scope, timeZone }: Actor, id: string) => {
    const event = found(await getEvent(scope, id, tx));
    return { ...savedHead(event, timeZone), ...fields(event) };
  };

type Main = Pick<EventWrite, keyof typeof eventMain>;

const written = {
  permission: "event.write",
  alone: wrongDays,
  links: { coOrganisers: eventOrganisers },
  parents: (tx: Tx, { scope, today }: Actor, typed: readonly Main[], rows: readonly string[]) =>
    listEventParents(tx, scope, typed, today, rows),
} as const;

/** « Programmer un événement ». */
export const createEvent = create(eventWall, eventMain, {
  ...written,
  day: ({ startsOn }) => startsOn,
  says: eventSaid.cree,
  guard: (typed, parents, here) => wrongChoices(typed, here, parents, null),
});

/** « Modifier »: its record; the territory never changes. */
export const updateEvent = update(eventWall, eventMain, {
  ...written,
  ...onRow,
  says: eventSaid.modifie,
  guard(typed, parents, { row }) {
    const errors = { ...wrongChoices(typed, row, parents, row), ...wrongAfterReport(typed, row) };
    return Object.keys(errors).length > 0 ? errors : null;
  },
  stored: storedAs(mainStored),
});

/** « Saisir le bilan », and its correction: the event is closed, on the day of its first report. */
export const reportEvent = move(eventWall, eventReport, eventMoves.report, {
  ...onRow,
  verb: "report",
  says: eventSaid.bilan,
  boxes: reportBoxes,
  alone: wrongReport,
  guard: (_, __, { row, actor }) =>
    row.startsOn > actor.today
      ? { attendance: ["Le bilan se saisit à partir du premier jour de l’événement."] }
      : null,
  keeps: (typed, _, { row, actor }) => ({ ...typed, reportedOn: row.reportedOn ?? actor.today }),
  stored: storedAs(reportStored),
});

/** « Reporter », without a new date yet. */
export const postponeEvent = move(eventWall, eventReason, eventMoves.postpone, {
  ...onRow,
  verb: "postpone",
  says: eventSaid.reporte,
  stored: storedAs(reasonStored),
});

/** « Annuler »: its reason is read by the Région. */
export const cancelEvent = move(eventWall, eventReason, eventMoves.cancel, {
  ...onRow,
  verb: "cancel",
  says: eventSaid.annule,
  alone({ statusReason }, refuse) {
    if (statusReason === null) refuse("statusReason", "Dites pourquoi l’événement est annulé.");
  },
  stored: storedAs(reasonStored),
});

/** « Programmer à ces dates »: the audit keeps why it was not held. What the event holds meanwhile stands against no new date. */
export const reprogramEvent = move(eventWall, eventDays, eventMoves.reprogram, {
  ...onRow,
  verb: "reprogram",
  says: eventSaid.reprogramme,
  alone: wrongDays,
  keeps: (dates) => ({ ...dates, statusReason: null }),
  stored: storedAs(() => ({})),
});

export const deleteEvent = toBin(eventWall, { ...onRow, says: eventSaid.supprime });

export const restoreEvent = outOfBin(eventWall, { ...onRow, says: eventSaid.restaure });
