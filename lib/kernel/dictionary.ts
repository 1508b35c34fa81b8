// A noun's fields, said once, as data: no parser, no drawing, no SQL. What repeats them is derived (docs/decisions/0035).

/** How a field is typed and kept. `list` names what a form offers for it; `words` are the French of its codes. */
type Kind =
  | { kind: "choice"; values: readonly [string, ...string[]]; words: Words; missing: string }
  | { kind: "code"; list: string; missing: string }
  | { kind: "day"; missing: string }
  | { kind: "fte" }
  | { kind: "line"; max: number }
  | { kind: "ref"; to: string }
  | { kind: "text"; max: number }
  | { kind: "whole"; min: number; max: number; missing?: string };

type Words = Readonly<Record<string, string>>;

type Named = {
  /** Over its control, in a conflict and in a list of faults. */
  label: string;
  /** At the head of a column of an export and in the journal, where `label` would not stand alone. */
  column?: string;
};

declare const holds: unique symbol;

/** A field whose stored value is a Value: the column may be null exactly when Value may. */
export type Field<Value> = Kind & Named & { readonly [holds]?: (value: Value) => Value };

/** What a field stores. */
export type Held<F> = F extends { readonly [holds]?: (value: infer Value) => unknown } ? Value : never;

// biome-ignore lint/suspicious/noExplicitAny: of fields of every value.
export type Dictionary = Readonly<Record<string, Field<any>>>;

/** One of a closed vocabulary. */
export const choice = <const Code extends string>(
  values: readonly [Code, ...Code[]],
  said: Named & { words: Readonly<Record<Code, string>>; missing: string },
): Field<Code> => ({ kind: "choice", values, ...said });

/** A code of an open vocabulary, which the database checks. */
export const code = (list: string, said: Named & { missing: string }): Field<string> => ({
  kind: "code",
  list,
  ...said,
});

/** A civil day. */
export const day = (said: Named & { missing: string }): Field<string> => ({ kind: "day", ...said });

/** Full-time equivalents, above zero, two decimals. */
export const fte = (said: Named): Field<number> => ({ kind: "fte", ...said });

/** Text of one line; empty is unknown. */
export const line = (max: number, said: Named): Field<string | null> => ({ kind: "line", max, ...said });

/** The id of a row of another noun, or none. */
export const ref = (to: string, said: Named): Field<string | null> => ({ kind: "ref", to, ...said });

/** Text, possibly empty. */
export const text = (max: number, said: Named): Field<string> => ({ kind: "text", max, ...said });

type Bounds = { min: number; max: number };

/** A whole number that must be given. */
export const whole = ({ min, max }: Bounds, said: Named & { missing: string }): Field<number> => ({
  kind: "whole",
  ...{ min, max },
  ...said,
});

/** A whole number that may be unknown, which is not zero. */
export const wholeOrUnknown = ({ min, max }: Bounds, said: Named): Field<number | null> => ({
  kind: "whole",
  ...{ min, max },
  ...said,
});

/**
 * The dictionary of what is written of a noun, in the order of its form. A column that it forgets, one that the noun has not,
 * or one that is null in one and not in the other, does not compile.
 */
export const fieldsOf =
  <Write>() =>
  <const F extends { readonly [Name in keyof Write]-?: Field<Write[Name]> }>(
    fields: F & Readonly<Record<Exclude<keyof F, keyof Write>, never>>,
  ): F =>
    fields;
