import type { Telling } from "@/lib/audit/told";
import { formatEuros } from "@/lib/french/euros";
import { formatNumber, formatPercent } from "@/lib/french/format";
import { sayer } from "./compared";
import { snake, within } from "./derived";
import type { Dictionary, Field } from "./dictionary";

type Said<F extends Dictionary> = Pick<Telling, "made" | "binned" | "restored"> & {
  /** Fields whose value is said before and after. */
  values: readonly (keyof F & string)[];
  /** Texts that leave with a state, and what each is called. */
  leaving: { readonly [Name in keyof F & string]?: string };
  /** Told elsewhere on the page, or beside another: links, stamps. */
  untold: readonly (keyof F & string)[];
};

/** How a value of the journal is said; null is not zero. */
function saying(field: Field<never>): (value: unknown) => string {
  const say = sayer(field) ?? String;
  return (value) => {
    if (typeof value === "number" && field.kind === "percent") return formatPercent(value);
    if (typeof value === "number") return field.kind === "euros" ? formatEuros(value) : formatNumber(value);
    if (typeof value === "string" && value !== "") return say(value);
    return field.none ?? (field.kind === "whole" ? "inconnu" : "non renseigné");
  };
}

/** How the history of a noun says what was written on it: each field of its dictionary once, by its label. */
export function tellingOf<F extends Dictionary>(fields: F, said: Said<F>): Telling {
  const { made, binned, restored, values, leaving, untold } = said;
  const name = ({ label, column }: Field<never>) => within(column ?? label);
  const columns = <T>(names: readonly string[], tell: (field: Field<never>, of: string) => T) =>
    Object.fromEntries(names.map((of) => [snake(of), tell(fields[of] as Field<never>, of)]));
  const apart = new Set<string>([...values, ...Object.keys(leaving), ...untold]);
  return {
    ...{ made, binned, restored },
    replaced: columns(values, (field) => ({ what: field.column ?? field.label, say: saying(field) })),
    removed: columns(Object.keys(leaving), (_, of) => ({ what: leaving[of] ?? "" })),
    follows: Object.fromEntries(
      Object.entries(fields).flatMap(([of, field]) =>
        field.kind === "last-day" ? [[snake(of), snake(field.first)]] : [],
      ),
    ),
    named: columns(
      Object.keys(fields).filter((of) => !apart.has(of)),
      name,
    ),
  };
}
