import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { DatabaseFailure, unavailability } from "../failures";
import { inScope, type Scope, writeInScope } from "../scope";
import { territories } from "../territories/table";
import { idList } from "./ids";
import { french, type Page } from "./lists";

/** One Région read whole: an index may give the rows of a list in its order. Territories and links are several roads to them. */
export const ofOneRegion = (regions: readonly string[], territories: readonly string[]): boolean =>
  regions.length === 1 && territories.length === 0;

/**
 * How many rows the filters keep, beside each row of a page: one pass for both. Null to who reads one Région whole: a page then comes by an
 * index, and one pass would read all that the Région has.
 */
export const totalOf = (byIndex: boolean) =>
  byIndex ? sql<number | null>`null::integer` : sql<number | null>`(count(*) over ())::integer`;

/** The same number, taken off the rows; asked apart where they do not say it: by an index, or after the last page. */
export async function counted<Row extends { total: number | null }>(
  rows: readonly Row[],
  page: Page | null,
  again: () => Promise<number>,
): Promise<{ rows: Omit<Row, "total">[]; total: number }> {
  const before = page ? (page.number - 1) * page.size : 0;
  const last = !page || rows.length < page.size;
  const known =
    rows.length > 0 || before === 0 ? (rows[0]?.total ?? (last ? before + rows.length : null)) : null;
  return { rows: rows.map(({ total: _, ...row }) => row), total: known ?? (await again()) };
}

type Placed = { id: string; name: string };

/** Territories by their id, in French order: asked once for all the rows of a page, where a join looks one up for each. */
export async function placesOf(tx: Db, ids: readonly string[]) {
  const found = await tx
    .select({ id: territories.id, name: territories.name, kind: territories.kind })
    .from(territories)
    .where(sql`${territories.id} = any(${idList(idsOf(ids))})`)
    .orderBy(french(territories.name));
  return new Map(found.map(({ id, ...place }) => [id, place]));
}

type Links = { table: PgTable; row: PgColumn; territory: PgColumn };

/** Rows with the name of their territory in its place, and the territories that `links` ties to them, in French order. */
export async function withPlaces<Row extends { territoryId: string; id?: string }>(
  tx: Db,
  rows: readonly Row[],
  links?: Links,
): Promise<{ row: Omit<Row, "territoryId"> & { territoryName: string }; linked: Placed[] }[]> {
  if (rows.length === 0) return [];
  const ids = idList(rows.flatMap(({ id }) => id ?? []));
  const tied = links
    ? await tx.execute<{ row: string; territory: string }>(
        sql`select ${links.row} as row, ${links.territory} as territory from ${links.table} where ${links.row} = any(${ids})`,
      )
    : [];
  const places = await placesOf(tx, [
    ...rows.map(({ territoryId }) => territoryId),
    ...tied.map(({ territory }) => territory),
  ]);
  return rows.map(({ territoryId, ...row }) => {
    const here = new Set(tied.filter((link) => link.row === row.id).map(({ territory }) => territory));
    const linked = [...places].filter(([id]) => here.has(id)).map(([id, { name }]) => ({ id, name }));
    return { row: { ...row, territoryName: places.get(territoryId)?.name ?? "" }, linked };
  });
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

type Reading<Row> = (tx: Db, where: (id: PgColumn) => SQL) => Promise<readonly Row[]>;

/** The rows of a list as they are read, some hundreds at a time, and how many it had when it was put in order. */
export type Hundreds<Row> = AsyncIterable<Row[]> & {
  total: number;
  /** The same with what is asked beside them, in the transaction of each batch; `writes`: it also writes. */
  through: <Made>(
    run: (tx: Db, ids: readonly string[], rows: () => Promise<Row[]>) => Promise<Made[]>,
    writes?: boolean,
  ) => AsyncGenerator<Made[]>;
};

/** The rows of one list, some hundreds at a time, so that none of its readers holds them all, nor a transaction while it writes. */
export function byHundreds<Row extends { id: string }>(
  scope: Scope,
  listed: string,
  read: Reading<Row>,
  size = 500,
): Hundreds<Row> {
  async function rowsOf(tx: Db, ids: readonly string[]): Promise<Row[]> {
    const rows = await read(tx, (id) => sql`${id} = any(${idList(ids)})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    // A row that went to the bin meanwhile is left out.
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
  async function* through<Made>(
    run: (tx: Db, ids: readonly string[], rows: () => Promise<Row[]>) => Promise<Made[]>,
    writes = false,
  ): AsyncGenerator<Made[]> {
    const opened = writes ? writeInScope : inScope;
    for (let from = 0; from < listed.length; from += size * written) {
      const ids = listed.slice(from, from + size * written).match(/.{36}/g) ?? [];
      yield await patiently(() => opened(scope, (tx) => run(tx, ids, () => rowsOf(tx, ids))));
    }
  }
  return {
    total: listed.length / written,
    through,
    [Symbol.asyncIterator]: () => through((_, __, rows) => rows()),
  };
}

/** Rows that were read whole, as those of a list that is read by hundreds: what is asked beside them is asked some hundreds at a time. */
export function inHundreds<Row extends { id: string }>(
  scope: Scope,
  rows: readonly Row[],
  size = 500,
): Hundreds<Row> {
  async function* through<Made>(
    run: (tx: Db, ids: readonly string[], rows: () => Promise<Row[]>) => Promise<Made[]>,
    writes = false,
  ): AsyncGenerator<Made[]> {
    const opened = writes ? writeInScope : inScope;
    for (let from = 0; from < rows.length; from += size) {
      const some = rows.slice(from, from + size);
      const ids = some.map(({ id }) => id);
      yield await patiently(() => opened(scope, (tx) => run(tx, ids, async () => some)));
    }
  }
  return { total: rows.length, through, [Symbol.asyncIterator]: () => through((_, __, own) => own()) };
}
