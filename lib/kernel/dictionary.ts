// A noun's fields, said once, as data: no parser, no drawing, no SQL. What repeats them is derived (docs/decisions/0035).

/** How a field is typed and kept. `list` names what a form offers for it; `words` are the French of its codes. */
type Kind =
  | { kind: "choice"; values: readonly [string, ...string[]]; words: Words; missing?: string }
  | { kind: "choices"; values: readonly [string, ...string[]]; words: Words; missing: string }
  | { kind: "clock" }
  | { kind: "code"; list: string; missing?: string }
  | { kind: "commune" }
  | { kind: "day"; missing?: string }
  /** `first`: the field whose day it takes when it is left empty. */
  | { kind: "last-day"; first: string }
  /** `asked`: it must be given. */
  | { kind: "email"; asked?: true }
  | { kind: "euros" | "phone" | "siret" }
  | { kind: "site"; max: number }
  /** `unknown`: it may be, which is not zero; zero may be then. */
  | { kind: "fte"; unknown?: true }
  /** `empty`: what nothing typed is kept as. */
  | { kind: "line" | "text"; max: number; missing?: string; empty: "null" | "text" }
  | { kind: "percent" }
  | { kind: "rating"; values: readonly [string, ...string[]]; words: Words }
  | { kind: "ref"; to: string; missing?: string }
  /** `of`: what a code names, of what has no id. */
  | { kind: "refs"; to: string; pattern?: RegExp; of?: "terms" | "communes"; missing?: string }
  /** A status and a day that gestures write, and no form. */
  | { kind: "state"; values: readonly [string, ...string[]]; words: Words }
  | { kind: "stamp" }
  | { kind: "whole"; min: number; max: number; missing?: string };

type Words = Readonly<Record<string, string>>;

export type Named = {
  /** Over its control, in a conflict and in a list of faults. */
  label: string;
  /** At the head of a column of an export and in the journal, where `label` would not stand alone. */
  column?: string;
  /** What a history says of nothing: « non renseignée », of a feminine. */
  none?: string;
  /** A text that its own territory alone reads, or that is no text of the row: what names a person in it is not questioned. */
  close?: true;
  /** Only some states keep it: what I wrote of it is lost when another person's state is taken without a word. */
  byState?: true;
};

/** What a form asks beside the columns of the row: a note that is a row of its own. */
export type Aside = { aside: true };

declare const holds: unique symbol;

/** A field whose stored value is a Value: the column may be null exactly when Value may. */
export type Field<Value> = Kind & Named & { readonly [holds]?: (value: Value) => Value };

/** A closed vocabulary: what a form and a filter offer is read from it. */
export type Vocabulary<Code extends string> = {
  label: string;
  values: readonly [Code, ...Code[]];
  words: Readonly<Record<Code, string>>;
};
type Choice<Code extends string, Value> = Field<Value> & { kind: "choice" } & Vocabulary<Code>;
type State<Code extends string> = Field<Code> & { kind: "state" } & Vocabulary<Code>;
/** Fields that keep the id or the code of a row: what they say is written on that row. */
type Ref<Value> = Field<Value> & { kind: "ref" };
export type Refs<Value> = Field<Value> & { kind: "refs" };
type Coded<Value> = Field<Value> & { kind: "code" };
type Commune<Value> = Field<Value> & { kind: "commune" };
/** One whose value says nothing to a reader before its row is named. */
export type Pointer = { kind: "ref" | "refs" | "code" | "commune" };

/** What a field stores. */
export type Held<F> = F extends { readonly [holds]?: (value: infer Value) => unknown } ? Value : never;

// biome-ignore lint/suspicious/noExplicitAny: of fields of every value.
export type Dictionary = Readonly<Record<string, Field<any>>>;

/** One of a closed vocabulary. */
export const choice = <const Code extends string>(
  values: readonly [Code, ...Code[]],
  said: Named & { words: Readonly<Record<Code, string>>; missing: string },
): Choice<Code, Code> => ({ kind: "choice", values, ...said });

/** The same, or none. */
export const choiceOrNone = <const Code extends string>(
  values: readonly [Code, ...Code[]],
  said: Named & { words: Readonly<Record<Code, string>> },
): Choice<Code, Code | null> => ({ kind: "choice", values, ...said });

/** A code of an open vocabulary, which the database checks. */
export const code = (list: string, said: Named & { missing: string }): Coded<string> => ({
  kind: "code",
  list,
  ...said,
});

/** The same, or none. */
export const codeOrNone = (list: string, said: Named): Coded<string | null> => ({
  kind: "code",
  list,
  ...said,
});

/** A local time of day, or none. */
export const clock = (said: Named): Field<string | null> => ({ kind: "clock", ...said });

/** The INSEE code of a commune, or none. */
export const commune = (said: Named): Commune<string | null> => ({ kind: "commune", ...said });

