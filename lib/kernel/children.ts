import "server-only";
import { newId } from "@/db/ids";
import { type Held, insertRows } from "@/db/kernel/rows";
import type { Facts, NounTable, Wall } from "@/db/kernel/wall";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/matrix";
import type { Dictionary } from "./dictionary";
import { type Errors, type Gesture, gesture } from "./gesture";
import { lockedInOrder } from "./locked";
import { type Adding, type Between, readsAdding, type Values } from "./parse";

/** What a noun says of a verb that makes rows under those of another. */
type Under<Parent extends NounTable, Asked extends Facts, F extends Dictionary> = Between<F> & {
  says: string;
  permission: Permission;
  /** The name of the id of the row above, in its forms and in the table. */
  key: string;
  /** What today or the row above contradicts, by field, or null. */
  guard: (typed: Values<F>, row: Held<Parent, Asked>, actor: Actor) => Errors | null;
};

/** Makes rows under rows of another noun that this actor writes, and in their territories. */
export function createUnder<Parent extends NounTable, Asked extends Facts, F extends Dictionary>(
  wall: { noun: string; table: NounTable },
  parent: Wall<Parent, Asked>,
  fields: F,
  noun: Under<Parent, Asked, F>,
): Gesture {
  type Typed = Adding<F> & { id: string };
  const { input, read } = readsAdding(noun.key, fields, noun);
  return gesture<Typed, Held<Parent, Asked>, null>({
    name: `${wall.noun}.create`,
    says: noun.says,
    makes: true,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: async () => null,
    find: (tx, { scope }, typed) =>
      lockedInOrder(
        tx,
        scope,
        parent,
        typed.map(({ of }) => ({ id: of })),
        "living",
      ),
    authorize: (actor, row) => authorize(actor, noun.permission, row),
    stale: async () => null,
    guard: (typed, row, _, actor) => noun.guard(typed.fields, row, actor),
    write: (tx, _, todo) =>
      insertRows(
        tx,
        wall,
        todo.map(({ typed: { id, of, fields: kept }, row: { regionId, territoryId } }) => ({
          ...kept,
          ...{ id, [noun.key]: of, regionId, territoryId },
        })),
      ),
  });
}
