import { comparedRows } from "@/lib/kernel/compared";
import { type ConflictRow, saysSomething } from "@/lib/kernel/conflict";
import type { FormValues } from "@/lib/kernel/form-values";
import { actionFollowUp } from "./fields";
import type { StoredAction } from "./stored";

/** Fields a status does not need are kept out of sight when both sides leave them empty. */
const dependent = new Set(["resumeOn", "statusReason", "actualEndOn", "result"]);

/** Asked of some actions alone: the deadline, of a late one; the progress, of one that its steps do not count. */
const asked = new Set(["plannedEndOn", "progress"]);

/** What was typed beside what is stored, one row a field of the update form, in its order; both notes are kept, and none is compared. */
export function prepareConflict(typed: FormValues, stored: StoredAction): ConflictRow[] {
  const { note, ...fields } = actionFollowUp;
  return comparedRows(fields, typed, stored).filter(({ name }) => !asked.has(name) || name in typed);
}

/** True for a row worth a line; what another state holds, offered again on both sides, is not. */
export function isShown(row: ConflictRow): boolean {
  return !dependent.has(row.name) || (saysSomething(row) && row.how !== "same");
}
