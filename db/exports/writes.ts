import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { newId } from "../ids";
import { type Scope, writeInScope } from "../scope";
import { listExportRows, listExports } from "./table";

/** Numbers a workbook that is about to be made of the rows of a noun; its rows are kept as they are written. */
export function openExport(
  scope: Scope,
  made: { noun: string; asked: Readonly<Record<string, string>> },
  on?: Db,
): Promise<string> {
  return writeInScope(
    scope,
    async (tx) => {
      const id = newId();
      await tx.insert(listExports).values({ id, accountId: scope.actorId, ...made });
      return id;
    },
    on,
  );
}

/** A row as its workbook held it. */
export type KeptRow = { id: string; version: number; held: Readonly<Record<string, unknown>> };

/** Keeps rows under the number of their workbook, as one parameter, in the transaction that read them. */
export async function keepRows(tx: Db, exportId: string, rows: readonly KeptRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into ${listExportRows} (export_id, row_id, version, held)
    select ${exportId}::uuid, (r ->> 'id')::uuid, (r ->> 'version')::integer, r -> 'held'
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as r
    on conflict do nothing`);
}
