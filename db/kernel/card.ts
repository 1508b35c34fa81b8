import { and, getTableColumns, inArray, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { snake } from "./columns";
import { idList } from "./ids";

type Placed = { id: PgColumn; regionId: PgColumn; territoryId: PgColumn };
type CardTable = PgTable & Placed;

/** What of a noun is read across its Région (rights.md, « Cards »): a copy of some columns of its published rows, and nothing else. */
export type Card<Table extends CardTable = CardTable> = {
  table: Table;
  /** Makes the cards of these rows what the rows now say: one each while they are published, none otherwise. */
  publish: (tx: Db, ids: readonly string[]) => Promise<void>;
  /** Cards of the Régions of the scope: those read whole, and those of the territories read. */
  readable: (scope: Scope) => SQL;
  /** The statement of a migration that raises the second wall. */
  statement: string;
};

/**
 * Declares the card of a noun: `table` bears columns of `of` under their names; `published` says of a living row whether it has one.
 * The writes of the noun publish (./rows): no gesture has to think of it.
 */
export function cardOf<Table extends CardTable>(
  table: Table,
  of: PgTable & { [Name in keyof Table["_"]["columns"]]: PgColumn } & { deletedAt: PgColumn },
  { card, noun, published }: { card: string; noun: string; published: SQL },
): Card<Table> {
  const names = Object.keys(getTableColumns(table));
  const columns: Record<string, PgColumn> = getTableColumns(of);
  const copied = Object.fromEntries(names.map((name) => [name, columns[name] as PgColumn]));
  const changed = Object.fromEntries(
    names.map((name) => [name, sql`excluded.${sql.identifier(snake(name))}`]),
  );
  return {
    table,
    async publish(tx, ids) {
      if (ids.length === 0) return;
      const out = (rows: SQL | undefined) =>
        tx
          .select(copied)
          .from(of as PgTable)
          .where(and(inArray(of.id as PgColumn, [...ids]), isNull(of.deletedAt), rows));
      await tx
        .insert(table as CardTable)
        .select(out(published) as never)
        .onConflictDoUpdate({ target: table.id, set: changed });
      const kept = tx
        .select({ id: of.id as PgColumn })
        .from(of as PgTable)
        .where(and(inArray(of.id as PgColumn, [...ids]), isNull(of.deletedAt), published));
      await tx
        .delete(table as CardTable)
        .where(and(inArray(table.id, [...ids]), not(inArray(table.id, kept))));
    },
    readable: (scope) =>
      or(
        scope.regions.length > 0 ? inArray(table.regionId, [...scope.regions]) : undefined,
        scope.read.length > 0
          ? sql`${table.regionId} = any(array(select t.region_id from territory t where t.id = any(${idList(scope.read)})))`
          : undefined,
      ) ?? sql`false`,
    statement: `select app.card('${card}', '${noun}')`,
  };
}
