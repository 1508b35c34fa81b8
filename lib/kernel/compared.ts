import { formatClock } from "@/lib/french/clock";
import { sayEurosTyped } from "@/lib/french/euros";
import { formatDate, formatPercent, formatPhone } from "@/lib/french/format";
import { formatSiret } from "@/lib/french/siret";
import { type Compared, type ConflictRow, compare, type Stored, saysSomething } from "@/lib/kernel/conflict";
import type { FormValues } from "@/lib/kernel/form-values";
import { namesOf } from "./derived";
import type { Dictionary, Field } from "./dictionary";

type Option = { value: string; label: string };
/** What the form offers for the fields that take a code or a row of a list, by field name. */
export type Offered = Readonly<Record<string, readonly Option[] | undefined>>;

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
    case "choices":
      return (value) =>
        value
          .split(",")
          .map((code) => field.words[code] ?? code)
          .join(", ");
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
