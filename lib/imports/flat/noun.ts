import type { ImportNoun } from "@/db/imports/limits";
import type { ImportPlace } from "@/db/imports/places";
import type { Ask, SaidCell } from "@/db/imports/table";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Dictionary } from "@/lib/kernel/dictionary";
import type { FormValues } from "@/lib/kernel/form-values";
import type { Gesture } from "@/lib/kernel/gesture";
import type { Permission } from "@/lib/permissions/matrix";
import type { Known, Lists, Values } from "../compare";
import type { Before } from "../taking-back";
import type { ImportTarget } from "../target";
import type { Keepers } from "../unkept";

/** A row that is there: as it is stored, as its forms show it, and the fields whose words its reader does not know. */
export type StoredRow = Known & { held: Readonly<Record<string, unknown>>; unsaid: readonly string[] };

/** A gesture of a screen that rows of a file go through, with the fields of its form. */
type Step = {
  verb: string;
  gesture: Gesture;
  fields: Dictionary;
  /** What its form says besides, of a row that is there or is made (null), and whether it was said to be none of those it resembles. */
  also?: (values: Values, stored: StoredRow | null, answered: boolean) => FormValues;
};

/** What is said of a row in the questions of a preview. */
type Words = {
  /** « ressemble à … ». */
  resembles: string;
  /** « C’est … : la mettre à jour ». */
  same: string;
  /** « C’est … : l’ajouter ». */
  another: string;
  /** Of an identifier that is none of this territory. */
  elsewhere: string;
};

/** A noun whose files hold one row a line, in one territory or of one Région: fed by its dictionary, its gestures and its lists. */
export type FlatNoun = {
  noun: Exclude<ImportNoun, "plan">;
  /** A Région’s own: the territory of a row, if it has one, is a field of it. */
  ground?: true;
  /** Its rows stand under those of another noun, whose territory is theirs: no form of them says one. */
  under?: true;
  target: ImportTarget;
  writes: Permission;
  /** What a file fills. */
  imported: Dictionary;
  /** All that is stored of a row: what undoing gives back. */
  kept: Dictionary;
  /** What the lists of its forms offer in a territory. */
  lists: (tx: Tx, actor: Actor, place: ImportPlace) => Promise<Lists>;
  /** How a row is called. */
  titleOf: (values: Values, lists: Lists) => string;
  /** The same row shares one of these. */
  sameKeysOf: (values: Values) => readonly string[];
  /** What resembles a row shares one of these. */
  keysOf: (values: Values) => readonly string[];
  /** Whether what a row of a file says is what another holds: the same row, one that resembles it, or neither. */
  compares: (said: Values, other: Values) => "same" | "alike" | null;
  /** Two new rows that resemble one another are asked about, as two that are the same. */
  alikeTwins?: true;
  /** Of a row that no mark identifies, what it says of the one that it was found to be: less the words by which it was. */
  asFound?: (said: Values, stored: Values) => Values;
  /** What no gesture says of a row of a file: `values` is what it would write, `stored` the row that it changes, if any, `asks` what is asked of it. */
  wrong?: (values: Values, stored: StoredRow | null, asks: readonly Ask[]) => SaidCell[];
  /** What a row keeps in some of its states alone. */
  keepers?: Keepers;
  words: Words;
  /** The name of the id of a row in its forms. */
  key: string;
  create: Step;
  /** In their order: each for what it writes, of a row that is there or was just made. */
  steps: readonly Step[];
  remove: Gesture;
  /** Gives rows back what they held. */
  putBack: (befores: ReadonlyMap<string, Before>) => Gesture;
};
