export type Value = string | number | boolean | readonly string[] | null | undefined;

/** What a stored row says of itself, beside its fields. */
export const head = ["version", "savedBy", "savedAt", "byState"];

/** What is added beside what is stored, never written over it: a conflict asks nothing of it. */
export const added = ["note"];

/** A text as it is compared: a browser sends line breaks as CRLF, and boxes of one name in the order of the page. */
export const settled = (text: string) => text.replaceAll("\r\n", "\n").normalize("NFC").trim();

/** A value as a form writes it. */
export function written(value: Value): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? [...value].sort().join(",") : settled(String(value));
}

/** The hidden field that carries what a form was loaded with: the base of a merge. Nothing else is ever read from it. */
export const loadedName = "loaded";

/** What a form was loaded with, as its hidden field carries it. `stored`: values by field name, who saved them left out. */
export function loadedField(stored: Readonly<Record<string, Value>>): string {
  const fields = Object.entries(stored).filter(([name]) => !head.includes(name));
  return JSON.stringify(Object.fromEntries(fields.map(([name, value]) => [name, written(value)])));
}
