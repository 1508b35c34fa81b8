import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { DatabaseFailure, unavailability } from "../failures";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { idList } from "./ids";
import type { Page } from "./lists";

/** How many rows the filters keep, beside each row of a page: one pass for both. */
export const total = sql<number>`(count(*) over ())::integer`;

/** The same number, taken off the rows; a page after the last holds none, and asks it. */
export async function counted<Row extends { total: number }>(
  rows: readonly Row[],
  page: Page | null,
  again: () => Promise<number>,
): Promise<{ rows: Omit<Row, "total">[]; total: number }> {
  const [first] = rows;
  const found = first?.total ?? (page && page.number > 1 ? await again() : 0);
  return { rows: rows.map(({ total: _, ...row }) => row), total: found };
}

type Placed = { id: string; name: string };

/** Territories tied to some rows, by row, in French order: asked once for a page, and not once a row. */
export async function linkedTo(
  tx: Db,
  { table, row, territory }: { table: PgTable; row: PgColumn; territory: PgColumn },
  ids: readonly string[],
): Promise<(id: string) => Placed[]> {
  const found = await tx.execute<Placed & { row: string }>(sql`
    select ${row} as row, t.id, t.name from ${table} join ${territories} t on t.id = ${territory}
     where ${row} = any(${idList(ids)}) order by t.name collate "fr-x-icu"`);
  const all = [...found];
  return (id) => all.filter((link) => link.row === id).map(({ row: _, ...place }) => place);
}

/** The distinct ids among what rows hold. */
export const idsOf = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

/** Signs of an id. */
const written = 36;

/** The ids of a list in its order, one after the other: a hundred thousand are one text, and not as many rows to hold. */
export async function idsInOrder(scope: Scope, asks: (tx: Db) => SQLWrapper): Promise<string> {
  const [row] = await inScope(scope, (tx) =>
    tx.execute<{ ids: string }>(sql`select array_to_string(array(${asks(tx)}), '') as ids`),
  );
  return row?.ids ?? "";
}

/** A question asked again while the database is too busy to take it: a file that has begun cannot be refused any more. */
async function patiently<T>(ask: () => Promise<T>, again = 3): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (again === 0 || !(error instanceof DatabaseFailure) || !unavailability(error)) throw error;
    return patiently(ask, again - 1);
  }
}

/** The rows of one list, some hundreds at a time, so that none of its readers holds them all, nor a transaction while it writes. */
export async function* byHundreds<Row extends { id: string }>(
  scope: Scope,
  listed: string,
  read: (tx: Db, where: (id: PgColumn) => SQL) => Promise<readonly Row[]>,
  size = 500,
): AsyncGenerator<Row[]> {
  for (let from = 0; from < listed.length; from += size * written) {
    const some = listed.slice(from, from + size * written).match(/.{36}/g) ?? [];
    const rows = await patiently(() =>
      inScope(scope, (tx) => read(tx, (id) => sql`${id} = any(${idList(some)})`)),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    // A row that went to the bin meanwhile is left out.
    yield some.flatMap((id) => byId.get(id) ?? []);
  }
}
