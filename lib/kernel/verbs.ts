import "server-only";
import type { TerritoryKind } from "@/db/enums";
import { newId } from "@/db/ids";
import { type LinkTable, setLinks } from "@/db/kernel/links";
import { changeRows, type Held, insertRows } from "@/db/kernel/rows";
import type { Facts, Ground, NounTable, VersionedTable, Wall } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import { listPlaces } from "@/db/territories/choices";
import type { Actor } from "@/lib/auth/actor";
import type { Stored } from "@/lib/kernel/conflict";
import { authorize, authorizeIn, type Placed } from "@/lib/permissions/can";
import type { PlanPart } from "@/lib/permissions/locks";
import type { Permission } from "@/lib/permissions/matrix";
import { Refusal } from "@/lib/platform/errors";
import { takesNew } from "@/lib/territories/labels";
import type { Aside, Dictionary, Held as FieldValue } from "./dictionary";
import { type Errors, type Gesture, gesture } from "./gesture";
import { lockedInOrder } from "./locked";
import { type Between, type Editing, type Making, readsEditing, readsMaking, type Values } from "./parse";
import type { Move } from "./workflow";

type Place = { regionId: string; territoryId: string };
type Here = { actor: Actor; regionId: string; territoryId: string; territoryKind: TerritoryKind };

/** The fields of a dictionary that links keep, by name: those of several rows. */
type LinkNames<F> = {
  [Name in keyof F]: readonly string[] extends FieldValue<F[Name]> ? Name : never;
}[keyof F] &
  string;
type Links<F> = { readonly [Name in LinkNames<F>]?: LinkTable };

type AsideNames<F> = { [Name in keyof F]: F[Name] extends Aside ? Name : never }[keyof F];

/** Asks for what cannot be given when a field of the dictionary is neither a column of the table, nor a link, nor said to be aside. */
type Fits<F, Table extends VersionedTable> = [
  Exclude<keyof F, keyof Table["$inferSelect"] | LinkNames<F> | AsideNames<F>>,
] extends [never]
  ? unknown
  : { stray: Exclude<keyof F, keyof Table["$inferSelect"]> };

/** What a noun says of a verb that writes its fields. */
type Writing<F extends Dictionary, Parents> = Between<F> & {
  says: string;
  permission: Permission;
  /** What the rows hang on, locked before them: of all the requests at once, with the ids of their rows. */
  parents: (tx: Tx, actor: Actor, typed: readonly Values<F>[], ids: readonly string[]) => Promise<Parents>;
  /** The parents once a request is accepted: the next ones of the same run are judged on them. */
  accepted?: (parents: Parents, id: string, typed: Values<F>) => Parents;
  links?: Links<F>;
};

/** What is stored of a request: its columns, the fields of links and those aside apart. */
const columnsOf = (kept: object, fields: Dictionary, links: object = {}): object =>
  Object.fromEntries(
    Object.entries(kept).filter(([name]) => !(name in links) && !(fields[name] && "aside" in fields[name])),
  );

/** Makes the links of each row those that its request names. */
async function writeLinks(
  tx: Tx,
  links: Readonly<Record<string, LinkTable | undefined>> = {},
  todo: readonly { typed: { id: string; fields: object }; place?: Place }[],
): Promise<void> {
  for (const [name, link] of Object.entries(links)) {
    const rows = todo.map(({ typed: { id, fields }, place }) => {
      if (!place) throw new Error("A row that stands nowhere has no link.");
      const { regionId, territoryId } = place;
      const to = (fields as Record<string, readonly string[]>)[name];
      // What a form does not hold is not its to erase.
      if (!to) throw new Error(`This gesture has no field ${name}.`);
      return { row: { id, regionId, territoryId }, to };
    });
    if (link) await setLinks(tx, link, rows);
  }
}

/** Makes rows of a noun in the territories that the requests name. */
export function create<Table extends NounTable, F extends Dictionary, Parents>(
  wall: { noun: string; table: Table },
  fields: F,
  noun: Fits<F, Table> &
    Writing<F, Parents> & {
      /** What is stored of a request, its parents known; what was typed, where nothing is said. */
      keeps?: (typed: Values<F>, parents: Parents, here: Here) => object;
      /** What today and the parents contradict, by field, or null. */
      guard: (typed: Values<F>, parents: Parents, here: Here) => Errors | null;
      /** The day of a row: a closed territory takes those of the days before its end. */
      day: (typed: Values<F>) => string;
    },
): Gesture {
  type Typed = Making<F> & { id: string };
  const dictionary: Dictionary = fields;
  const { input, read } = readsMaking(fields, noun);
  return gesture<Typed, Placed & { territoryKind: TerritoryKind; shut?: true }, Parents>({
    name: `${wall.noun}.create`,
    says: noun.says,
    makes: true,
    accepted: (parents, { id, fields }) => noun.accepted?.(parents, id, fields) ?? parents,
    reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
    parents: (tx, actor, typed) =>
      noun.parents(
        tx,
        actor,
        typed.map(({ fields }) => fields),
        typed.map(({ id }) => id),
      ),
    async find(tx, { scope }, typed) {
      const { territories } = await listPlaces(scope, tx);
      return typed.map(({ territoryId, fields: typedFields }) => {
        const place = territories.find(({ id }) => id === territoryId);
        if (!place) return "absent";
        const { regionId, kind: territoryKind } = place;
        return {
          regionId,
          territoryId,
          territoryKind,
          ...(!takesNew(place, noun.day(typedFields)) && { shut: true as const }),
        };
      });
    },
    authorize: (actor, place) => authorize(actor, noun.permission, place),
    stale: async () => null,
    guard(typed, { shut, ...place }, parents, actor) {
      if (shut) throw new Refusal("territoryClosed");
      return noun.guard(typed.fields, parents, { actor, ...place });
    },
    async write(tx, actor, todo, parents) {
      const rows = todo.map(({ typed: { id, fields }, row }) => {
        const { regionId, territoryId } = row;
        const kept = noun.keeps?.(fields, parents, { actor, ...row }) ?? fields;
        return { ...columnsOf(kept, dictionary, noun.links), ...{ id, regionId, territoryId } };
      });
      await insertRows(tx, wall, rows);
      await writeLinks(
        tx,
        noun.links,
        todo.map(({ typed, row }) => ({ typed, place: row })),
      );
    },
  });
}

