import type { HistoryNote } from "@/db/actions/history";
import type { Action } from "@/db/actions/reads";
import type { LeftStates } from "@/db/audit/left-states";
import { heldIn } from "@/lib/audit/left-states";
import { formatInstant } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { actionBlock, actionFollowed } from "./fields";
import { slip } from "./record";

type Typed = {
  status: Action["status"];
  resumeOn: string | null;
  actualEndOn: string | null;
  plannedEndOn?: string | null;
};

/** Dates that the stored action or today contradict, by field, or null when all hold. */
export function wrongDates(
  typed: Typed,
  action: Pick<Action, "actualStartOn" | "plannedStartOn" | "plannedEndOn" | "planStartsOn" | "planEndsOn">,
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
  const { plannedEndOn: end } = typed;
  if (end && end !== action.plannedEndOn) {
    if (action.plannedStartOn && end < action.plannedStartOn)
      return { plannedEndOn: ["L’échéance ne peut pas être avant le début prévu."] };
    const said = slip(action, end);
    if (said) return { plannedEndOn: [said] };
  }
  return null;
}

/** Who saved the version that a conflict shows, and when, before its fields. */
export const savedHead = (action: Action, timeZone: string) => ({
  version: action.version,
  savedBy: action.updatedByName ?? "Maillage",
  savedAt: formatInstant(action.updatedAt, timeZone),
});

/** What « Mettre à jour » writes of the action itself. */
export type Followed = Pick<Action, keyof typeof actionFollowed>;

/** The follow-up of an action as stored, under the names of « Mettre à jour ». */
export const followedValues = (action: Followed): Followed => pickedOf(actionFollowed, action);

/**
 * The same action with what it held in the states that it has left: their fields wait out of sight, and are offered again when
 * the state comes back. A date of return that has passed is not.
 */
export function withFormer<A extends Followed>(action: A, left: LeftStates, today: string): A {
  const resumeOn = heldIn(left, "on_hold", "resume_on");
  return {
    ...action,
    resumeOn: action.resumeOn ?? (resumeOn && resumeOn > today ? resumeOn : null),
    statusReason: action.statusReason ?? heldIn(left, "cancelled", "status_reason"),
    actualEndOn: action.actualEndOn ?? heldIn(left, "done", "actual_end_on"),
    result: action.result ?? heldIn(left, "done", "result"),
  };
}

/**
 * The stored action under the names of the update form, with who saved it and when: what a conflict shows beside mine.
 * `lastNote` is shown when it was written with that version.
 */
export function stored(action: Action, lastNote: HistoryNote | undefined, timeZone: string) {
  const withIt = lastNote && lastNote.at.getTime() === action.updatedAt.getTime();
  return {
    ...savedHead(action, timeZone),
    ...followedValues(action),
    note: withIt ? lastNote.body : null,
  };
}

type Block = Pick<Action, keyof typeof actionBlock>;

/** The block of an action as stored, under the names of « Signaler un blocage ». */
export const blockValues = (action: Block): Block => pickedOf(actionBlock, action);

export type StoredAction = ReturnType<typeof stored>;
