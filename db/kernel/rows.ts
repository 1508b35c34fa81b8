import { and, eq, getTableColumns, inArray, is, isNotNull, isNull, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { TerritoryKind } from "../enums";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import type { Card } from "./card";
import { snake } from "./columns";
import type { Facts, NounTable, VersionedTable, Wall } from "./wall";

/** A row as stored, locked, with what can() asks of its place. */
export type Held<Table extends NounTable, Asked extends Facts> = Table["$inferSelect"] &
  Asked & {
    id: string;
    version: number;
    regionId: string;
    territoryId: string;
    territoryKind: TerritoryKind;
  };

/** Rows written at once: PostgreSQL takes 65 535 parameters. */
const chunk = 500;

/**
 * Rows that the scope writes, by id, locked (FOR UPDATE) until the end of the transaction, in the order of their ids: two who take
 * the same ones take them in the same order. `deleted`: those of the bin.
 */
export async function lockRows<Table extends NounTable, Asked extends Facts>(
  tx: Db,
  scope: Scope,
  { table, writable, facts }: Pick<Wall<Table, Asked>, "table" | "writable" | "facts">,
  ids: readonly string[],
  state: "living" | "deleted",
): Promise<ReadonlyMap<string, Held<Table, Asked>>> {
  const bin = table.deletedAt;
  const life = bin && (state === "living" ? isNull(bin) : isNotNull(bin));
  const rows = await tx
    .select()
    .from(table as PgTable)
    .where(and(writable(scope), inArray(table.id, [...ids]), life))
    .orderBy(table.id)
    .for("update");
  // After the lock, in a statement of their own: as things are now that nobody else changes them.
  const places = await tx
    .select({ id: table.id, territoryKind: territories.kind, ...(facts as Record<string, SQL>) })
    .from(table as PgTable)
    .innerJoin(territories, eq(territories.id, table.territoryId))
    .where(inArray(table.id, [...ids]));
  const placed = new Map(places.map((place) => [place.id, place]));
  return new Map(
    rows.map((row) => [String(row.id), { ...row, ...placed.get(row.id) } as Held<Table, Asked>]),
  );
}

const idsOf = (rows: readonly object[]) => (rows as readonly { id: string }[]).map(({ id }) => id);

type Written = Readonly<Record<string, unknown>>;

const namesOf = (row: object) =>
  Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name]));

/** Rows that write the same columns, by those columns; null where a value is an expression, which no parameter holds. */
function alike<Row extends object>(
  rows: readonly Row[],
  of: (row: Row) => object,
): Map<string, Row[]> | null {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (Object.values(of(row)).some((value) => is(value, SQL))) return null;
    const names = namesOf(of(row)).join();
    const group = groups.get(names);
    if (group) group.push(row);
    else groups.set(names, [row]);
  }
  return groups;
}

/** Values of many rows as one parameter: as a relation named `given`, of the columns of the table. */
function givenAs(table: PgTable, rows: readonly object[]): SQL {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const stored = (rows as Written[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const kept = value === null || value === undefined ? null : columns[name]?.mapToDriverValue(value);
        return [snake(name), kept];
      }),
    ),
  );
  return sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(stored)}::jsonb) as given`;
}

const chunksOf = <Row>(rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) => rows.slice(at * chunk, (at + 1) * chunk));

/** Makes rows: every column but those that the table fills itself; those of the same columns at once, with their cards. */
export async function insertRows<Table extends PgTable>(
  tx: Db,
  { table, card }: { table: Table; card?: Card | undefined },
  rows: readonly object[],
): Promise<void> {
  const groups = rows.length > 1 ? alike(rows, (row) => row) : null;
  for (const [names, group] of groups ?? []) {
    const columns = sql.join(
      names.split(",").map((name) => sql.identifier(snake(name))),
      sql`, `,
    );
    for (const some of chunksOf(group))
      await tx.execute(
        sql`insert into ${table as PgTable} (${columns}) select ${columns} from ${givenAs(table, some)}`,
      );
  }
  for (const some of groups ? [] : chunksOf(rows))
    await tx.insert(table as PgTable).values([...some] as PgInsertValue<PgTable>[]);
  await card?.publish(tx, idsOf(rows));
}

type Change = { ids: readonly string[]; change: object };

/** Changes of the same columns, each of one row, by one statement. */
function changeEach(tx: Db, table: VersionedTable, names: readonly string[], changes: readonly Change[]) {
  const given = names.map((name): [string, SQL] => [name, sql`given.${sql.identifier(snake(name))}`]);
  const rows = changes.map(({ ids: [id], change }) => ({ ...change, id }));
  return tx
    .update(table as PgTable)
    .set({ ...Object.fromEntries(given), version: sql`${table.version} + 1` } as PgUpdateSetSource<PgTable>)
    .from(givenAs(table, rows))
    .where(sql`${table.id} = given.id`)
    .returning({ id: table.id });
}

/** Writes named columns of locked rows, each with its next version: those of the same columns at once; their cards follow. */
export async function changeRows<Table extends VersionedTable>(
  tx: Db,
  { table, card }: { table: Table; card?: Card | undefined },
  changes: readonly Change[],
): Promise<void> {
  // They are locked, so they are there: something forgot to lock one.
  const all = (ids: readonly string[], written: readonly unknown[]) => {
    if (written.length !== ids.length) throw new Error("A row that was locked was not written.");
  };
  const each = changes.length > 1 && changes.every(({ ids }) => ids.length === 1);
  const groups = each ? alike(changes, ({ change }) => change) : null;
  for (const [names, group] of groups ?? [])
    for (const some of chunksOf(group))
      all(
        some.flatMap(({ ids }) => ids),
        await changeEach(tx, table, names.split(",").filter(Boolean), some),
      );
  for (const { ids, change } of groups ? [] : changes)
    all(
      ids,
      await tx
        .update(table as PgTable)
        .set({ ...change, version: sql`${table.version} + 1` } as PgUpdateSetSource<PgTable>)
        .where(inArray(table.id, [...ids]))
        .returning({ id: table.id }),
    );
  await card?.publish(
    tx,
    changes.flatMap(({ ids }) => ids),
  );
}

/** What moves rows to the bin, and what takes them out. */
export const binned = (scope: Scope) => ({ deletedAt: sql`now()`, deletedBy: scope.actorId });
export const unbinned = { deletedAt: null, deletedBy: null };

/** What withdraws a text: the database gives the instant, and empties its former texts. */
export const withdrawn = { withdrawnAt: sql`now()` };
