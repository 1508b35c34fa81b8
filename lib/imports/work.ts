import "server-only";
import type { KeptRow } from "@/db/imports/papers";
import type { Ask, Mapping } from "@/db/imports/table";
import type { HeldImport } from "@/db/imports/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/permissions/matrix";
import type { Values } from "./compare";
import type { PreviewRow } from "./preview";
import type { ImportRecord } from "./records";
import type { ImportTarget } from "./target";

/** What is known of an import before it is prepared. `sheets` null: chosen by what they hold. */
export type Asked = Pick<HeldImport, "id" | "noun" | "planId" | "regionId" | "territoryId"> & {
  sheets: readonly number[] | null;
  mapping: Mapping;
  answers: Readonly<Record<string, string>>;
};

/** What rows held when their file was made, by their ids; those of an export that is no longer kept are not there. */
export type Bases = ReadonlyMap<string, Values>;

/** The rows of a file as they are understood, before any gesture is asked. */
type Understanding = {
  /** What is asked of those in which nothing is wrong. */
  asks: readonly Ask[];
  /**
   * Does what they ask through the gestures of the screens, in the transaction given, but of those left `aside`; what became of every
   * row, and whether one that was done is refused.
   */
  does: (
    tx: Tx,
    actor: Actor,
    importId: string,
    aside?: (record: ImportRecord) => boolean,
  ) => Promise<{ rows: PreviewRow[]; failed: boolean }>;
  /** A row that was there as it was stored, which gives it back; null of any other. */
  before: (rowId: string) => Readonly<Record<string, unknown>> | null;
};

/** What is done of the files of a noun: its columns, what it reads of what is there, how rows match, what writes and takes back. */
export type ImportWork = {
  target: ImportTarget;
  /** The right that whoever applies an import of it must have. */
  writes: Permission;
  /** Reads what is there; throws Refusal "absent" where this actor imports nothing. */
  read: (
    tx: Tx,
    actor: Actor,
    asked: Asked,
  ) => Promise<{
    place: { regionId: string; territoryId: string };
    understand: (records: readonly ImportRecord[], bases: Bases) => Promise<Understanding>;
  }>;
  /** What an export kept of a row, as a form would show it: what it could not say is not there. */
  held: (held: Readonly<Record<string, unknown>>) => Values;
  /** Takes back what an import wrote; why each row that is left as it is was left. */
  takeBack: (
    tx: Tx,
    actor: Actor,
    importId: string,
    rows: readonly KeptRow[],
  ) => Promise<ReadonlyMap<KeptRow, string>>;
};
