import "server-only";
import { binned, changeRows, unbinned } from "@/db/kernel/rows";
import type { Ground, VersionedTable } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authorizeIn } from "@/lib/permissions/can";
import type { PlanPart } from "@/lib/permissions/locks";
import type { Permission } from "@/lib/permissions/matrix";
import { type Gesture, gesture } from "./gesture";
import { lockedInOrder } from "./locked";
import { type Pointing, readsPointing } from "./parse";

type Binning = {
  says: string;
  permission: Permission;
  key: string;
  /** What of its plan the way to the bin touches. */
  part?: PlanPart;
  /** Its rows may hang on one another: they are written one by one, in the order asked. */
  inTurn?: true;
};

/** What is held before the rows, and what of it they must not break: a Refusal to throw. */
type Holding<Row, Parents> = {
  parents: (tx: Tx, actor: Actor, ids: readonly string[]) => Promise<Parents>;
  guard?: (row: Row, parents: Parents) => void;
  accepted?: (parents: Parents, row: Row) => Parents;
};

type Binnable = { id: string; version: number };

/** The ground of a noun whose rows go to the bin. */
type BinGround<Table extends VersionedTable, Row> = Ground<Table, Row> & { bin: unknown };

function moving<Table extends VersionedTable, Row extends Binnable, Parents>(
  wall: BinGround<Table, Row>,
  { says, permission, key, part, inTurn }: Binning,
  from: "living" | "deleted",
  holding: Holding<Row, Parents>,
): Gesture {
  return gesture<Pointing, Row, Parents>({
    name: `${wall.noun}.${from === "living" ? "toBin" : "outOfBin"}`,
    says,
    makes: false,
    reader: readsPointing(key),
    parents: (tx, actor, typed) =>
      holding.parents(
        tx,
        actor,
        typed.map(({ id }) => id),
      ),
    find: (tx, { scope }, typed) => lockedInOrder(tx, scope, wall, typed, from),
    authorize: (actor, row) => authorizeIn(actor, permission, wall.places(row), part),
    stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
    guard(_, row, parents) {
      holding.guard?.(row, parents);
      return null;
    },
    accepted: (parents, _, row) => holding.accepted?.(parents, row) ?? parents,
    async write(tx, { scope }, todo) {
      const change = from === "living" ? binned(scope) : unbinned;
      const ids = todo.map(({ typed }) => typed.id);
      // A statement for each: changes given together may be written by one, in the order of its plan.
      for (const some of inTurn ? ids.map((id) => [id]) : [ids])
        await changeRows(tx, wall, [{ ids: some, change }]);
    },
    broken: from === "living" ? "hanging" : "parentDeleted",
  });
}

const freely = { parents: async () => null };

/** Moves rows to the bin; refused as `hanging` while something living hangs on one of them. */
export const toBin = <Table extends VersionedTable, Row extends Binnable, Parents>(
  wall: BinGround<Table, Row>,
  noun: Binning,
  holding?: Holding<Row, Parents>,
) => (holding ? moving(wall, noun, "living", holding) : moving(wall, noun, "living", freely));

/** Takes rows out of the bin; refused as `parentDeleted` while what one of them hangs on is in it. */
export const outOfBin = <Table extends VersionedTable, Row extends Binnable, Parents>(
  wall: BinGround<Table, Row>,
  noun: Binning,
  holding?: Holding<Row, Parents>,
) => (holding ? moving(wall, noun, "deleted", holding) : moving(wall, noun, "deleted", freely));
