import type { EventStatus } from "@/db/enums";
import { daysBetween } from "@/lib/french/format";
import { may } from "@/lib/kernel/workflow";
import { eventMoves } from "./workflow";

type Held = { status: EventStatus; endsOn: string };
type Dated = Held & { startsOn: string };

/** Planned and past: « Tenu, bilan à saisir ». Computed, never stored. */
export function awaitsReport(event: Held, today: string): boolean {
  return event.status === "planned" && event.endsOn < today;
}

/** It took place: reported, or planned and past. A cancelled or postponed one did not. */
export function isHeld(event: Held, today: string): boolean {
  return event.status === "reported" || awaitsReport(event, today);
}

/** Days since an event that awaits its report; 0 for any other. */
export function daysAwaiting(event: Held, today: string): number {
  return awaitsReport(event, today) ? daysBetween(event.endsOn, today) : 0;
}

export type EventState = "coming" | "under_way" | "awaiting" | "reported" | "postponed" | "cancelled";

/** What an event is on a day: its stored status, and the calendar for a planned one. */
export function eventState(event: Dated, today: string): EventState {
  if (event.status !== "planned") return event.status;
  if (event.endsOn < today) return "awaiting";
  return event.startsOn <= today ? "under_way" : "coming";
}

/** A report is entered from the first day on, and corrected after; not while the event is postponed or cancelled. */
export function canReport(event: Dated, today: string): boolean {
  return may(eventMoves.report, event) && event.startsOn <= today;
}
