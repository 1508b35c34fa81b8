import "server-only";
import type { KeptRow } from "@/db/imports/papers";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Gesture } from "@/lib/kernel/gesture";
import { Refusal } from "@/lib/platform/errors";
import { attempt, keyOf } from "./attempt";

export type Before = NonNullable<KeptRow["before"]>;

/** Why a row is left as it is, for its reader; a sentence of its own (`own`) stays. */
function whyKept(failure: Refusal | { message: string }, own?: string): string {
  if (failure instanceof Refusal && failure.code === "changed" && failure.message !== own)
    return "Modifiée depuis l’import\u00a0: laissée comme elle est.";
  if (failure instanceof Refusal && failure.code === "absent") return "Déjà dans la corbeille.";
  return failure.message;
}

/** What the rows of an import that were written are, by what they became. */
export const writtenAs = (rows: readonly KeptRow[]) => (noun: KeptRow["noun"], kind: KeptRow["kind"]) =>
  rows.filter((row) => row.rowId !== null && row.version !== null && row.noun === noun && row.kind === kind);

/** What changed rows held, by their ids. */
export const beforesOf = (rows: readonly KeptRow[]): ReadonlyMap<string, Before> =>
  new Map(rows.flatMap(({ rowId, before }) => (rowId && before ? [[rowId, before]] : [])));

/** Asks gestures to take rows back, each at the version that the import left it; why each of those that are left is. */
export function takingBack(tx: Tx, actor: Actor, importId: string, own?: string) {
  const kept = new Map<KeptRow, string>();
  async function run(gesture: Gesture, key: string, some: readonly KeptRow[]) {
    const requests = some.map(({ rowId, version }) => ({
      ...{ [key]: rowId ?? "", version: String(version ?? 1) },
      requestKey: keyOf(importId, `undo ${rowId}`),
    }));
    const answers = await attempt(tx, actor, gesture, requests);
    for (const [index, row] of some.entries()) {
      const answer = answers[index];
      if (answer !== undefined && typeof answer !== "string") kept.set(row, whyKept(answer, own));
    }
  }
  return { kept, run };
}