/** A civil day. */
export const day = (said: Named & { missing: string }): Field<string> => ({ kind: "day", ...said });

/** The same, or none. */
export const dayOrNone = (said: Named): Field<string | null> => ({ kind: "day", ...said });

/** A last day, left empty for what begins and ends on one: the day of the field `first`. */
export const lastDay = (first: string, said: Named): Field<string> => ({ kind: "last-day", first, ...said });

/** An amount typed in euros, kept in cents, or unknown. */
export const euros = (said: Named): Field<number | null> => ({ kind: "euros", ...said });

/** An e-mail address, lower-cased, or none. */
export const email = (said: Named): Field<string | null> => ({ kind: "email", ...said });

/** The same, which must be given. */
export const requiredEmail = (said: Named): Field<string> => ({ kind: "email", asked: true, ...said });

/** A telephone number, as typed, or none. */
export const phone = (said: Named): Field<string | null> => ({ kind: "phone", ...said });

/** The number of an establishment, fourteen digits whose key holds, or none. */
export const siret = (said: Named): Field<string | null> => ({ kind: "siret", ...said });

/** The https address of a site, or none. */
export const site = (max: number, said: Named): Field<string | null> => ({ kind: "site", max, ...said });

/** Full-time equivalents, above zero, two decimals. */
export const fte = (said: Named): Field<number> => ({ kind: "fte", ...said });

type Sized = Named & { missing?: never };

/** Text of one line; empty is unknown. */
export const line = (max: number, said: Sized): Field<string | null> => ({
  kind: "line",
  max,
  empty: "null",
  ...said,
});

/** Text of one line: one that must say something where `missing` asks for it, possibly empty where not. */
export const oneLine = (max: number, said: Named & { missing?: string }): Field<string> => ({
  kind: "line",
  max,
  empty: "text",
  ...said,
});

/** A whole number from 0 to 100. */
export const percent = (said: Named): Field<number> => ({ kind: "percent", ...said });

/** A mark, one of a scale, or none. */
export const rating = <const Mark extends string>(
  values: readonly [Mark, ...Mark[]],
  said: Named & { words: Readonly<Record<Mark, string>> },
): Field<number | null> => ({ kind: "rating", values, ...said });

/** The id of a row of another noun, or none. */
export const ref = (to: string, said: Named): Ref<string | null> => ({ kind: "ref", to, ...said });

/** The same, which must be given. */
export const requiredRef = (to: string, said: Named & { missing: string }): Ref<string> => ({
  kind: "ref",
  to,
  ...said,
});

/** Ids of rows of another noun that links tie to this one: none, one or several; codes of this `pattern`, of what has no id. */
export const refs = (to: string, said: Named & { pattern?: RegExp; missing?: string }) =>
  ({ kind: "refs", to, ...said }) satisfies Refs<readonly string[]> as Refs<readonly string[]>;

/** The status of a noun, moved by its gestures alone. */
export const state = <const Code extends string>(
  said: Named & { words: Readonly<Record<Code, string>> },
): State<Code> => ({
  kind: "state",
  values: Object.keys(said.words) as [Code, ...Code[]],
  ...said,
});

/** A mark that gestures set and lift. */
export const flag = (said: Named): Field<boolean> => ({ kind: "stamp", ...said });

/** A place among its siblings, that gestures give. */
export const stampedRank = (said: Named): Field<number> => ({ kind: "stamp", ...said });

/** The day on which a gesture was last made. */
export const stampedDay = (said: Named): Field<string> => ({ kind: "stamp", ...said });

/** The day on which a gesture was made, or none. */
export const stamp = (said: Named): Field<string | null> => ({ kind: "stamp", ...said });

/** The instant at which a gesture was made, or none. */
export const instant = (said: Named): Field<Date | null> => ({ kind: "stamp", ...said });

/** A field that is no column of the row: the gesture that takes it says what becomes of it. */
export const aside = <Value>(field: Field<Value>): Field<Value> & Aside => ({ ...field, aside: true });

/** Text, possibly empty. */
export const text = (max: number, said: Sized): Field<string> => ({
  kind: "text",
  max,
  empty: "text",
  ...said,
});

/** Text that must say something. */
export const required = (max: number, said: Named & { missing: string }): Field<string> => ({
  kind: "text",
  max,
  empty: "text",
  ...said,
});

/** Text; empty is none. */
export const textOrNone = (max: number, said: Sized): Field<string | null> => ({
  ...{ kind: "text", max, empty: "null" },
  ...said,
});

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

/** What is written of a noun, in the order of its form: a column forgotten, invented, or null in one alone, does not compile. */
export const fieldsOf =
  <Write>() =>
  <const F extends { readonly [Name in keyof Write]-?: Field<Write[Name]> }>(
    fields: F & Readonly<Record<Exclude<keyof F, keyof Write>, never>>,
  ): F =>
    fields;
