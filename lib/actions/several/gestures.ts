import "server-only";
import { actionLimits } from "@/db/actions/limits";
import { byLines } from "@/lib/kernel/lines";
import { readsAdding } from "@/lib/kernel/parse";
import { linesOf, wrongLines } from "@/lib/plans/lines";
import { newAction, newActions } from "../fields";
import { createAction } from "../gestures";
import { actionSaid } from "../labels";

const reads = readsAdding("planId", newActions, {
  alone({ axis, objectiveId, lines }, refuse) {
    if (axis === null && objectiveId === null)
      refuse("axis", "Choisissez l’axe de ces actions, ou leur objectif.");
    for (const said of wrongLines(linesOf(lines ?? "", true), actionLimits.title)) refuse("lines", said);
  },
});

const empty = { ...Object.fromEntries(Object.keys(newAction).map((name) => [name, ""])), priority: "normal" };

/** « Ajouter plusieurs actions »: an action a line, of one axis or under one objective; the rest of each is filled later. */
export const createActions = byLines(
  reads,
  actionSaid.creees,
  Object.keys(newActions),
  ({ of: planId, fields: { axis, objectiveId, lines } }, make) =>
    make(
      createAction,
      linesOf(lines, true).map(({ text: title }) => ({
        ...empty,
        ...{ planId, title, axis: axis ?? "", objectiveId: objectiveId ?? "" },
      })),
    ),
);
