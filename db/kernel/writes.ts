import type { Db } from "../client";
import { newId } from "../ids";
import type { Scope } from "../scope";
import { claimOnce, writtenBy } from "./idempotency";

/** Makes a row once: `insert` with a new id, or the id that this same request already made. Throws AlreadyMade. */
export async function createOnce(
  tx: Db,
  scope: Scope,
  requestKey: string,
  insert: (id: string) => Promise<unknown>,
): Promise<string> {
  const id = newId();
  if (await claimOnce(tx, scope, requestKey, id)) {
    await insert(id);
    return id;
  }
  const made = await writtenBy(tx, scope, requestKey);
  if (!made) throw new Error("A claimed request names no row.");
  return made;
}

/**
 * The database refused a row whose branch is broken: a living row hangs on what goes to the bin, or a parent is in it.
 */
export function breaksBranch(error: unknown): boolean {
  return lawBroken(error) === "parentDeleted";
}

const laws = {
  MA001: "parentDeleted",
  MA002: "planShut",
  MA003: "planSubmitted",
  MA004: "planOverlap",
  MA005: "territoryClosed",
  MA006: "termGone",
  MA007: "planInForce",
  MA030: "actionRenewed",
  MA031: "stepsLeft",
  MA020: "planMove",
  MA021: "planIncomplete",
  MA058: "planNotSent",
  MA059: "reviewAnswered",
  MA063: "mentionUnread",
  MA064: "withdrawn",
  MA040: "changeCome",
  MA041: "changeFollowed",
  MA042: "changeStands",
  MA050: "changed",
} as const;

/** The law that the database refused to break (plans, branches, one account an address), whatever the code had checked; null for another error. */
export function lawBroken(error: unknown): (typeof laws)[keyof typeof laws] | "taken" | "epciTaken" | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!cause || typeof cause !== "object" || !("code" in cause)) return null;
  if ("constraint_name" in cause && cause.constraint_name === "account_email") return "taken";
  if ("constraint_name" in cause && cause.constraint_name === "territory_epci_once") return "epciTaken";
  return Object.entries(laws).find(([code]) => code === cause.code)?.[1] ?? null;
}
