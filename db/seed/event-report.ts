import type { EventType } from "../enums";
import type { events } from "../events/table";
import { addDays, earliest } from "./calendar";
import { followUps, organisationsPresent } from "./content/event-reports";
import type { Random } from "./random";

type EventRow = typeof events.$inferInsert;

/** Usual attendance, by type. */
const attendances: Record<EventType, readonly [few: number, many: number]> = {
  breakfast: [14, 42],
  conference: [25, 120],
  fair: [120, 560],
  forum: [60, 260],
  training: [8, 22],
  workshop: [7, 24],
  visit: [9, 32],
  network_meeting: [8, 28],
  drop_in: [2, 8],
  other: [25, 110],
};

/** What the report of a held event adds; entered at the latest on `last`. Some details are left unknown. */
export function reportOf(row: EventRow, last: string, stream: Random): Partial<EventRow> {
  const [few, many] = attendances[row.type];
  const attendance = Math.min(stream.int(few, many), row.capacity ?? many);
  const reportedOn = earliest(addDays(row.endsOn, stream.int(1, 14)), last);
  const share = (from: number, to: number) => Math.round((attendance * stream.int(from, to)) / 100);
  const known = (probability: number, value: number) => (stream.chance(probability) ? value : null);
  return {
    status: "reported",
    reportedOn,
    attendance,
    holdersAttending: known(0.7, share(5, 30)),
    electedAttending: known(0.6, Math.min(attendance, stream.int(0, 6))),
    womenAttending: known(0.65, share(38, 66)),
    organisationsPresent: stream.chance(0.5) ? stream.pick(organisationsPresent) : "",
    contactsToFollow: known(0.75, stream.int(0, 7)),
    satisfaction: known(
      0.55,
      stream.weighted([
        [3, 2],
        [4, 5],
        [5, 3],
      ]),
    ),
    followUp: stream.chance(0.6) ? stream.pick(followUps) : "",
    updatedAt: new Date(`${reportedOn}T16:05:00Z`),
  };
}
