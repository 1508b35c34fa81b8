import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Facts, NounTable, Wall } from "../kernel/wall";
import { inScope, type Scope } from "../scope";
import { type AuditChanges, audits } from "./table";

/** By state, what a row held when it last left it: its words go with the state, and are offered again with it. */
export type LeftStates = Readonly<Record<string, AuditChanges>>;

type Noun = Pick<Wall<NounTable, Facts>, "noun" | "seen">;

/** The changes of a living row that keep `kept`, in the order of time; none of a row that this reader does not see. */
async function changesOf(
  tx: Db,
  scope: Scope,
  { noun, seen }: Noun,
  id: string,
  kept: SQL,
): Promise<AuditChanges[]> {
  if ((await seen(tx, scope, [id])).length === 0) return [];
  const rows = await tx
    .select({ changes: audits.changes })
    .from(audits)
    .where(and(eq(audits.rowId, id), eq(audits.tableName, noun), eq(audits.operation, "update"), kept))
    .orderBy(asc(audits.id));
  return rows.map(({ changes }) => changes);
}

/** What was written on the named columns of a row that this reader sees, in the order of time. */
export function listChangesOf(
  scope: Scope,
  noun: Noun,
  id: string,
  columns: readonly string[],
  on?: Db,
): Promise<AuditChanges[]> {
  const named = sql`${audits.changes} ?| array[${sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  )}]`;
  return inScope(scope, (tx) => changesOf(tx, scope, noun, id, named), on);
}

const stateLeft = ({ status }: AuditChanges) => (typeof status === "object" ? String(status.before) : "");

/** What a living row that this reader sees held in each state that it has left, the last time. */
export function listLeftStates(scope: Scope, noun: Noun, id: string, on?: Db): Promise<LeftStates> {
  return inScope(
    scope,
    async (tx) => {
      const changes = await changesOf(
        tx,
        scope,
        noun,
        id,
        sql`${audits.changes} -> 'status' ->> 'before' is not null`,
      );
      // In the order of time: the last leaving of a state stands.
      return Object.fromEntries(changes.map((change) => [stateLeft(change), change]));
    },
    on,
  );
}
