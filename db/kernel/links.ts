import { getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";

/** A table of links of a noun, by the names of its columns: the row, the territory that leads it if one does, what the link names, by its id or its code. */
export type LinkTable = { table: PgTable; of: string; lead?: string; to: string };

type Row = { id: string; regionId: string; territoryId: string };

const chunk = 500;

/** Makes the links of rows those given: what is already linked stays as it is, and its history with it. */
export async function setLinks(
  tx: Db,
  { table, of, lead, to }: LinkTable,
  rows: readonly { row: Row; to: readonly string[] }[],
): Promise<void> {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const column = (name: string): PgColumn => {
    const found = columns[name];
    if (!found) throw new Error(`The table of links has no column ${name}.`);
    return found;
  };
  const pairs = rows.flatMap(({ row, to }) => to.map((id) => [row.id, id]));
  const asked: SQL = sql`(select (pair ->> 0)::uuid, pair ->> 1 from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) as pair)`;
  const ids = rows.map(({ row }) => row.id);
  await tx
    .delete(table)
    .where(sql`${inArray(column(of), ids)} and (${column(of)}, ${column(to)}::text) not in ${asked}`);
  const links = rows.flatMap(({ row, to: named }) =>
    named.map((id) => ({
      ...(lead && { [lead]: row.territoryId }),
      ...{ [of]: row.id, regionId: row.regionId, [to]: id },
    })),
  );
  for (let from = 0; from < links.length; from += chunk)
    await tx
      .insert(table)
      .values(links.slice(from, from + chunk) as PgInsertValue<PgTable>[])
      .onConflictDoNothing();
}
