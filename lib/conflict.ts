import { type FormValues, typedIn } from "./form-values";

type Side = { value: string; text: string };

export type ConflictRow = { name: string; label: string; same: boolean; mine: Side; theirs: Side };

/** A field of a form as a conflict compares it: its label, and how a value is said. */
export type Compared = { name: string; label: string; say?: (value: string) => string };

/** The row as stored, under the form's field names, with who saved it and when: what a conflict shows beside mine. */
export type Stored = {
  version: number;
  savedBy: string;
  savedAt: string;
  [field: string]: string | number | boolean | readonly string[] | null;
};

const none = "non renseigné";

function written(value: Stored[string] | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return [...value].sort().join(",");
  return String(value);
}

/** What was typed under a name, as one text: boxes of one name are joined, in a fixed order. */
function typed(values: FormValues, name: string): string {
  const value = values[name];
  return Array.isArray(value) ? [...value].sort().join(",") : (typedIn(values, name) ?? "");
}

/** What was typed beside what is stored, one row a field, in the order given. */
export function compare(fields: readonly Compared[], values: FormValues, stored: Stored): ConflictRow[] {
  return fields.map(({ name, label, say = (value) => value }) => {
    const side = (value: string): Side => ({ value, text: value === "" ? none : say(value) });
    const mine = side(typed(values, name));
    const theirs = side(written(stored[name]));
    return { name, label, same: mine.value === theirs.value, mine, theirs };
  });
}

/** True for a row worth a line: a field that says something on one side at least. */
export function saysSomething(row: ConflictRow): boolean {
  return row.mine.value !== "" || row.theirs.value !== "";
}
