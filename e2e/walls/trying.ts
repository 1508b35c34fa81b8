import type { Gesture } from "@/lib/kernel/gesture";
import type { Database } from "../http";
import type { Allowed } from "./expected";

/** A gesture as it is tried in process, like the forms of the specs beside this file. */
export type Tried = {
  gesture: Gesture;
  /** Table of the row that it names, and that of the rows it writes when it is another. */
  table: string;
  writes?: string;
  /** The field that names the row. */
  idField: string;
  allowed: Allowed;
  /** It makes a row: no version is read before it. */
  makes?: true;
  /** The row that it makes stands nowhere: one is tried, of the Région. */
  nowhere?: true;
  /** What is typed, valid on every row: only who asks and of which row may refuse it. */
  values: Readonly<Record<string, string | string[]>>;
  /** The field of the territories that the row is shared with, sent back as they are. */
  links?: string;
  /** Other fields that go with the row named. */
  also?: (db: Database, id: string) => Promise<Record<string, string | string[]>>;
  version?: (db: Database, id: string) => Promise<string>;
  ready?: (db: Database, id: string) => Promise<unknown>;
  /** What gives each row back to the gestures that come after. */
  after?: (db: Database, id: string) => Promise<unknown>;
};

export type On = Omit<Tried, "gesture" | "values">;
/** A gesture on what the others of its noun are tried on too. */
export const of = (
  on: On,
  gesture: Gesture,
  values: Tried["values"] = {},
  more: Partial<Tried> = {},
): Tried => ({
  ...on,
  gesture,
  values,
  ...more,
});
