import { namesOf } from "@/lib/kernel/derived";
import type { Dictionary } from "@/lib/kernel/dictionary";
import { typedOf } from "@/lib/kernel/typed-values";
import { settledIds, type Values } from "./compare";

type Row = Readonly<Record<string, unknown>>;

/** A stored row as its forms would show it, several ids as one text. */
export function shownValues(fields: Dictionary, row: Row): Values {
  const typed: Row = typedOf(fields, row as Parameters<typeof typedOf>[1]);
  const values: Record<string, string> = {};
  for (const name of namesOf(fields)) {
    const value = typed[name];
    values[name] = Array.isArray(value) ? settledIds(value) : String(value ?? "");
  }
  return values;
}

/** What of a row an export kept, the same way: what it could not say is not there. */
export function shownHeld(fields: Dictionary, held: Row): Values {
  const values = shownValues(fields, held);
  const known = namesOf(fields).filter((name) => name in held);
  return Object.fromEntries(known.map((name) => [name, values[name] ?? ""]));
}
