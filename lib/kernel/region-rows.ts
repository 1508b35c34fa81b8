import "server-only";
import { newId } from "@/db/ids";
import type { GroundTable } from "@/db/kernel/ground";
import { insertRows } from "@/db/kernel/rows";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/matrix";
import type { Dictionary } from "./dictionary";
import { type Errors, type Gesture, gesture } from "./gesture";
import { type Between, type Opening, readsOpening, type Values } from "./parse";

type Place = { regionId: string; territoryId: string };
type Here = { id: string; regionId: string; today: string };

/** What a noun says of a verb that makes rows of a Région's own. */
type OfRegion<F extends Dictionary, Parents> = Between<F> & {
  says: string;
  permission: Permission;
  /** What the rows are compared with, held before they are written. */
  parents: (tx: Tx, actor: Actor, typed: readonly Values<F>[]) => Promise<Parents>;
  /** What the parents contradict, by field, or null. */
  guard: (typed: Values<F>, parents: Parents, here: Here) => Errors | null;
  /** What is stored of a request: its columns. */
  keeps: (typed: Values<F>, parents: Parents) => object;
  /** The parents once a row is made: the next ones of the same run are judged on them. */
  accepted: (parents: Parents, row: object) => Parents;
};

/** The Région in which an actor writes what is a Région's own, else one that it belongs to; none: it belongs to none. */
function ownPlaceOf({ scope: { staff, admin, member }, regionsOwn }: Actor): Place | "absent" {
  const [regionId] = [...staff, ...admin, ...member];
  const own = regionId && regionsOwn[regionId];
  return regionId && own ? { regionId, territoryId: own } : "absent";
}

/** Makes rows of what is a Région's own, in the Région of the actor. */
export function createOfRegion<F extends Dictionary, Parents>(
  wall: { noun: string; table: GroundTable },
  fields: F,
  noun: OfRegion<F, Parents>,
): Gesture {
  type Typed = Opening<F> & { id: string };
  const { input, read } = readsOpening(fields, noun);
  const hereOf = (id: string, { regionId }: Place, { today }: Actor): Here => ({ id, regionId, today });
  return gesture<Typed, Place, { parents: Parents; rows: readonly object[] }>({
    name: `${wall.noun}.create`,
    says: noun.says,
    makes: true,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: async (tx, actor, typed) => ({
      parents: await noun.parents(
        tx,
        actor,
        typed.map(({ fields: kept }) => kept),
      ),
      rows: [],
    }),
    find: async (_, actor, typed) => typed.map(() => ownPlaceOf(actor)),
    authorize: (actor, place) => authorize(actor, noun.permission, place),
    stale: async () => null,
    guard: (typed, place, { parents }, actor) =>
      noun.guard(typed.fields, parents, hereOf(typed.id, place, actor)),
    // Kept as it is judged: the code and the rank of one depend on those made before it.
    accepted({ parents, rows }, { id, fields: typed }, { regionId }) {
      const row = { ...noun.keeps(typed, parents), id, regionId };
      return { parents: noun.accepted(parents, row), rows: [...rows, row] };
    },
    write: (tx, _, __, { rows }) => insertRows(tx, wall, rows),
  });
}
