import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { newId } from "../ids";
import type { Scope } from "../scope";
import { claim, claimOnce, writtenBy } from "./idempotency";

/** Which row, as which version, by which request: its key makes a retry harmless. */
export type Target = { id: string; version: number; requestKey: string };

/** `repeated`: this very request was written before; it is answered the same, and nothing is written twice. */
export type Written = Outcome | "repeated";

export const outcomeOf = (written: Written): Outcome => (written === "repeated" ? "saved" : written);

type Versioned = PgTable & { id: PgColumn; version: PgColumn; deletedAt?: PgColumn };

/**
 * Writes named columns of one row at the version given, with its next version. `wall` says which rows the reader writes;
 * `state` whether the row must be living (the default) or in the bin. Answers saved, repeated, absent or conflict.
 */
export async function writeVersion<Table extends Versioned>(
  tx: Db,
  scope: Scope,
  table: Table,
  wall: SQL,
  target: Target,
  change: PgUpdateSetSource<Table>,
  state: "living" | "deleted" = "living",
): Promise<Written> {
  const life = table.deletedAt && (state === "living" ? isNull(table.deletedAt) : isNotNull(table.deletedAt));
  // FOR UPDATE: the version compared is the row as it is now, and fifty editors pass one at a time.
  const [before] = await tx
    .select({ version: table.version })
    .from(table as PgTable)
    .where(and(wall, eq(table.id, target.id), life))
    .for("update");
  const written = async () => (await writtenBy(tx, scope, target.requestKey)) === target.id;
  // A deletion sent twice no longer finds its row among the living ones.
  if (!before) return (await written()) ? "repeated" : "absent";
  if (before.version !== target.version) return (await written()) ? "repeated" : "conflict";
  if (!(await claim(tx, scope, target.requestKey, target.id))) return "conflict";
  const rows = await tx
    .update(table as PgTable)
    .set({ ...change, version: sql`${table.version} + 1` } as PgUpdateSetSource<PgTable>)
    .where(and(wall, eq(table.id, target.id), eq(table.version, target.version)))
    .returning({ id: table.id });
  return rows.length === 1 ? "saved" : "absent";
}

/** Makes a row once: `insert` with a new id, or the id that this same request already made. Throws AlreadyMade. */
export async function createOnce(
  tx: Db,
  scope: Scope,
  requestKey: string,
  insert: (id: string) => Promise<unknown>,
): Promise<string> {
  const id = newId();
  if (await claimOnce(tx, scope, requestKey, id)) {
    await insert(id);
    return id;
  }
  const made = await writtenBy(tx, scope, requestKey);
  if (!made) throw new Error("A claimed request names no row.");
  return made;
}

/**
 * The database refused a row whose branch is broken: a living row hangs on what goes to the bin, or a parent is in it.
 */
export function breaksBranch(error: unknown): boolean {
  return lawBroken(error) === "parentDeleted";
}

const laws = {
  MA001: "parentDeleted",
  MA002: "planShut",
  MA003: "planSubmitted",
  MA004: "planOverlap",
} as const;

/** The law that the database refused to break (plans, branches, one account an address), whatever the code had checked; null for another error. */
export function lawBroken(error: unknown): (typeof laws)[keyof typeof laws] | "taken" | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!cause || typeof cause !== "object" || !("code" in cause)) return null;
  if ("constraint_name" in cause && cause.constraint_name === "account_email") return "taken";
  return Object.entries(laws).find(([code]) => code === cause.code)?.[1] ?? null;
}
