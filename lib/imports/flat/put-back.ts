import "server-only";
import { type LinkTable, setLinks } from "@/db/kernel/links";
import type { Ground, VersionedTable } from "@/db/kernel/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { namesOf } from "@/lib/kernel/derived";
import type { Dictionary } from "@/lib/kernel/dictionary";
import type { Gesture } from "@/lib/kernel/gesture";
import { update } from "@/lib/kernel/verbs";
import type { Permission } from "@/lib/permissions/matrix";
import { importSaid } from "../labels";
import type { Before } from "../taking-back";

type Stands = { id: string; version: number };

/** Gives rows back what they held, column by column: what was true then is not judged by the rules of today. */
export const puttingBack =
  <Table extends VersionedTable, Row extends Stands, Parents = null>(
    wall: Ground<Table, Row>,
    noun: {
      permission: Permission;
      key: string;
      fields: Dictionary;
      links?: Readonly<Record<string, LinkTable>>;
      /** What rows hung on, held. */
      parents?: (tx: Tx, actor: Actor, befores: readonly Before[]) => Promise<Parents>;
      /** What stands against it since; throws a Refusal. */
      guard?: (row: Row, before: Before, parents: Parents) => void;
    },
  ) =>
  (befores: ReadonlyMap<string, Before>): Gesture => {
    const { permission, key, links = {} } = noun;
    const columns = namesOf(noun.fields).filter((name) => !(name in links));
    return update(
      wall,
      {},
      {
        ...{ permission, key, verb: "putBack", says: importSaid.annule },
        parents: async (tx, actor, _, ids) =>
          (await noun.parents?.(
            tx,
            actor,
            ids.map((id) => befores.get(id) ?? {}),
          )) as Parents,
        guard(_, parents, { row }) {
          noun.guard?.(row, befores.get(row.id) ?? {}, parents);
          return null;
        },
        keeps: (_, __, { row }) => {
          const before = befores.get(row.id) ?? {};
          return Object.fromEntries(
            columns.flatMap((name) => (name in before ? [[name, before[name]]] : [])),
          );
        },
        async also(tx, done) {
          for (const [name, link] of Object.entries(links)) {
            const rows = done.map(({ row }) => ({
              row: { id: row.id, ...(wall.places(row)[0] as { regionId: string; territoryId: string }) },
              to: (befores.get(row.id)?.[name] ?? []) as readonly string[],
            }));
            await setLinks(tx, link, rows);
          }
        },
      },
    );
  };
