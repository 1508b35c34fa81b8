import "server-only";
import { newId } from "@/db/ids";
import { binned, changeRows, type Held, insertRows, lockRows, unbinned } from "@/db/kernel/rows";
import type { Facts, NounTable, Wall } from "@/db/kernel/wall";
import { listPlaces } from "@/db/queries/places";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Stored } from "@/lib/conflict";
import { authorize, type Placed } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/matrix";
import type { Dictionary } from "./dictionary";
import { type Errors, type Gesture, gesture } from "./gesture";
import {
  type Between,
  type Editing,
  type Making,
  type Pointing,
  readsEditing,
  readsMaking,
  readsPointing,
  type Values,
} from "./parse";

type Here = { actor: Actor; territoryId: string };

/** What a noun says of a verb that writes its fields. */
type Writing<F extends Dictionary, Parents, Write> = Between<F> & {
  says: string;
  permission: Permission;
  /** What the rows hang on, locked before them: of all the requests at once. */
  parents: (tx: Tx, actor: Actor, typed: readonly Values<F>[]) => Promise<Parents>;
  /** The parents once a request is accepted: the next ones of the same run are judged on them. */
  accepted?: (parents: Parents, id: string, typed: Values<F>) => Parents;
  /** What is stored of a request, its parents known. */
  keeps: (typed: Values<F>, parents: Parents) => Write;
};

/** Makes rows of a noun in the territories that the requests name. */
export function create<Table extends NounTable, F extends Dictionary, Parents>(
  wall: { noun: string; table: Table },
  fields: F,
  noun: Writing<F, Parents, object> & {
    /** What today and the parents contradict, by field, or null. */
    guard: (typed: Values<F>, parents: Parents, here: Here) => Errors | null;
  },
): Gesture {
  type Typed = Making<F> & { id: string };
  const { input, read } = readsMaking(fields, noun);
  return gesture<Typed, Placed, Parents>({
    name: `${wall.noun}.create`,
    says: noun.says,
    makes: true,
    accepted: (parents, { id, fields }) => noun.accepted?.(parents, id, fields) ?? parents,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: (tx, actor, typed) =>
      noun.parents(
        tx,
        actor,
        typed.map((one) => one.fields),
      ),
    async find(tx, { scope }, typed) {
      const { territories } = await listPlaces(scope, tx);
      return typed.map(({ territoryId }) => {
        const place = territories.find(({ id }) => id === territoryId);
        return place ? { regionId: place.regionId, territoryId, territoryKind: place.kind } : "absent";
      });
    },
    authorize: (actor, place) => authorize(actor, noun.permission, place),
    stale: async () => null,
    guard: (typed, { territoryId }, parents, actor) =>
      noun.guard(typed.fields, parents, { actor, territoryId }),
    write: (tx, _, todo, parents) =>
      insertRows(
        tx,
        wall,
        todo.map(({ typed, row: { regionId, territoryId } }) => ({
          ...noun.keeps(typed.fields, parents),
          ...{ id: typed.id, regionId, territoryId },
        })),
      ),
  });
}

/** Writes every field of rows of a noun. `key`: the name of their id in its forms. */
export function update<Table extends NounTable, Asked extends Facts, F extends Dictionary, Parents>(
  wall: Wall<Table, Asked>,
  fields: F,
  noun: Writing<F, Parents, object> & {
    key: string;
    /** What today, the parents or the stored row contradict, by field, or null. */
    guard: (typed: Values<F>, parents: Parents, here: Here & { row: Held<Table, Asked> }) => Errors | null;
    /** The stored row under the names of its form, which a conflict shows beside mine. */
    stored: (tx: Tx, actor: Actor, id: string) => Promise<Stored>;
  },
): Gesture {
  return gesture<Editing<F>, Held<Table, Asked>, Parents>({
    name: `${wall.noun}.update`,
    says: noun.says,
    makes: false,
    accepted: (parents, { id, fields }) => noun.accepted?.(parents, id, fields) ?? parents,
    reader: readsEditing(noun.key, fields, noun),
    parents: (tx, actor, typed) =>
      noun.parents(
        tx,
        actor,
        typed.map((one) => one.fields),
      ),
    find: (tx, { scope }, typed) => lockedInOrder(tx, scope, wall, typed, "living"),
    authorize: (actor, row) => authorize(actor, noun.permission, row),
    stale: async (tx, actor, typed, row) =>
      typed.version === row.version ? null : noun.stored(tx, actor, row.id),
    guard: (typed, row, parents, actor) =>
      noun.guard(typed.fields, parents, { actor, row, territoryId: row.territoryId }),
    write: (tx, _, todo, parents) =>
      changeRows(
        tx,
        wall,
        todo.map(({ typed }) => ({ ids: [typed.id], change: noun.keeps(typed.fields, parents) })),
      ),
  });
}

type Binning = { says: string; permission: Permission; key: string };

/** What a row that comes out of the bin must not break: of the rows as stored, what they hang on, then a Refusal to throw. */
type Returning<Row, Parents> = {
  parents: (tx: Tx, actor: Actor, ids: readonly string[]) => Promise<Parents>;
  guard: (row: Row, parents: Parents) => void;
  accepted: (parents: Parents, row: Row) => Parents;
};

async function lockedInOrder<Table extends NounTable, Asked extends Facts>(
  tx: Tx,
  scope: Actor["scope"],
  wall: Wall<Table, Asked>,
  typed: readonly Pointing[],
  state: "living" | "deleted",
): Promise<(Held<Table, Asked> | "absent" | "forbidden")[]> {
  const ids = typed.map(({ id }) => id);
  const rows = await lockRows(tx, scope, wall, ids, state);
  const others = ids.filter((id) => !rows.has(id));
  const seen = state === "living" && others.length > 0 ? await wall.seen(tx, scope, others) : [];
  return ids.map((id) => rows.get(id) ?? (seen.includes(id) ? "forbidden" : "absent"));
}

function moving<Table extends NounTable, Asked extends Facts, Parents>(
  wall: Wall<Table, Asked>,
  { says, permission, key }: Binning,
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
    authorize: (actor, row) => authorize(actor, permission, row),
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
export const toBin = <Table extends NounTable, Asked extends Facts>(
  wall: Wall<Table, Asked>,
  noun: Binning,
) => moving(wall, noun, "living", freely);

/** Takes rows out of the bin; refused as `parentDeleted` while what one of them hangs on is in it. */
export const outOfBin = <Table extends NounTable, Asked extends Facts, Parents>(
  wall: Wall<Table, Asked>,
  noun: Binning,
  returning: Returning<Held<Table, Asked>, Parents>,
) => moving(wall, noun, "deleted", returning);
