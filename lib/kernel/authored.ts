import "server-only";
import { withdrawn } from "@/db/kernel/rows";
import type { Ground, VersionedTable } from "@/db/kernel/wall";
import type { Permission } from "@/lib/permissions/matrix";
import { Refusal } from "@/lib/platform/errors";
import type { Dictionary } from "./dictionary";
import type { Errors, Gesture } from "./gesture";
import type { Between, Values } from "./parse";
import { update } from "./verbs";

/** A row whose text is its author’s. */
type Authored = { id: string; version: number; createdBy: string | null; withdrawnAt: Date | null };

type Said<Row, F extends Dictionary> = Between<F> & {
  key: string;
  permission: Permission;
  /** Once it is corrected, and withdrawn. */
  says: { corrected: string; withdrawn: string };
  /** What is stored of a text that is withdrawn. */
  emptied: object;
  guard?: (typed: Values<F>, row: Row) => Errors | null;
};

/**
 * « Corriger » and « Retirer », of a text that others read, by its author: the database leaves no trace of the first fifteen minutes, keeps
 * the former text of a later correction, and empties all of what is withdrawn (docs/decisions/0089).
 */
export function authored<Row extends Authored, F extends Dictionary>(
  wall: Ground<VersionedTable, Row>,
  fields: F,
  { key, permission, says, emptied, guard, ...between }: Said<Row, F>,
): { correct: Gesture; withdraw: Gesture } {
  const mine = ({ createdBy, withdrawnAt }: Row, actorId: string) => {
    if (createdBy !== actorId) throw new Refusal("forbidden");
    if (withdrawnAt) throw new Refusal("withdrawn");
  };
  const verbs = { key, permission, parents: async () => null };
  // A plan that is closed takes no correction, and lets a text go all the same.
  const unlocked = {
    ...wall,
    places: (row: Row) => wall.places(row).map((place) => ({ ...place, planStatus: null })),
  };
  return {
    correct: update<VersionedTable, Row, Dictionary, null>(wall, fields, {
      ...(between as Between<Dictionary>),
      ...{ ...verbs, verb: "correct", says: says.corrected },
      guard(typed, _, { actor, row }) {
        mine(row, actor.scope.actorId);
        return guard?.(typed as Values<F>, row) ?? null;
      },
    }),
    withdraw: update<VersionedTable, Row, Dictionary, null>(
      unlocked,
      {},
      {
        ...{ ...verbs, verb: "withdraw", says: says.withdrawn },
        guard(_, __, { actor, row }) {
          mine(row, actor.scope.actorId);
          return null;
        },
        keeps: () => ({ ...emptied, ...withdrawn }),
      },
    ),
  };
}
