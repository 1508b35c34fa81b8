import { type EventStatus, openEvents } from "@/db/enums";
import { workflowOf } from "@/lib/kernel/workflow";

/** What may be done to an event, by its status. A cancelled one is only planned again; a report is corrected, never taken back. */
export const eventMoves = workflowOf<EventStatus>()({
  report: { from: ["planned", "reported"], to: "reported" },
  postpone: { from: ["planned"], to: "postponed" },
  cancel: { from: openEvents, to: "cancelled" },
  reprogram: { from: ["postponed", "cancelled"], to: "planned" },
});
