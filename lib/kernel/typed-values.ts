import { clockTyped } from "@/lib/french/clock";
import { eurosTyped } from "@/lib/french/euros";
import { formatSiret } from "@/lib/french/siret";
import { eachOf } from "./derived";
import type { Dictionary, Field, Held } from "./dictionary";

type Value = string | number | null | readonly string[];
type Kept<F> = {
  readonly [Name in keyof F]: Held<F[Name]> extends readonly string[]
    ? readonly string[]
    : string | number | null;
};

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
  eachOf(fields, (field, name) => typedValue(field as Field<never>, row[name], row)) as Kept<F>;
