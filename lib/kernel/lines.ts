import "server-only";
import { createHash } from "node:crypto";
import { joining } from "@/db/kernel/joining";
import { type Tx, writeInScope } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { FormValues } from "@/lib/kernel/form-values";
import { Invalid } from "@/lib/platform/errors";
import { type Entry, entryOf, type Gesture, Undone } from "./gesture";
import type { Reader } from "./parse";

/** The key of one row of a request that makes several: sent again, each is known again. */
function keyOfRow(requestKey: string, index: number): string {
  const hex = createHash("sha256").update(`${requestKey} ${index}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What is said of the rows of a block, under the name of the field that holds it: a form knows no row. */
function ofBlock(error: unknown, fields: readonly string[]): unknown {
  const failure = error instanceof Undone ? error.failures.find((one) => one !== null) : error;
  if (!(failure instanceof Invalid)) return failure ?? error;
  const said = Object.entries(failure.errors).map(([name, sentences]) => [
    fields.includes(name) ? name : "lines",
    sentences,
  ]);
  return new Invalid(Object.fromEntries(said));
}

/** Makes each row of a list by its own gesture, in turn; the ids, in order. */
type Make = (gesture: Gesture, rows: readonly FormValues[]) => Promise<readonly string[]>;

/**
 * A form that makes a row a line: each by the gesture of one row, all or none, in one transaction; it answers the id of the first.
 * `fields`: those of the form, under which a refusal of a row is said as it is.
 */
export function byLines<Typed extends { requestKey: string }>(
  reader: Reader<Typed>,
  says: string,
  fields: readonly string[],
  rowsOf: (typed: Typed, make: Make) => Promise<readonly string[]>,
): Gesture {
  return {
    says,
    input: reader.input,
    async run(actor: Actor, entries: readonly Entry[], on?: Tx) {
      const all = entries.map(({ values }) => reader.read(values));
      const work = async (tx: Tx) => {
        const firsts: string[] = [];
        for (const typed of all) {
          let count = 0;
          const make: Make = (gesture, rows) =>
            gesture.run(
              actor,
              rows.map((row) => entryOf({ ...row, requestKey: keyOfRow(typed.requestKey, count++) })),
              tx,
            );
          firsts.push((await rowsOf(typed, make))[0] ?? "");
        }
        return firsts;
      };
      try {
        return on ? await joining(on, actor.scope, work) : await writeInScope(actor.scope, work);
      } catch (error) {
        throw ofBlock(error, fields);
      }
    },
  };
}
