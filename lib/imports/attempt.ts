import "server-only";
import { createHash } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
import type { SaidCell } from "@/db/imports/table";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Field } from "@/lib/kernel/dictionary";
import type { FormValues } from "@/lib/kernel/form-values";
import { entryOf, type Gesture, Undone } from "@/lib/kernel/gesture";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { saidBy } from "./cells";
import type { ImportRecord } from "./records";

export type Failure = Invalid | Refusal;

/** The key of a request that an import makes: of the same row of the same import, the same. */
export function keyOf(importId: string, what: string): string {
  const hex = createHash("sha256").update(`${importId} ${what}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Why a gesture refuses a row, each reason under the cell that it speaks of; `keyOf`: the column of a field that has another name. */
export function faultsUnder(
  failure: Failure,
  { cells }: ImportRecord,
  labels: Readonly<Record<string, Field<never>>>,
  keyOf: (name: string) => string = (name) => name,
): SaidCell[] {
  if (!(failure instanceof Invalid)) return [{ key: null, label: "", sentence: failure.message }];
  return Object.entries(failure.errors).map(([name, sentences]) => {
    const field = labels[name];
    const said = saidBy(cells[keyOf(name)] ?? null);
    return {
      ...{ key: keyOf(name), label: field?.column ?? field?.label ?? "" },
      ...{ sentence: sentences.join(" "), ...(said && { said }) },
    };
  });
}

/** Requests done at once: what reads and judges them keeps the server from answering others. */
const many = 250;

/** Does a gesture for every request that it accepts, and says why of each other; they are done in order, many at once. */
export async function attempt(
  tx: Tx,
  actor: Actor,
  gesture: Gesture,
  requests: readonly FormValues[],
): Promise<(string | Failure)[]> {
  const answers: (string | Failure)[] = [];
  for (let from = 0; from < requests.length; from += many) {
    answers.push(...(await atOnce(tx, actor, gesture, requests.slice(from, from + many))));
    await breath();
  }
  return answers;
}

async function atOnce(
  tx: Tx,
  actor: Actor,
  gesture: Gesture,
  requests: readonly FormValues[],
): Promise<(string | Failure)[]> {
  const answers = new Map<number, string | Failure>();
  let left = requests.map((_, index) => index);
  while (left.length > 0) {
    try {
      const entries = left.map((index) => entryOf(requests[index] ?? {}));
      const ids = await gesture.run(actor, entries, tx);
      for (const [rank, index] of left.entries()) answers.set(index, ids[rank] ?? "");
      left = [];
    } catch (error) {
      // What the database refuses is refused of all at once: each is asked by itself.
      if (error instanceof Refusal && left.length > 1) {
        for (const index of left) {
          const [answer = ""] = await atOnce(tx, actor, gesture, [requests[index] ?? {}]);
          answers.set(index, answer);
        }
        break;
      }
      const failures = error instanceof Undone ? error.failures : [error];
      for (const [rank, index] of left.entries()) {
        const failure = failures[rank];
        if (failure instanceof Invalid || failure instanceof Refusal) answers.set(index, failure);
      }
      const still = left.filter((index) => !answers.has(index));
      // Neither accepted nor refused: it is a bug, or the base that cannot answer.
      if (still.length === left.length) throw error;
      left = still;
    }
  }
  return requests.map((_, index) => answers.get(index) ?? "");
}
