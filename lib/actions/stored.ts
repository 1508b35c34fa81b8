import type { Action } from "@/db/queries/actions";
import type { HistoryNote } from "@/db/queries/history";
import { formatInstant } from "@/lib/format";

type Typed = { status: Action["status"]; resumeOn: string | null; actualEndOn: string | null };

/** Dates that the stored action or today contradict, by field, or null when all hold. */
export function wrongDates(
  typed: Typed,
  action: Pick<Action, "actualStartOn">,
  today: string,
): Record<string, string[]> | null {
  if (typed.status === "done" && typed.actualEndOn) {
    if (typed.actualEndOn > today)
      return { actualEndOn: ["La fin réelle ne peut pas être après aujourd’hui."] };
    if (action.actualStartOn && typed.actualEndOn < action.actualStartOn)
      return { actualEndOn: ["La fin réelle ne peut pas être avant le début réel."] };
  }
  if (typed.status === "on_hold" && typed.resumeOn && typed.resumeOn <= today)
    return { resumeOn: ["La date de reprise doit être à venir."] };
  return null;
}

/**
 * The stored action under the names of the update form, with who saved it and when: what a conflict shows beside mine.
 * `lastNote` is shown when it was written with that version.
 */
export function stored(action: Action, lastNote: HistoryNote | undefined, timeZone: string) {
  const withIt = lastNote && lastNote.at.getTime() === action.updatedAt.getTime();
  return {
    version: action.version,
    savedBy: action.updatedByName ?? "Maillage",
    savedAt: formatInstant(action.updatedAt, timeZone),
    status: action.status,
    progress: action.progress,
    confidence: action.confidence,
    resumeOn: action.resumeOn,
    statusReason: action.statusReason,
    actualEndOn: action.actualEndOn,
    result: action.result,
    note: withIt ? lastNote.body : null,
  };
}

export type StoredAction = ReturnType<typeof stored>;
