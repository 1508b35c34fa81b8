import { and, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { snake } from "./columns";
import type { Ground, Reach, VersionedTable } from "./wall";

type OfRegion = { id: PgColumn; regionId: PgColumn };

/** A table whose rows are a Région's own, versioned, and go to the bin. */
export type GroundTable = VersionedTable & OfRegion & { deletedAt: PgColumn; deletedBy: PgColumn };

type Place = { regionId: string; territoryId: string };

/** A row as stored, locked, with where the right to write it is asked: the Région's own territory, as of accounts. */
type HeldGround<Table extends GroundTable> = Table["$inferSelect"] & {
  id: string;
  version: number;
  regionId: string;
  places: Place[] | null;
};

type Title = PgColumn | SQL;

type Declared<Table extends GroundTable, Live> = {
  /** Its table, by its name. */
  noun: string;
  table: Table;
  live: Live;
  /** Agents add some, in the name of one of their territories: its table says for which. */
  adds?: true;
  /** Every Région of the base reads it, whose rows may name it: vocabularies. */
  shared?: true;
  /** What the journal keeps: values, or the names of what changed. */
  audit: "values" | "names-only";
  /** How the journal and the bin name a row. */
  title: Title;
  /** Tables whose living rows hang on a living row of it, and by which column. */
  children: readonly { of: string; column: string }[];
  /** Rows of the bin that never come out of it. */
  spent?: SQL;
};

/** Both walls of what is a Région's own (docs/decisions/0052), said once: the second is raised by app.ground(). */
export type GroundWall<Table extends GroundTable> = Ground<Table, HeldGround<Table>> & {
  title: Title;
  bin: Title;
  spent: SQL | undefined;
  /** As of a wall placed in a territory: the table of rights is compared with it. */
  reach: { reads: readonly Reach[]; writes: readonly Reach[]; linked: false; adds: boolean };
  visible: (scope: Scope) => SQL;
  writable: (scope: Scope) => SQL;
  /** Rows, living or not, that the scope reads. */
  known: (scope: Scope) => SQL;
  /** The statement of a migration that raises the second wall. */
  statement: string;
};

const among = (column: PgColumn, ids: readonly string[]) =>
  ids.length > 0 ? inArray(column, [...ids]) : undefined;

/** Declares the walls of what is read by every member of its Région, and written by its officers and administrators. */
export function groundOf<Table extends GroundTable, Live extends (PgTable | PgView) & OfRegion>({
  noun,
  table,
  live,
  adds,
  shared,
  audit,
  title,
  children,
  spent,
}: Declared<Table, Live>): GroundWall<Table> {
  // Never undefined: Drizzle drops an undefined WHERE, and with it the wall.
  const read = (scope: Scope, { regionId }: OfRegion) =>
    (shared && scope.member.length > 0 ? sql`true` : among(regionId, scope.member)) ?? sql`false`;
  const visible = (scope: Scope) => read(scope, live);
  const writable = (scope: Scope) =>
    or(among(table.regionId, scope.staff), among(table.regionId, scope.admin)) ?? sql`false`;
  const own = sql<Place[]>`(select json_agg(json_build_object('regionId', t.region_id, 'territoryId', t.id))
    from ${territories} t where t.region_id = ${table.regionId} and t.kind = 'region')`;
  const told = {
    ...(adds && { adds }),
    ...(shared && { shared }),
    audit,
    children: children.map((child) => ({ ...child, column: snake(child.column) })),
  };
  return {
    noun,
    table,
    title,
    bin: title,
    spent,
    reach: { reads: ["member"], writes: ["staff", "admin"], linked: false, adds: adds === true },
    visible,
    writable,
    known: (scope) => read(scope, table),
    async lock(tx: Db, scope, ids, state) {
      const rows = await tx
        .select()
        .from(table as PgTable)
        .where(
          and(
            writable(scope),
            inArray(table.id, [...ids]),
            state === "living" ? isNull(table.deletedAt) : isNotNull(table.deletedAt),
          ),
        )
        .orderBy(table.id)
        .for("update");
      const places = await tx
        .select({ id: table.id, places: own })
        .from(table as PgTable)
        .where(inArray(table.id, [...ids]));
      const placed = new Map(places.map((place) => [place.id, place]));
      return new Map(
        rows.map((row) => [String(row.id), { ...row, ...placed.get(row.id) } as HeldGround<Table>]),
      );
    },
    places: ({ places }) => places ?? [],
    seen: async (tx, scope, ids) => {
      const rows = await tx
        .select({ id: live.id })
        .from(live as PgView)
        .where(and(visible(scope), inArray(live.id, [...ids])));
      return rows.map(({ id }) => String(id));
    },
    statement: `select app.ground('${noun}', '${JSON.stringify(told)}')`,
  };
}
