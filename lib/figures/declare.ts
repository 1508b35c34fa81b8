import type { FigureKey, FlowKey } from "@/db/figures/values";
import type { actionList } from "@/lib/actions/list";
import type { eventList } from "@/lib/events/list";
import type { jobList } from "@/lib/jobs/list";
import type { Filter } from "@/lib/kernel/list";
import type { projectList } from "@/lib/projects/list";

// What is said of a figure, as data (docs/decisions/0042). A place where it is not shown is said too: `null`, never left out.

type Lists = {
  actions: typeof actionList;
  events: typeof eventList;
  jobs: typeof jobList;
  projects: typeof projectList;
};

/** What an address writes of a filter. */
type Written<F> =
  F extends Filter<infer Value> ? (Value extends true ? "oui" : Value extends string ? Value : never) : never;

type Asks<Filters> = { readonly [Name in keyof Filters]?: Written<Filters[Name]> };

/** The list that a figure counts, by the filters of that list. */
type Opens = {
  [L in keyof Lists]: { readonly list: L; readonly asks: Asks<Lists[L]["filters"]> };
}[keyof Lists];

type Said = {
  /** It stands alone: « Événements tenus ». */
  readonly label: string;
  /** At the head of a column of figures: « Événements ». */
  readonly column: string;
  /** At the head of its column in the export of the matrix. */
  readonly exported: string | null;
  /** Its choice among the figures that colour the map: its name in the address, its unit in words, and on what it is counted. */
  readonly map: { readonly name: string; readonly unit: string; readonly basis: string } | null;
};

/** A figure that is counted: its value is in db/figures/values.ts, under the same key. */
export type Counted<Key extends FigureKey> = Said & {
  /** Of what happens in the year asked, or of the day. */
  readonly nature: Key extends FlowKey ? "flow" : "stock";
  /** Full-time equivalents, with two decimals; or how rows are called, one and several. */
  readonly unit: "ETP" | readonly [one: string, many: string];
  /** The figure that it is a part of: « sur 84 ». */
  readonly of: FigureKey | null;
  /** A row may stand in several territories, and counts `once` in the total; or it stands in one, and the total is the `sum`. */
  readonly total: "once" | "sum";
  /** Whoever reads it reads its rows; or it is counted for every reader of the territories, and its rows stay with their own. */
  readonly reach: "rows" | "counts";
  readonly opens: Opens;
  /** Calls for attention when it is not zero. */
  readonly alert: boolean;
  /** Its column of the matrix: its name in a sort; `group`: a rule stands before it. */
  readonly matrix: { readonly sort: string; readonly group: boolean } | null;
  /** Its column of the list of territories, and of its export. */
  readonly territories: { readonly sort: string; readonly exported: string } | null;
  /** Its key figure: on what it is counted, by all the territories and by one; what is told beside it, « à part : 188 ETP prévus ». */
  readonly key: {
    readonly basis: string;
    readonly alone: string;
    readonly asides: readonly FigureKey[];
  } | null;
  /** Among the figures of the synthesis. */
  readonly synthesis: boolean;
};

/** A figure made of two others, summed before they are divided. */
export type Ratio = Said & {
  readonly nature: "ratio";
  readonly part: FigureKey;
  readonly whole: FigureKey | "population";
  readonly per: 100 | 10_000;
};

/** Keys in the order in which a place shows them: one that is forgotten does not compile, and is named. */
export const inOrder =
  <Key extends string>() =>
  <const Keys extends readonly Key[]>(
    keys: Keys &
      ([Exclude<Key, Keys[number]>] extends [never] ? unknown : { forgotten: Exclude<Key, Keys[number]> }),
  ): readonly Key[] =>
    keys;
