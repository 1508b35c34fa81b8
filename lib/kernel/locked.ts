import "server-only";
import { type Held, lockRows } from "@/db/kernel/rows";
import type { Facts, NounTable, Wall } from "@/db/kernel/wall";
import type { Scope, Tx } from "@/db/scope";

/** The rows that requests name, locked, in their order; else why not: out of scope, or seen and not written by this actor. */
export async function lockedInOrder<Table extends NounTable, Asked extends Facts>(
  tx: Tx,
  scope: Scope,
  wall: Wall<Table, Asked>,
  typed: readonly { id: string }[],
  state: "living" | "deleted",
): Promise<(Held<Table, Asked> | "absent" | "forbidden")[]> {
  const ids = typed.map(({ id }) => id);
  const rows = await lockRows(tx, scope, wall, ids, state);
  const others = ids.filter((id) => !rows.has(id));
  const seen = state === "living" && others.length > 0 ? await wall.seen(tx, scope, others) : [];
  return ids.map((id) => rows.get(id) ?? (seen.includes(id) ? "forbidden" : "absent"));
}
