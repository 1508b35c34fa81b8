import "server-only";
import { stepPlaces } from "@/db/actions/steps/limits";
import { holdActions, holdActionsOf, listSteps, nextRanks } from "@/db/actions/steps/parents";
import { getStep } from "@/db/actions/steps/reads";
import { stepWall } from "@/db/actions/steps/wall";
import { actionWall } from "@/db/actions/wall";
import { changeRows } from "@/db/kernel/rows";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { formatInstant } from "@/lib/french/format";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { pickedOf } from "@/lib/kernel/derived";
import { update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { actionBasis } from "../fields";
import { basisSaid } from "../labels";
import { slip } from "../record";
import { newStep, stepEdited, stepPlace } from "./fields";
import { stepSaid } from "./labels";
import { put } from "./order";
import { followedHere, staysDone, tooMany, wrongDay } from "./rules";

const onRow = { permission: "action.write", key: "stepId" } as const;
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** The plans, the actions, then their steps (decision 0022). */
const holding = (tx: Tx, { scope }: Actor, ids: readonly string[]) => holdActionsOf(tx, scope, ids);

type Planned = { planStartsOn: string | null; planEndsOn: string | null };

/** A day that is far from the plan, by field, or null; one that it already has stays allowed. */
function wrongDue(dueOn: string | null, plan: Planned, stored: string | null = null) {
  const said = dueOn === stored ? null : slip(plan, dueOn);
  return said ? { dueOn: [said] } : null;
}

/** « Ajouter une étape »: the last of its action, still to do. */
export const addStep = createUnder(stepWall, actionWall, newStep, {
  permission: "action.write",
  key: "actionId",
  says: stepSaid.ajoutee,
  async parents(tx, { scope }, typed) {
    const held = await holdActions(
      tx,
      scope,
      typed.map(({ of }) => of),
    );
    return listSteps(tx, idsOf(held));
  },
  guard({ dueOn }, action, _, steps) {
    followedHere(action);
    staysDone(action, null);
    const there = steps.filter(({ actionId }) => actionId === action.id).length;
    return there >= stepPlaces.max ? { label: [tooMany] } : wrongDue(dueOn, action);
  },
  async completes(tx, typed) {
    const ranks = await nextRanks(
      tx,
      typed.map(({ of }) => of),
    );
    return ranks.map((rank) => ({ rank }));
  },
});

/** « Modifier l’étape ». */
export const editStep = update(stepWall, stepEdited, {
  ...onRow,
  says: stepSaid.enregistree,
  parents: (tx, actor, _, ids) => holding(tx, actor, ids),
  guard(typed, _, { row, actor }) {
    followedHere(row);
    staysDone(row, typed.doneOn);
    return wrongDay(typed, actor.today) ?? wrongDue(typed.dueOn, row, row.dueOn);
  },
  async stored(tx, { scope, timeZone }, id) {
    const step = found(await getStep(scope, id, tx));
    return {
      version: step.version,
      savedBy: step.updatedByName ?? "Maillage",
      savedAt: formatInstant(step.updatedAt, timeZone),
      ...pickedOf(stepEdited, step),
    };
  },
});

/** One press: its day alone changes. */
const marking = (verb: string, says: string, dayOf: (today: string) => string | null) =>
  update(
    stepWall,
    {},
    {
      ...{ ...onRow, verb, says },
      parents: (tx, actor, _, ids) => holding(tx, actor, ids),
      guard(_, __, { row, actor }) {
        followedHere(row);
        staysDone(row, dayOf(actor.today));
        return null;
      },
      keeps: (_, __, { actor }) => ({ doneOn: dayOf(actor.today) }),
    },
  );

/** « Fait »: today. */
export const tickStep = marking("tick", stepSaid.faite, (today) => today);
/** « À refaire ». */
export const untickStep = marking("untick", stepSaid.rouverte, () => null);

/** « Monter », « Descendre », or a drop: the others of its action make room for it. */
export const placeStep = update(stepWall, stepPlace, {
  ...onRow,
  verb: "place",
  says: stepSaid.rangee,
  async parents(tx, actor, _, ids) {
    const steps = await listSteps(tx, idsOf(await holding(tx, actor, ids)));
    return steps.map((step) => ({ ...step, stood: step.rank }));
  },
  accepted: (steps, id, { place }) => [...put(steps, id, place)],
  guard(_, __, { row }) {
    followedHere(row);
    return null;
  },
  keeps: (_, steps, { row }) => ({ rank: found(steps.find(({ id }) => id === row.id)).rank }),
  async also(tx, done, steps) {
    const asked = new Set(done.map(({ row }) => row.id));
    const moved = steps.filter((step) => step.rank !== step.stood && !asked.has(step.id));
    const changes = moved.map((step) => ({ ids: [step.id], change: { rank: step.rank } }));
    await changeRows(tx, stepWall, changes);
  },
});

export const deleteStep = toBin(
  stepWall,
  { ...onRow, says: stepSaid.supprimee },
  { parents: holding, guard: followedHere },
);

/** Out of the bin, at the place that it had, while its action is living. */
export const restoreStep = outOfBin(
  stepWall,
  { ...onRow, says: stepSaid.restauree },
  {
    parents: holding,
    guard(row, actions) {
      if (!actions.some(({ id }) => id === row.actionId)) throw new Refusal("parentDeleted");
      followedHere(row);
      staysDone(row, row.doneOn);
    },
  },
);

/** « Calculer d’après les étapes », « Saisir à la main »: counted from now on, or kept as it is. */
export const settleBasis = update(actionWall, actionBasis, {
  permission: "action.write",
  key: "actionId",
  verb: "settleBasis",
  says: basisSaid,
  async parents(tx, { scope }, _, ids) {
    return listSteps(tx, idsOf(await holdActions(tx, scope, ids)));
  },
  guard({ progressBasis }, steps, { row }) {
    followedHere(row);
    const own = steps.filter(({ actionId }) => actionId === row.id);
    if (progressBasis === "steps" && own.length === 0)
      return { progressBasis: ["Ajoutez d’abord une étape\u00a0: l’avancement en sera calculé."] };
    const left = own.find(({ doneOn }) => doneOn === null);
    if (left) staysDone({ status: row.status, progressBasis }, null);
    return null;
  },
  keeps: (typed, _, { actor }) => ({ ...typed, touchedOn: actor.today }),
});
