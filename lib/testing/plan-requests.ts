import { listEditedObjectives } from "@/db/plans/objectives/reads";
import { addObjective } from "@/lib/plans/objectives/gestures";
import { planOf } from "./action-requests";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

export { planOf };

/** A form on an objective, and the one that adds one, as a browser sends them. */
export const onObjective = (objectiveId: string, version = 1, key: string = requestKey()) => ({
  ...{ objectiveId, version: String(version) },
  requestKey: key,
});
export const adding = (planId: string, change: Record<string, string> = {}, key: string = requestKey()) => ({
  ...{ axis: "pooling", parentId: "", label: "Mutualiser", ...change },
  ...{ planId, requestKey: key },
});

/** An orientation of the plan of the Boulonnais, or an objective under one. */
export const anObjective = async (parentId = "", actor = actors.agentA) =>
  done(addObjective, adding((await planOf()).id, { parentId }), actor);

/** The objectives of the plan of the Boulonnais that stand on one level, in their order. */
export const level = async (parentId: string | null = null, axis = "pooling") =>
  (await listEditedObjectives(actors.agentA.scope, (await planOf()).id)).filter(
    (one) => one.axis === axis && one.parentId === parentId,
  );
