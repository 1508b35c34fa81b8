export type FormValues = Record<string, string | string[]>;

/**
 * What was typed. Drops React's own `$ACTION_…` fields; a repeated name (boxes, pickers) stays a list, without the empty value
 * that says they were shown. Files are not form values.
 */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const sent = form.getAll(name).filter((value) => typeof value === "string");
    const all = sent.filter((value) => value !== "");
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

/** Every typed value of a field name (boxes, or their list with commas); undefined before anything was sent. */
export function allTypedIn(values: FormValues | undefined, name: string): string[] | undefined {
  if (values === undefined) return undefined;
  const value = values[name] ?? [];
  return (Array.isArray(value) ? value : value.split(",")).filter(Boolean);
}

/** One typed value by its field name; the first of several; undefined when the form did not hold it. */
export function typedIn(values: FormValues | undefined, name: string): string | undefined {
  const value = values?.[name];
  return Array.isArray(value) ? value[0] : value;
}
