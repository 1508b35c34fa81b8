import { formatNumber } from "@/lib/french/format";
import { sayer } from "./compared";
import type { Dictionary, Field } from "./dictionary";
import { type Complete, type Entry, inFull, type Plain } from "./entries";
import { typedValue } from "./typed-values";

/** A fact composed by hand; of one field, its label is that of the dictionary unless another is given. */
type Fact<Value> = { label?: string; value: Value };

/** A stored value as a page shows it; null where there is nothing to show. */
function shown(field: Field<never>, value: Plain): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "oui" : "non";
  const say = sayer(field);
  if (say) return say(String(typedValue(field, value, {})));
  return typeof value === "number" ? formatNumber(value) : value;
}

/**
 * What a record shows of a row: the facts named in their order, each a field or one composed by hand, and every other field of the
 * dictionary but those that it leaves to another place of the page, after the one before it. One that cannot be shown as it is
 * stored, unless it is said or left, does not compile.
 */
export const factsOf =
  <Value>() =>
  <
    F extends Dictionary,
    Row,
    const E extends Entry<F, Fact<Value>>,
    const Left extends keyof F & string = never,
  >(
    fields: F,
    row: Row,
    said: { facts: readonly E[]; left: readonly Left[] } & Complete<F, Row, Plain, E, Left>,
  ): { label: string; value: Value | string | null }[] =>
    inFull<E>(fields, said.facts, said.left).map((entry) => {
      if (typeof entry === "string") {
        const field = fields[entry] as Field<never>;
        return { label: field.label, value: shown(field, (row as Record<string, Plain>)[entry] ?? null) };
      }
      const { of, label, value } = entry as Fact<Value> & { of?: string | readonly string[] };
      const [name = ""] = [of ?? []].flat();
      const head = label ?? fields[name]?.label;
      if (!head) throw new Error("A fact that no field names has its own label.");
      return { label: head, value };
    });
