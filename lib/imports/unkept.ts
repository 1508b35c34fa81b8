import type { SaidCell } from "@/db/imports/table";
import type { Field } from "@/lib/kernel/dictionary";
import type { Values } from "./compare";

/** Fields that a row keeps in some of its states alone: whether it would, and what to do of a file that says one where it does not. */
export type Keepers = Readonly<Record<string, { keeps: (row: Values) => boolean; sentence: string }>>;

/**
 * What a file says and its row would not keep: refused under its cell, where it would be lost. `said`: what would be written; `row`:
 * the row as it would stand.
 */
export function unkept(
  keepers: Keepers,
  dictionary: Readonly<Record<string, Field<never>>>,
  said: Values,
  row: Values,
): SaidCell[] {
  return Object.entries(keepers).flatMap(([key, { keeps, sentence }]) => {
    const field = dictionary[key];
    if (!field || !said[key] || keeps(row)) return [];
    return [{ key, label: field.column ?? field.label, said: said[key], sentence }];
  });
}
