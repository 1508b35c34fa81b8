import { newId } from "../ids";
import { binned, changeRows, insertRows, unbinned } from "../kernel/rows";
import type { Facts, Ground, NounTable, VersionedTable, Wall } from "../kernel/wall";
import { type Scope, type Tx, writeInScope } from "../scope";

type Place = { regionId: string; territoryId: string };
type Row = Place & { id: string };
type AfterWrite = (tx: Tx, row: Row) => Promise<void>;
const nothing: AfterWrite = async () => {};

/** Makes a row of a noun as its gesture stores it, its rules apart. */
export const make = <Table extends NounTable, Asked extends Facts>(
  wall: Wall<Table, Asked>,
  scope: Scope,
  place: Place,
  columns: object,
  on?: Tx,
  after = nothing,
): Promise<string> =>
  writeInScope(
    scope,
    async (tx) => {
      const id = newId();
      await insertRows(tx, wall, [{ id, ...place, ...columns }]);
      await after(tx, { id, ...place });
      return id;
    },
    on,
  );

/** Writes columns of a row that the scope writes, whatever its version. */
export const change = <Table extends VersionedTable, Row extends Place>(
  wall: Ground<Table, Row>,
  scope: Scope,
  id: string,
  columns: object,
  { from = "living", after = nothing, on }: { from?: "living" | "deleted"; after?: AfterWrite; on?: Tx } = {},
): Promise<"saved" | "absent"> =>
  writeInScope(
    scope,
    async (tx) => {
      const row = (await wall.lock(tx, scope, [id], from)).get(id);
      if (!row) return "absent";
      await changeRows(tx, wall, [{ ids: [id], change: columns }]);
      await after(tx, { id, regionId: row.regionId, territoryId: row.territoryId });
      return "saved";
    },
    on,
  );

export const bin = <Table extends NounTable, Asked extends Facts>(
  wall: Wall<Table, Asked>,
  scope: Scope,
  id: string,
  on?: Tx,
) => change(wall, scope, id, binned(scope), { on });

export const unbin = <Table extends NounTable, Asked extends Facts>(
  wall: Wall<Table, Asked>,
  scope: Scope,
  id: string,
  on?: Tx,
) => change(wall, scope, id, unbinned, { from: "deleted", on });
