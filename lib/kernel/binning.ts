import "server-only";
import { binned, changeRows, type Held, unbinned } from "@/db/kernel/rows";
import type { BinTable, BinWall, Facts } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
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

function moving<Table extends BinTable, Asked extends Facts, Parents>(
  wall: BinWall<Table, Asked>,
  { says, permission, key, part, inTurn }: Binning,
  from: "living" | "deleted",
  holding: Holding<Held<Table, Asked>, Parents>,
): Gesture {
  return gesture<Pointing, Held<Table, Asked>, Parents>({
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
    authorize: (actor, row) => authorize(actor, permission, row, part),
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
export const toBin = <Table extends BinTable, Asked extends Facts, Parents>(
  wall: BinWall<Table, Asked>,
  noun: Binning,
  holding?: Holding<Held<Table, Asked>, Parents>,
) => (holding ? moving(wall, noun, "living", holding) : moving(wall, noun, "living", freely));

/** Takes rows out of the bin; refused as `parentDeleted` while what one of them hangs on is in it. */
export const outOfBin = <Table extends BinTable, Asked extends Facts, Parents>(
  wall: BinWall<Table, Asked>,
  noun: Binning,
  holding?: Holding<Held<Table, Asked>, Parents>,
) => (holding ? moving(wall, noun, "deleted", holding) : moving(wall, noun, "deleted", freely));