/** A row, for the actor of a gesture. */
type On<Row> = { actor: Actor; row: Row };

/** What a noun says of a verb that writes fields of rows that are there. */
type Changing<Row, F extends Dictionary, Parents> = Writing<F, Parents> & {
  /** « update » where nothing is said. */
  verb?: string;
  /** The name of the id of the row in its forms. */
  key: string;
  /** What of its plan it touches, where a lock of that plan leaves the rest open. */
  part?: PlanPart;
  /** What is stored of a request, its parents and its row known; what was typed, where nothing is said. */
  keeps?: (typed: Values<F>, parents: Parents, here: On<Row>) => object;
  /** What today, the parents or the stored row contradict, by field, or null; throws a Refusal where no field is at fault. */
  guard: (typed: Values<F>, parents: Parents, here: On<Row>) => Errors | null;
  /** The stored row under the names of its form, which a conflict shows beside mine; without it, nothing is merged. */
  stored?: (tx: Tx, actor: Actor, id: string) => Promise<Stored>;
  /** What is written before the rows, while they are as they were. */
  first?: (tx: Tx, done: readonly (On<Row> & { typed: Values<F> })[], parents: Parents) => Promise<void>;
  /** What is written beside the rows: of what their forms ask aside, and of what makes room for them. */
  also?: (tx: Tx, done: readonly (On<Row> & { typed: Values<F> })[], parents: Parents) => Promise<void>;
  /** Why nothing may come of a stale request, whatever would be chosen of its conflict, or null. */
  hopeless?: (row: Row) => Refusal | null;
};

/** Writes fields of rows of a noun. */
export function update<
  Table extends VersionedTable,
  Row extends { id: string; version: number },
  F extends Dictionary,
  Parents,
>(wall: Ground<Table, Row>, fields: F, noun: Fits<F, Table> & Changing<Row, F, Parents>): Gesture {
  const dictionary: Dictionary = fields;
  const byState = Object.keys(dictionary).filter((name) => dictionary[name]?.byState);
  const withStates = (stored: Stored): Stored => ({ ...stored, byState });
  return gesture<Editing<F>, Row, Parents>({
    name: `${wall.noun}.${noun.verb ?? "update"}`,
    says: noun.says,
    makes: false,
    accepted: (parents, { id, fields }) => noun.accepted?.(parents, id, fields) ?? parents,
    reader: readsEditing(noun.key, fields, noun),
    parents: (tx, actor, typed) =>
      noun.parents(
        tx,
        actor,
        typed.map(({ fields }) => fields),
        typed.map(({ id }) => id),
      ),
    find: (tx, { scope }, typed) => lockedInOrder(tx, scope, wall, typed, "living"),
    authorize: (actor, row) => authorizeIn(actor, noun.permission, wall.places(row), noun.part),
    stale: async (tx, actor, typed, row) =>
      typed.version === row.version
        ? null
        : (noun.hopeless?.(row) ?? (await noun.stored?.(tx, actor, row.id).then(withStates)) ?? "changed"),
    guard: (typed, row, parents, actor) => noun.guard(typed.fields, parents, { actor, row }),
    async write(tx, actor, todo, parents) {
      const done = todo.map(({ typed: { fields }, row }) => ({ typed: fields, actor, row }));
      await noun.first?.(tx, done, parents);
      const changes = todo.map(({ typed: { id, fields }, row }) => {
        const kept = noun.keeps?.(fields, parents, { actor, row }) ?? fields;
        return { ids: [id], change: columnsOf(kept, dictionary, noun.links) };
      });
      await changeRows(tx, wall, changes);
      await writeLinks(
        tx,
        noun.links,
        todo.map(({ typed, row }) => ({ typed, place: wall.places(row)[0] })),
      );
      await noun.also?.(tx, done, parents);
    },
  });
}

/** A table whose rows stand at a status. */
type Standing = NounTable & { $inferSelect: { status: string } };

/** Moves rows of a noun from one status to another, with the fields that the move writes; refused as `locked` from any other. */
export function move<Table extends Standing, Asked extends Facts, F extends Dictionary>(
  wall: Wall<Table, Asked>,
  fields: F,
  { from, to }: Move<Table["$inferSelect"]["status"]>,
  noun: Fits<F, Table> &
    Omit<Changing<Held<Table, Asked>, F, null>, "guard" | "parents" | "accepted" | "hopeless"> & {
      verb: string;
      guard?: Changing<Held<Table, Asked>, F, null>["guard"];
    },
): Gesture {
  const locked = ({ status }: { status: string }): Refusal | null => {
    if (from.includes(status)) return null;
    return new Refusal("locked");
  };
  return update<Table, Held<Table, Asked>, F, null>(wall, fields, {
    ...noun,
    parents: async () => null,
    hopeless: locked,
    guard(typed, parents, here) {
      const errors = noun.guard?.(typed, parents, here) ?? null;
      const refusal = locked(here.row);
      if (!errors && refusal) throw refusal;
      return errors;
    },
    keeps: (typed, parents, here) => ({ ...(noun.keeps?.(typed, parents, here) ?? typed), status: to }),
  });
}
