import type { ProjectStatus } from "@/db/enums";
import { daysBetween } from "@/lib/format";

/** Days without contact after which an open case is an alert (product, §6). */
export const contactPatience = 30;

const open: readonly ProjectStatus[] = ["to_qualify", "supported", "waiting"];

/** A case that the territory still follows: it is counted in « projets accompagnés ». */
export const isFollowed = (status: ProjectStatus): boolean => open.includes(status);

type Followed = { status: ProjectStatus; openedOn: string; contactedOn: string | null };

/** Days since the last contact (or the opening, when there was none) of a case still followed; 0 for any other. */
export function daysWithoutContact(project: Followed, today: string): number {
  if (!isFollowed(project.status)) return 0;
  return Math.max(0, daysBetween(project.contactedOn ?? project.openedOn, today));
}

/** Followed, and without contact for 30 days. */
export function isDormant(project: Followed, today: string): boolean {
  return daysWithoutContact(project, today) >= contactPatience;
}
