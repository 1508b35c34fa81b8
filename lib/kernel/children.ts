import "server-only";
import { newId } from "@/db/ids";
import { type Held, insertRows } from "@/db/kernel/rows";
import type { Facts, NounTable, Wall } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/matrix";
import type { Dictionary } from "./dictionary";
import { type Errors, type Gesture, gesture } from "./gesture";
import { lockedInOrder } from "./locked";
import { type Adding, type Between, readsAdding, type Values } from "./parse";

/** What a noun says of a verb that makes rows under those of another. */
type Under<Parent extends NounTable, Asked extends Facts, F extends Dictionary, Parents> = Between<F> & {
  says: string;
  permission: Permission;
  /** The name of the id of the row above, in its forms and in the table. */
  key: string;
  /** What the rows hang on beside the row above, held before it, of all the requests at once. */
  parents?: (tx: Tx, actor: Actor, typed: readonly Adding<F>[]) => Promise<Parents>;
  /** What today, the row above or the parents contradict, by field, or null. */
  guard: (typed: Values<F>, row: Held<Parent, Asked>, actor: Actor, parents: Parents) => Errors | null;
  /** What a row holds beside what was typed (the last rank of its siblings): of all the rows at once, in their order. */
  completes?: (tx: Tx, typed: readonly Adding<F>[]) => Promise<readonly object[]>;
  /** « create » where nothing is said. */
  verb?: string;
  /** The parents once a request is accepted: the next ones of the same run are judged on them. */
  accepted?: (parents: Parents, typed: Values<F>, row: Held<Parent, Asked>) => Parents;
};

/** Makes rows under rows of another noun that this actor writes, and in their territories. */
export function createUnder<Parent extends NounTable, Asked extends Facts, F extends Dictionary, Parents>(
  wall: { noun: string; table: NounTable },
  parent: Wall<Parent, Asked>,
  fields: F,
  noun: Under<Parent, Asked, F, Parents>,
): Gesture {
  type Typed = Adding<F> & { id: string };
  const { input, read } = readsAdding(noun.key, fields, noun);
  return gesture<Typed, Held<Parent, Asked>, Parents>({
    name: `${wall.noun}.${noun.verb ?? "create"}`,
    accepted: (parents, { fields }, row) => noun.accepted?.(parents, fields, row) ?? parents,
    says: noun.says,
    makes: true,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: async (tx, actor, typed) => (await noun.parents?.(tx, actor, typed)) as Parents,
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
    guard: (typed, row, parents, actor) => noun.guard(typed.fields, row, actor, parents),
    async write(tx, _, todo) {
      const added = await noun.completes?.(
        tx,
        todo.map(({ typed }) => typed),
      );
      const rows = todo.map(({ typed: { id, of, fields: kept }, row: { regionId, territoryId } }, index) => ({
        ...kept,
        ...added?.[index],
        ...{ id, [noun.key]: of, regionId, territoryId },
      }));
      await insertRows(tx, wall, rows);
    },
  });
}
