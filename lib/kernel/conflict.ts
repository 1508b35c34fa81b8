import { type FormValues, typedIn } from "./form-values";
import { added, head, loadedField, loadedName, settled, type Value, written } from "./loaded";

type Side = { value: string; text: string };

/**
 * What becomes of a field: both sides say the same; only I changed it; only they did, and theirs is taken; both did, and it is
 * asked.
 */
type How = "same" | "mine" | "theirs" | "asked";

export type ConflictRow = { name: string; label: string; how: How; mine: Side; theirs: Side };

/** A field of a form as a conflict compares it: its label, and how a value is said. */
export type Compared = { name: string; label: string; say?: (value: string) => string };

/** The row as stored, under the form's field names, with its version, and who saved it, when. */
export type Stored = {
  version?: number;
  savedBy?: string;
  savedAt?: string;
  /** Its fields that only some states keep, as their dictionary says. */
  byState?: readonly string[];
  [field: string]: Value;
};

const none = "non renseigné";
/** What was typed under a name, as one text: boxes of one name are joined, in a fixed order. */
function typed(values: FormValues, name: string): string {
  const value = values[name];
  return Array.isArray(value) ? written(value.filter(Boolean)) : settled(value ?? "");
}

/** The base that a form carried, or null when it carried none that reads as fields by name. */
function loadedIn(values: FormValues): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(typedIn(values, loadedName) ?? "");
    return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

function howOf(base: unknown, mine: string, theirs: string): How {
  if (mine === theirs) return base === undefined || base === theirs ? "same" : "theirs";
  if (mine === base) return "theirs";
  return theirs === base ? "mine" : "asked";
}

/** Each field with what becomes of it: the state that only they changed is asked where I wrote what another state keeps. */
function settle(
  hows: ReadonlyMap<string, How>,
  { byState = [] }: Stored,
  said: (name: string) => string,
): ReadonlyMap<string, How> {
  const mine = byState.some((name) => ["mine", "asked"].includes(hows.get(name) ?? "") && said(name) !== "");
  return hows.get("status") === "theirs" && mine ? new Map([...hows, ["status", "asked"]]) : hows;
}

export type Merge = {
  /** What was typed, where the fields that I left as loaded have taken the stored value. */
  values: FormValues;
  /** Fields changed on both sides, to different values. */
  asked: string[];
};

/** Three ways: what the form was loaded with, what was typed, what is stored. What the base does not hold is asked where it differs. */
export function merge(values: FormValues, stored: Stored): Merge {
  const base = loadedIn(values);
  const merged = { ...values };
  const hows = new Map<string, How>();
  for (const [name, value] of Object.entries(stored)) {
    // A field that the form did not show, or that was not sent, is not its to write.
    if (head.includes(name) || added.includes(name) || !(name in values)) continue;
    hows.set(name, howOf(base?.[name], typed(values, name), written(value)));
  }
  const settledHows = settle(hows, stored, (name) => typed(values, name));
  for (const [name, how] of settledHows) if (how === "theirs") merged[name] = written(stored[name]);
  return { values: merged, asked: [...settledHows].flatMap(([name, how]) => (how === "asked" ? name : [])) };
}

/** The same values, now against the stored version: what is sent next is compared with it. */
export function onto(values: FormValues, stored: Stored): FormValues {
  const next: FormValues = { ...values, [loadedName]: loadedField(stored) };
  if (stored.version !== undefined) next.version = String(stored.version);
  return next;
}

/** What was typed beside what is stored, one row a field, in the order given. */
export function compare(fields: readonly Compared[], values: FormValues, stored: Stored): ConflictRow[] {
  const base = loadedIn(values);
  const rows = fields.map(({ name, label, say = (value) => value }) => {
    const side = (value: string): Side => ({ value, text: value === "" ? none : say(value) });
    const mine = side(typed(values, name));
    const theirs = side(written(stored[name]));
    return { name, label, how: howOf(base?.[name], mine.value, theirs.value), mine, theirs };
  });
  const hows = settle(new Map(rows.map(({ name, how }) => [name, how])), stored, (name) =>
    typed(values, name),
  );
  return rows.map((row) => ({ ...row, how: hows.get(row.name) ?? row.how }));
}

/** True for a row worth a line: a field that says something on one side at least. */
export function saysSomething(row: ConflictRow): boolean {
  return row.mine.value !== "" || row.theirs.value !== "";
}
