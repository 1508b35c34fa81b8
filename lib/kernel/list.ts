import { type Period, periodAsked, yearOf } from "@/lib/french/period";
import type { Vocabulary } from "./dictionary";

// What a list may be asked, said once, as data: its address, its filter bar, its chips and its SQL read it (docs/decisions/0036).

type Words = Readonly<Record<string, string>>;
type Kind =
  /** `hint`: what the words are looked for in. */
  | { kind: "words"; hint?: string }
  | { kind: "territory" }
  | { kind: "departement" }
  /** `opens`: the one asked when nothing is, and the value that then asks all of them; `quiet`: read in an address, not offered. */
  | {
      kind: "choice";
      values: readonly [string, ...string[]];
      words: Words;
      all: string;
      opens?: { on: string; allValue: string };
      quiet?: readonly string[];
    }
  /** A code of an open vocabulary, whose options the page reads. */
  | { kind: "code"; all: string }
  /** A territory among those that the page offers, by the last word of its address. */
  | { kind: "perimeter"; all: string }
  /** A box: only what is so. */
  | { kind: "box" }
  /** A row of another noun, or none of them (`none`), among those that the page offers; kept where it is not offered. */
  | { kind: "among"; all: string; none: string }
  /** A row of another noun, asked by a link and never offered; `other`: what it is called where it cannot be named. */
  | { kind: "row"; other: string }
  /** `opens`: the year under way, unless one of these is asked. */
  | { kind: "period"; all: string; months?: true; today?: true; opens?: { unless: readonly string[] } };

declare const keeps: unique symbol;

/** A filter whose SQL takes a Value. */
export type Filter<Value> = Kind & { label: string; readonly [keeps]?: (value: Value) => Value };

// biome-ignore lint/suspicious/noExplicitAny: of filters of every value.
type Filters = Readonly<Record<string, Filter<any>>>;

declare const reads: unique symbol;

export type List<F extends Filters = Filters, Sort extends string = string, Where = unknown> = {
  readonly [reads]?: Where;
  path: string;
  filters: F;
  /** Ways to show the same rows, under `vue`. */
  views?: readonly [string, ...string[]];
  /** What each sort is called at the head of its column. */
  sorts: Readonly<Record<Sort, string>>;
  sort: { key: Sort; direction: "asc" | "desc" };
};

export const words = (hint?: string): Filter<string> => ({
  kind: "words",
  label: "Recherche",
  ...(hint && { hint }),
});
export const territory = (): Filter<string> => ({ kind: "territory", label: "Territoire" });
export const departement = (): Filter<string> => ({ kind: "departement", label: "Département" });
export const choice = <const Code extends string>(
  values: readonly [Code, ...Code[]],
  said: {
    label: string;
    words: Readonly<Record<Code, string>>;
    all: string;
    opens?: { on: Code; allValue: string };
    quiet?: readonly Code[];
  },
): Filter<Code> => ({ kind: "choice", values, ...said });

/** The filter of a field by its codes, under its label and in its words; `first` and `more`: what is asked beside them. */
export const choiceOf = <Code extends string, First extends string = never, More extends string = never>(
  { label, words, values }: Vocabulary<Code>,
  {
    first,
    more,
    ...said
  }: {
    all: string;
    first?: Readonly<Record<First, string>>;
    more?: Readonly<Record<More, string>>;
    opens?: { on: Code | First | More; allValue: string };
    quiet?: readonly Code[];
  },
): Filter<Code | NoInfer<First> | NoInfer<More>> => ({
  kind: "choice",
  label,
  values: [...Object.keys(first ?? {}), ...values, ...Object.keys(more ?? {})] as [string, ...string[]],
  words: { ...first, ...words, ...more },
  ...said,
});
export const code = (said: { label: string; all: string }): Filter<string> => ({ kind: "code", ...said });
export const perimeter = (said: { label: string; all: string }): Filter<string> => ({
  kind: "perimeter",
  ...said,
});
export const box = (said: { label: string }): Filter<true> => ({ kind: "box", ...said });
export const among = (said: { label: string; all: string; none: string }): Filter<string> => ({
  kind: "among",
  ...said,
});
export const row = (said: { label: string; other: string }): Filter<string> => ({ kind: "row", ...said });
export const period = (said: {
  all: string;
  /** It may be a month. */
  months?: true;
  /** Without one, the day itself is asked. */
  today?: true;
  opens?: { unless: readonly string[] };
}): Filter<Period | null> => ({ kind: "period", label: "Période", ...said });

/**
 * The list of a noun. A filter or a sort that its SQL has and the list forgets, or the other way, or that takes another value, does
 * not compile.
 */
export const listOf =
  <Where, Sort extends string>() =>
  <const F extends { readonly [Name in keyof Where]-?: Filter<Exclude<Where[Name], undefined>> }>(
    list: List<F & Readonly<Record<Exclude<keyof F, keyof Where>, never>>, Sort>,
  ): List<F, Sort, Where> =>
    list as List<F, Sort, Where>;

/** What an address asked, by the names of the filters, with its sort and page. */
export type Asked = {
  tri?: string;
  page?: number;
  vue?: string;
  [filter: string]: string | number | undefined;
};

const named = (list: List) => Object.entries(list.filters);

/** What stands beside the filters of an address: it asks for no row. */
const standing = new Set(["tri", "page", "vue"]);

/** What is asked on a day: a list that opens on the year under way, or on a choice, says it, unless something else is asked. */
export function askedOn<A extends Asked>(list: List, asked: A, today: string): A {
  const anything = Object.entries(asked).some(([name, value]) => value && !standing.has(name));
  const opened = named(list).flatMap(([name, filter]) => {
    if (filter.kind === "choice" && filter.opens && !anything) return [[name, filter.opens.on] as const];
    if (filter.kind !== "period" || !filter.opens || asked[name]) return [];
    return filter.opens.unless.some((other) => asked[other]) ? [] : [[name, String(yearOf(today))] as const];
  });
  return opened.length === 0 ? asked : { ...asked, ...Object.fromEntries(opened) };
}

/** The filters that the database reads, under the names that the address gives them. Throws without the day of a list read on one. */
export function filtersOf<Where>(list: List<Filters, string, Where>, asked: Asked, today?: string): Where {
  const read = named(list).map(([name, filter]) => {
    const value = asked[name];
    // Without its day, the list would be that of every plan.
    if (filter.kind === "period" && filter.today && !today)
      throw new Error(`The list ${list.path} is read on a day.`);
    if (filter.kind === "period")
      return [
        name,
        periodAsked(
          value ? String(value) : undefined,
          filter.today && today ? { start: today, end: today } : null,
        ),
      ] as const;
    if (filter.kind === "box") return [name, value === undefined ? undefined : true] as const;
    const all = filter.kind === "choice" && value === filter.opens?.allValue;
    return [name, all ? undefined : value] as const;
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Where;
}

/** The parameters as their address writes them; what is not asked is left out, and the page starts again at the first. */
export function urlOf({ page: _, ...asked }: Asked): Record<string, string | undefined> {
  return asked as Record<string, string | undefined>;
}

/** The value by which a filter asks everything, on a list that opens on another one. */
export const allOf = (list: List): Record<string, string> =>
  Object.fromEntries(
    named(list).flatMap(([name, filter]) => {
      if (filter.kind === "choice" && filter.opens) return [[name, filter.opens.allValue]];
      return filter.kind === "period" && filter.opens ? [[name, "toutes"]] : [];
    }),
  );
