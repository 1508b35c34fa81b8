import type { Http } from "../http";
import type { ViewerName } from "../walls/expected";

/** A form that writes, by the mutation of docs/routes.json that it calls. */
export type Form = {
  /** As docs/routes.json names it. */
  mutation: string;
  as: ViewerName;
  /** Address that serves it, for a row in the right state. */
  page: (http: Http) => Promise<string>;
  /** Text or attribute of its HTML, by which it is found in the page. */
  marker: string;
  /** Button or summary to press before it shows, where it is folded. */
  opens?: string;
  /** What makes it valid, by field. */
  fill: Readonly<Record<string, string>>;
  /** Of `fill`, the field of text whose fate is watched; none on a gesture of one button. */
  text?: string;
  /** Table of the row that it edits: sent back unchanged, nothing of it changes. */
  edits?: string;
  /**
   * Of an edition, for the walk of conflicts: what a colleague saves first, what I had changed meanwhile, and what I type over
   * the colleague's own field.
   */
  both?: Readonly<Record<"theirs" | "mine" | "over", Readonly<Record<string, string>>>>;
  /** A text that its author alone writes: no other account corrects it meanwhile. */
  own?: true;
  /** What is filled is shown or refused before it is written: one send alone writes nothing. */
  asks?: true;
  /** Gestures that it runs within its own, each with a key. */
  within?: number;
  /** What is typed is a secret, never given back. */
  secret?: true;
};

/** The address of a row. */
export const at =
  (prefix: string, row: (http: Http) => Promise<string>, suffix = "") =>
  async (http: Http) =>
    `${prefix}${await row(http)}${suffix}`;
/** An address without row; `before` prepares what it shows. */
export const fixed =
  (address: string, before?: (http: Http) => Promise<unknown>) =>
  async (http: Http): Promise<string> => {
    await before?.(http);
    return address;
  };
/** A mutation of the workspace, as the inventory of routes names it. */
export const of = (folder: string, name: string) => `app/(workspace)/${folder}/mutations.ts#${name}`;
