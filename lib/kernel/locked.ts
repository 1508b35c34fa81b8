import "server-only";
import type { Ground, VersionedTable } from "@/db/kernel/wall";
import type { Scope, Tx } from "@/db/scope";

/** The rows that requests name, locked, in their order; else why not: out of scope, or seen and not written by this actor. */
export async function lockedInOrder<Row>(
  tx: Tx,
  scope: Scope,
  wall: Pick<Ground<VersionedTable, Row>, "lock" | "seen">,
  typed: readonly { id: string }[],
  state: "living" | "deleted",
): Promise<(Row | "absent" | "forbidden")[]> {
  const ids = typed.map(({ id }) => id);
  const rows = await wall.lock(tx, scope, ids, state);
  const others = ids.filter((id) => !rows.has(id));
  const seen = state === "living" && others.length > 0 ? await wall.seen(tx, scope, others) : [];
  return ids.map((id) => rows.get(id) ?? (seen.includes(id) ? "forbidden" : "absent"));
}
