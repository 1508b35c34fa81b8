import { clockTyped, formatClock } from "@/lib/french/clock";
import { eurosTyped, sayEurosTyped } from "@/lib/french/euros";
import { formatDate, formatPercent, formatPhone } from "@/lib/french/format";
import { formatSiret } from "@/lib/french/siret";
import { type Compared, type ConflictRow, compare, type Stored, saysSomething } from "@/lib/kernel/conflict";
import type { FormValues } from "@/lib/kernel/form-values";
import type { Dictionary, Field, Held, Vocabulary } from "./dictionary";

type Option = { value: string; label: string };
/** What the form offers for the fields that take a code or a row of a list, by field name. */
export type Offered = Readonly<Record<string, readonly Option[] | undefined>>;

type Label<F> = { [Name in keyof F]: string };
type Value = string | number | null | readonly string[];
type Kept<F> = {
  readonly [Name in keyof F]: Held<F[Name]> extends readonly string[]
    ? readonly string[]
    : string | number | null;
};

const namesOf = <F extends Dictionary>(fields: F) => Object.keys(fields) as (keyof F & string)[];
const each = <F extends Dictionary, T>(fields: F, say: (field: F[keyof F], name: keyof F & string) => T) =>
  Object.fromEntries(namesOf(fields).map((name) => [name, say(fields[name], name)])) as {
    [Name in keyof F]: T;
  };

/** The label of each field, by name. */
export const labelsOf = <F extends Dictionary>(fields: F): Label<F> => each(fields, ({ label }) => label);

/** A stored value as it is typed: « 1,5 », « 09:30 », « 1500,50 », and nothing for a last day that is the first. */
export function typedValue(field: Field<never>, value: Value, row: Readonly<Record<string, Value>>): Value {
  if (field.kind === "fte") return String(value ?? "").replace(".", ",");
  if (field.kind === "clock") return clockTyped(value as string | null);
  if (field.kind === "euros") return eurosTyped(value as number | null);
  if (field.kind === "siret") return formatSiret(String(value ?? ""));
  return field.kind === "last-day" && value === row[field.first] ? "" : value;
}

/** A stored row under the names of its form, each value as it is typed. */
export const typedOf = <F extends Dictionary>(fields: F, row: Kept<F>): Kept<F> =>
  each(fields, (field, name) => typedValue(field as Field<never>, row[name], row)) as Kept<F>;

/** Of a stored row, what is of these fields, as it is stored. */
export const pickedOf = <F extends Dictionary, Row extends { [Name in keyof F]: unknown }>(
  fields: F,
  row: Row,
): Pick<Row, keyof F> => each(fields, (_, name) => row[name]) as Pick<Row, keyof F>;

/** A value in words, as a person reads it: of a code, a day or a row of a list. */
export function sayer(field: Field<never>, offered?: readonly Option[]): Compared["say"] {
  const known = (value: string) => offered?.find((option) => option.value === value)?.label;
  // A row that came after the list was read has an id, which says nothing.
  const row = (value: string) => known(value) ?? "hors de la liste";
  switch (field.kind) {
    case "percent":
      return (value) => (/^\d{1,3}$/.test(value) ? formatPercent(Number(value)) : value);
    case "choice":
    case "rating":
    case "state":
      return (value) => field.words[value] ?? value;
    case "day":
    case "last-day":
    case "stamp":
      return formatDate;
    case "clock":
      return formatClock;
    case "euros":
      return sayEurosTyped;
    case "phone":
      return formatPhone;
    case "siret":
      return formatSiret;
    case "code":
    case "commune":
      return (value) => known(value) ?? value;
    case "ref":
      return row;
    case "refs":
      return (value) => value.split(",").map(row).join(", ");
    default:
      return undefined;
  }
}

/** What was typed beside what is stored, one row a field, in the order of the dictionary. */
export function comparedRows(
  fields: Dictionary,
  typed: FormValues,
  stored: Stored,
  offered: Offered = {},
): ConflictRow[] {
  const compared = namesOf(fields).map((name) => {
    const field = fields[name] as Field<never>;
    return { name, label: field.label, say: sayer(field, offered[name]) };
  });
  return compare(compared, typed, stored);
}

/** The same; what both leave empty is sent without a line (`silent`). */
export function conflictRows(
  fields: Dictionary,
  typed: FormValues,
  stored: Stored,
  offered: Offered,
): { rows: ConflictRow[]; silent: ConflictRow[] } {
  const all = comparedRows(fields, typed, stored, offered);
  return { rows: all.filter(saysSomething), silent: all.filter((row) => !saysSomething(row)) };
}

type Coded<F> = {
  [Name in keyof F]: F[Name] extends { kind: "choice" | "state" } ? Name : never;
}[keyof F];

/** What the codes of each closed vocabulary are called, by field. */
export const wordsOf = <F extends Dictionary>(
  fields: F,
): { readonly [Name in Coded<F>]: Readonly<Record<string, string>> } =>
  Object.fromEntries(
    namesOf(fields).flatMap((name) => {
      const field = fields[name] as Field<never>;
      return field.kind === "choice" || field.kind === "state" ? [[name, field.words]] : [];
    }),
  ) as { readonly [Name in Coded<F>]: Readonly<Record<string, string>> };

/** What a select or a group of choices offers for a closed vocabulary, in its order. */
export const optionsOf = <Code extends string>({
  values,
  words,
}: Vocabulary<Code>): readonly { value: Code; label: string }[] =>
  values.map((value: Code) => ({ value, label: words[value] }));

/** The name of a field in the database. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** « Date » → « date »; « ETP » stays. */
export const within = (label: string) =>
  /^\p{Lu}{2}/u.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Words of the journal: each column in French, by its name in the database. */
export const journalWords = (fields: Dictionary): Readonly<Record<string, string>> =>
  Object.fromEntries(
    namesOf(fields).map((name) => {
      const { column, label } = fields[name] as Field<never>;
      return [snake(name), within(column ?? label)];
    }),
  );
