import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { listExportRows, listExports } from "./table";

export type ExportBase = {
  noun: string;
  /** What the list was asked. */
  asked: Readonly<Record<string, string>>;
  madeAt: Date;
  /** By the id of each row that its maker could write: its version then, and its values by the names of the dictionary. */
  rows: ReadonlyMap<string, { version: number; held: Readonly<Record<string, unknown>> }>;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What a workbook held when it was made, by the number that it carries; null when it is nobody's number, another person's, or too
 * old. `ids`: of these rows alone.
 */
export function exportBase(
  scope: Scope,
  number: string,
  ids?: readonly string[],
  on?: Db,
): Promise<ExportBase | null> {
  if (!uuid.test(number)) return Promise.resolve(null);
  return inScope(
    scope,
    async (tx) => {
      const [made] = await tx
        .select()
        .from(listExports)
        .where(and(eq(listExports.accountId, scope.actorId), eq(listExports.id, number)));
      if (!made) return null;
      const rows = await tx
        .select({ id: listExportRows.rowId, version: listExportRows.version, held: listExportRows.held })
        .from(listExportRows)
        .where(and(eq(listExportRows.exportId, made.id), ids && inArray(listExportRows.rowId, [...ids])));
      const { noun, asked, madeAt } = made;
      return {
        ...{ noun, asked, madeAt },
        rows: new Map(rows.map(({ id, version, held }) => [id, { version, held }])),
      };
    },
    on,
  );
}
