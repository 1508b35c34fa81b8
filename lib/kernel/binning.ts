import "server-only";
import { binned, changeRows, type Held, unbinned } from "@/db/kernel/rows";
import type { BinTable, Facts, Wall } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
import type { PlanPart } from "@/lib/permissions/locks";
import type { Permission } from "@/lib/permissions/matrix";
import { type Gesture, gesture } from "./gesture";
import { lockedInOrder } from "./locked";
import { type Pointing, readsPointing } from "./parse";

/** `part`: what of its plan the way to the bin touches. */
type Binning = { says: string; permission: Permission; key: string; part?: PlanPart };

/** What a row that comes out of the bin must not break: of the rows as stored, what they hang on, then a Refusal to throw. */
type Returning<Row, Parents> = {
  parents: (tx: Tx, actor: Actor, ids: readonly string[]) => Promise<Parents>;
  guard: (row: Row, parents: Parents) => void;
  accepted: (parents: Parents, row: Row) => Parents;
};

function moving<Table extends BinTable, Asked extends Facts, Parents>(
  wall: Wall<Table, Asked>,
  { says, permission, key, part }: Binning,
  from: "living" | "deleted",
  returning: Returning<Held<Table, Asked>, Parents>,
): Gesture {
  return gesture<Pointing, Held<Table, Asked>, Parents>({
    name: `${wall.noun}.${from === "living" ? "toBin" : "outOfBin"}`,
    says,
    makes: false,
    reader: readsPointing(key),
    parents: (tx, actor, typed) =>
      returning.parents(
        tx,
        actor,
        typed.map(({ id }) => id),
      ),
    find: (tx, { scope }, typed) => lockedInOrder(tx, scope, wall, typed, from),
    authorize: (actor, row) => authorize(actor, permission, row, part),
    stale: async (_, __, typed, row) => (typed.version === row.version ? null : "changed"),
    guard(_, row, parents) {
      returning.guard(row, parents);
      return null;
    },
    accepted: (parents, _, row) => returning.accepted(parents, row),
    write: (tx, { scope }, todo) => {
      const change = from === "living" ? binned(scope) : unbinned;
      return changeRows(tx, wall, [{ ids: todo.map(({ typed }) => typed.id), change }]);
    },
    broken: from === "living" ? "hanging" : "parentDeleted",
  });
}

const freely = { parents: async () => null, guard: () => {}, accepted: () => null };

/** Moves rows to the bin; refused as `hanging` while something living hangs on one of them. */
export const toBin = <Table extends BinTable, Asked extends Facts>(wall: Wall<Table, Asked>, noun: Binning) =>
  moving(wall, noun, "living", freely);

/** Takes rows out of the bin; refused as `parentDeleted` while what one of them hangs on is in it. */
export const outOfBin = <Table extends BinTable, Asked extends Facts, Parents>(
  wall: Wall<Table, Asked>,
  noun: Binning,
  returning?: Returning<Held<Table, Asked>, Parents>,
) => (returning ? moving(wall, noun, "deleted", returning) : moving(wall, noun, "deleted", freely));
