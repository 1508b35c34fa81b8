import { and, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import type { Scope } from "../scope";
import type { Card } from "./card";
import { snake } from "./columns";
import { idList } from "./ids";
import { type Held, lockRows } from "./rows";

type Placed = { id: PgColumn; regionId: PgColumn; territoryId: PgColumn };

/** A table whose rows are versioned; most go to the bin. */
export type VersionedTable = PgTable & { id: PgColumn; version: PgColumn; deletedAt?: PgColumn };

/** One whose rows are placed too. */
export type NounTable = VersionedTable & Placed;

/** One whose rows go to the bin. */
export type BinTable = NounTable & { deletedAt: PgColumn; deletedBy: PgColumn };

/** What is asked of a locked row beside its columns: the status of the plan that may lock it, and what the noun adds. */
export type Facts = { planStatus: PlanStatus | null; [name: string]: unknown };

/** The lists of a scope: regions, or territories, which open rows by where they stand. */
const standing = {
  regions: "regionId",
  member: "regionId",
  staff: "regionId",
  admin: "regionId",
  read: "territoryId",
  own: "territoryId",
  write: "territoryId",
} as const;

export type Reach = keyof typeof standing;

/** A column, or an expression of a row of the table. */
type Title = PgColumn | SQL;

type Declared<Table extends NounTable, Live, Asked extends Facts> = {
  /** Its table, by its name. */
  noun: string;
  table: Table;
  live: Live;
  /** Whose rows are read, and whose are written. */
  reads: readonly Reach[];
  writes: Reach | readonly Reach[];
  /** Links that open a row to the territories read: a column of it, and the table that ties what it names to territories. */
  links: readonly { column: keyof Live & string; table: string; key: string }[];
  /** Rows that are made and never changed. */
  appends?: true;
  /** What the journal keeps: values, or the names of what changed. */
  audit: "values" | "names-only";
  /** Of a noun whose values it keeps, columns that are a person's: of these it keeps the name alone. */
  personal?: readonly (keyof Live & string)[];
  /** How the journal names a row, to who may read it; null: by nothing. */
  title: Title | null;
  /** Rows that it hangs on, by their table: it lives no longer than they do. */
  parents: readonly { of: string; column: keyof Live & string }[];
  /** What of its rows is read across their Région. */
  card?: Card;
  /** Asked of a row once it is locked. */
  facts: { [Name in keyof Asked]: SQL<Asked[Name]> };
};

/** What a verb asks of the rows of a noun, however its walls are made (docs/decisions/0041). */
export type Ground<Table extends VersionedTable, Row> = {
  noun: string;
  table: Table;
  /** What of it is read across its Région. */
  card?: Card | undefined;
  /** Rows that the scope writes, by id, locked until the end of the transaction, with what is so once they are. */
  lock: (
    tx: Db,
    scope: Scope,
    ids: readonly string[],
    state: "living" | "deleted",
  ) => Promise<ReadonlyMap<string, Row>>;
  /** Of these ids, those of living rows that the scope sees. */
  seen: (tx: Db, scope: Scope, ids: readonly string[]) => Promise<string[]>;
  /** Where a row stands: the right to write it is asked in each of these places. */
  places: (row: Row) => readonly { regionId: string; territoryId: string }[];
};

/** Both walls of a noun, said once: the first is made of it here, the second by app.wall(), and a test compares them. */
export type Wall<Table extends NounTable, Asked extends Facts> = Ground<Table, Held<Table, Asked>> & {
  facts: { [Name in keyof Asked]: SQL<Asked[Name]> };
  title: Title | null;
  /** Whose rows are read, and whose are written; `linked`: a link opens some more. */
  reach: { reads: readonly Reach[]; writes: readonly Reach[]; linked: boolean };
  /** Living rows that the scope sees; never undefined: Drizzle drops an undefined WHERE, and with it the wall. */
  visible: (scope: Scope) => SQL;
  /** Rows, living or not, that the scope writes. */
  writable: (scope: Scope) => SQL;
  /** The statement of a migration that raises the second wall. */
  statement: string;
};

/** Of a noun whose rows go to the bin. */
export type BinWall<Table extends BinTable, Asked extends Facts> = Wall<Table, Asked> & { bin: Title };

/** Declares the walls of a noun; `bin`: its rows go to the bin, under this title. */
export function wallOf<
  Table extends BinTable,
  Live extends (PgTable | PgView) & Placed & Record<Extra, PgColumn>,
  Extra extends string,
  Asked extends Facts,
>(declared: Declared<Table, Live, Asked> & { bin: Title }): BinWall<Table, Asked>;
export function wallOf<
  Table extends NounTable,
  Live extends (PgTable | PgView) & Placed & Record<Extra, PgColumn>,
  Extra extends string,
  Asked extends Facts,
>(declared: Declared<Table, Live, Asked>): Wall<Table, Asked>;
export function wallOf<
  Table extends NounTable,
  Live extends (PgTable | PgView) & Placed & Record<Extra, PgColumn>,
  Extra extends string,
  Asked extends Facts,
>(declared: Declared<Table, Live, Asked> & { bin?: Title }): Wall<Table, Asked> & { bin?: Title } {
  const { noun, table, live, reads, writes, appends, links, audit, personal, title, bin, parents, card } =
    declared;
  const { facts } = declared;
  const within = (scope: Scope, row: Placed, reach: Reach) =>
    scope[reach].length > 0 ? inArray(row[standing[reach]], [...scope[reach]]) : undefined;
  const linked = (scope: Scope) =>
    links.map(
      ({ column, table: link, key }) => sql`${live[column]} = any(array(select l.${sql.identifier(key)}
        from ${sql.identifier(link)} l where l.territory_id = any(${idList(scope.read)})))`,
    );
  const visible = (scope: Scope) =>
    or(
      ...reads.map((reach) => within(scope, live, reach)),
      ...(scope.read.length > 0 ? linked(scope) : []),
    ) ?? sql`false`;
  const told = {
    reads,
    writes,
    ...(appends && { appends }),
    links: links.map((link) => ({ ...link, column: snake(link.column) })),
    audit,
    ...(personal && { personal: personal.map(snake) }),
    parents: parents.map((parent) => ({ ...parent, column: snake(parent.column) })),
  };
  const writable = (scope: Scope) =>
    or(...[writes].flat().map((reach) => within(scope, table, reach))) ?? sql`false`;
  return {
    noun,
    table,
    card,
    facts,
    title,
    ...(bin && { bin }),
    reach: { reads, writes: [writes].flat(), linked: links.length > 0 },
    visible,
    writable,
    lock: (tx, scope, ids, state) => lockRows(tx, scope, { table, writable, facts }, ids, state),
    places: (row) => [row],
    seen: async (tx, scope, ids) => {
      const rows = await tx
        .select({ id: live.id })
        .from(live as PgView)
        .where(and(visible(scope), inArray(live.id, [...ids])));
      return rows.map(({ id }) => String(id));
    },
    statement: `select app.wall('${noun}', '${JSON.stringify(told)}')`,
  };
}
