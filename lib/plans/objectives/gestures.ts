import "server-only";
import { changeRows } from "@/db/kernel/rows";
import { holdPlans } from "@/db/plans/holding";
import {
  holdPlansOf,
  listOrientations,
  listRanks,
  nextRanks,
  raiseBinned,
} from "@/db/plans/objectives/parents";
import { getObjective } from "@/db/plans/objectives/reads";
import type { ObjectiveWrite } from "@/db/plans/objectives/table";
import { objectiveWall } from "@/db/plans/objectives/wall";
import { planWall } from "@/db/plans/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { objectiveSaid } from "../labels";
import { savedHead } from "../stored";
import { newObjective, objectiveMove, objectiveName, objectivePlace } from "./fields";
import { moved, placed } from "./order";
import { axisThere, wrongParent, wrongPlace } from "./rules";

const onRow = { permission: "plan.write", key: "objectiveId" } as const;

const named = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);

/** « Ajouter un objectif »: an orientation, or an objective under one, the last of its siblings. */
export const addObjective = createUnder(objectiveWall, planWall, newObjective, {
  permission: "plan.write",
  key: "planId",
  says: objectiveSaid.ajoute,
  async parents(tx, { scope }, typed) {
    await holdPlans(
      tx,
      scope,
      typed.map(({ of }) => of),
      "update",
    );
    return listOrientations(tx, scope, named(typed.map(({ fields }) => fields.parentId)));
  },
  guard: (typed, plan, _, orientations) => wrongParent(typed, plan.id, orientations),
  async completes(tx, typed) {
    const ranks = await nextRanks(
      tx,
      typed.map(({ of, fields: { axis, parentId } }) => ({ planId: of, axis, parentId })),
    );
    return ranks.map((rank) => ({ rank }));
  },
});

/** The plan first (decision 0022), then its objectives. */
const holding = (tx: Tx, { scope }: Actor, ids: readonly string[]) => holdPlansOf(tx, scope, ids);

/** Gives an objective other words. */
export const renameObjective = update(objectiveWall, objectiveName, {
  ...onRow,
  verb: "rename",
  says: objectiveSaid.enregistre,
  parents: (tx, actor, _, ids) => holding(tx, actor, ids),
  guard: () => null,
  async stored(tx, { scope, timeZone }, id) {
    const objective = found(await getObjective(scope, id, tx));
    return { ...savedHead(objective, timeZone), label: objective.label };
  },
});

/** « Monter », « Descendre »: one place among its siblings; at the end of the list it stays. */
export const moveObjective = update(objectiveWall, objectiveMove, {
  ...onRow,
  verb: "move",
  says: objectiveSaid.range,
  parents: async (tx, actor, _, ids) => {
    const rows = await listRanks(tx, await holding(tx, actor, ids));
    return rows.map((row) => ({ ...row, stored: row.rank }));
  },
  accepted: (ranked, id, { way }) => [...moved(ranked, id, way)],
  guard: () => null,
  keeps: (_, ranked, { row }) => ({ rank: ranked.find(({ id }) => id === row.id)?.rank ?? row.rank }),
  async also(tx, done, ranked) {
    const asked = new Set(done.map(({ row }) => row.id));
    const others = ranked.filter(({ id, rank, stored }) => rank !== stored && !asked.has(id));
    await changeRows(
      tx,
      objectiveWall,
      others.map(({ id, rank }) => ({ ids: [id], change: { rank } })),
    );
  },
});

type Known = Awaited<ReturnType<typeof listRanks>>;

const whereOf = (typed: Pick<ObjectiveWrite, "axis" | "parentId">, id: string, all: Known) => {
  const stored = all.find((row) => row.id === id);
  return stored ? { axis: axisThere(typed, stored, all), parentId: typed.parentId } : typed;
};

/** « Déplacer »: under another orientation, or another axis, where its actions follow and are numbered anew. */
export const placeObjective = update(objectiveWall, objectivePlace, {
  ...onRow,
  verb: "place",
  says: objectiveSaid.deplace,
  async parents(tx, actor, _, ids) {
    return { all: await listRanks(tx, await holding(tx, actor, ids)) };
  },
  guard(typed, { all }, { row }) {
    return wrongPlace(typed, all.find(({ id }) => id === row.id) ?? row, all);
  },
  accepted: ({ all }, id, typed) => ({ all: [...placed(all, id, whereOf(typed, id, all))] }),
  keeps(_, { all }, { row }) {
    const { axis, parentId, rank } = all.find(({ id }) => id === row.id) ?? row;
    return { axis, parentId, rank };
  },
  /** What is in the bin under one that goes under another would come back a level too low. */
  also: (tx, done) =>
    raiseBinned(
      tx,
      done.map(({ row }) => row.id),
    ),
  async stored(tx, { scope, timeZone }, id) {
    const objective = found(await getObjective(scope, id, tx));
    return { ...savedHead(objective, timeZone), axis: objective.axis, parentId: objective.parentId ?? "" };
  },
});

/** An orientation hangs on nothing, its objectives on it: several at once go in the order asked. */
const binning = { ...onRow, inTurn: true } as const;

export const deleteObjective = toBin(
  objectiveWall,
  { ...binning, says: objectiveSaid.supprime },
  { parents: holding },
);

/** Out of the bin, while its plan and its orientation are living. */
export const restoreObjective = outOfBin(
  objectiveWall,
  { ...binning, says: objectiveSaid.restaure },
  { parents: holding },
);
