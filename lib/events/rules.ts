import type { EventStatus } from "@/db/enums";
import { daysBetween } from "@/lib/format";

/** Days after an event from which its missing report is an alert (product, §6). */
export const reportPatience = 15;

type Held = { status: EventStatus; endsOn: string };

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
