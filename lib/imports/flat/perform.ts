import "server-only";
import type { SaidCell } from "@/db/imports/table";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Dictionary, Field } from "@/lib/kernel/dictionary";
import type { FormValues } from "@/lib/kernel/form-values";
import { attempt, faultsUnder, keyOf } from "../attempt";
import type { Values } from "../compare";
import { kindOf, type PreviewRow } from "../preview";
import { formsOf } from "./content";
import type { FlatRow } from "./judge";
import type { FlatNoun } from "./noun";

/** What became of a row: its id and its version once written, or why it is refused. */
export type Done = { id: string; version: number } | { faults: SaidCell[] };

/** As a form sends it: boxes of one name are a list. */
function formOf(fields: Dictionary, values: Values): FormValues {
  const all = Object.entries(fields) as [string, Field<never>][];
  return Object.fromEntries(
    all.map(([name, { kind }]) => {
      const value = values[name] ?? "";
      return [name, kind === "refs" ? value.split(",").filter(Boolean) : value];
    }),
  );
}

/** A new row goes through a step for what it says; one that is there, for what changes of it. */
const touches = (fields: Dictionary, { is, values }: FlatRow) =>
  Object.keys(fields).some((name) => (is === "new" ? values[name] : name in values));

/**
 * Does what rows of a file ask through the gestures of the screens, in the transaction given: new rows, then what each step writes of
 * them and of those that are there. A row that is refused at one of these steps says why.
 */
export async function perform(
  tx: Tx,
  actor: Actor,
  noun: FlatNoun,
  { importId, territoryId, rows }: { importId: string; territoryId: string; rows: readonly FlatRow[] },
): Promise<ReadonlyMap<FlatRow, Done>> {
  const done = new Map<FlatRow, Done>();
  const labels = formsOf(noun) as Readonly<Record<string, Field<never>>>;
  async function run(
    { verb, gesture }: FlatNoun["create"],
    some: readonly FlatRow[],
    ask: (row: FlatRow) => FormValues,
  ) {
    const requests = some.map((row) => ({
      ...ask(row),
      requestKey: keyOf(importId, `${verb} ${row.record.sheet} ${row.record.line}`),
    }));
    const answers = await attempt(tx, actor, gesture, requests);
    for (const [index, row] of some.entries()) {
      const answer = answers[index] ?? "";
      if (typeof answer !== "string") done.set(row, { faults: faultsUnder(answer, row.record, labels) });
      else done.set(row, { id: answer, version: standing(row).version + 1 });
    }
  }
  /** Where a row stands in its making. */
  const standing = (row: FlatRow) => {
    const was = done.get(row);
    if (was && "id" in was) return was;
    return typeof row.is === "object" && row.is !== null ? row.is : { id: "", version: 0 };
  };
  const { create, steps, key } = noun;
  await run(
    create,
    rows.filter(({ is }) => is === "new"),
    ({ values, answered }) => ({
      ...{ ...formOf(create.fields, values), ...create.also?.(values, null, answered) },
      ...(!noun.ground && !noun.under && { territoryId }),
    }),
  );
  for (const step of steps) {
    const some = rows.filter((row) => {
      const was = done.get(row);
      const made = row.is === "new" && Object.keys(step.fields).every((name) => name in create.fields);
      return !made && !(was && "faults" in was) && touches(step.fields, row);
    });
    await run(step, some, (row) => {
      const stored = typeof row.is === "object" ? row.is : null;
      const values = { ...stored?.values, ...row.values };
      const { id, version } = standing(row);
      return {
        ...{ ...formOf(step.fields, values), ...step.also?.(values, stored, row.answered) },
        ...{ [key]: id, version: String(version) },
      };
    });
  }
  return done;
}

/** What a preview shows of a row. */
export function previewRow({ noun }: FlatNoun, row: FlatRow, done: Done | undefined): PreviewRow {
  const faults = [...row.faults, ...(done && "faults" in done ? done.faults : [])];
  const kind = kindOf(row, row.is, faults);
  const { sheet, line } = row.record;
  const was = done && "id" in done ? done : null;
  const stored = typeof row.is === "object" && row.is !== null ? row.is.id : null;
  return {
    ...{ sheet, line, noun, kind, title: row.title },
    ...{ rowId: was?.id ?? stored, version: was?.version ?? null },
    said: kind === "refused" ? faults : kind === "asked" ? [] : row.said,
    ...{ before: null, kept: null },
  };
}
