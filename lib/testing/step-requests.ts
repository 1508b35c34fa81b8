import { listSteps } from "@/db/actions/steps/reads";
import { addStep } from "@/lib/actions/steps/gestures";
import { create } from "./action-requests";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

/** A form on a step, the one that adds one, and what « Modifier l’étape » sends, as a browser sends them. */
export const onStep = (stepId: string, version = 1, key: string = requestKey()) => ({
  ...{ stepId, version: String(version) },
  requestKey: key,
});
export const addingStep = (
  actionId: string,
  change: Record<string, string> = {},
  key: string = requestKey(),
) => ({
  ...{ label: "Étude de besoins", dueOn: "", weight: "1", ...change },
  ...{ actionId, requestKey: key },
});
export const editingStep = (change: Record<string, string> = {}) => ({
  ...{ label: "Étude de besoins", dueOn: "", doneOn: "", weight: "1" },
  ...change,
});

/** A step of an action of the Boulonnais; its id. */
export const aStep = (actionId: string, change: Record<string, string> = {}, actor = actors.agentA) =>
  done(addStep, addingStep(actionId, change), actor);

/** The steps of an action as the agent of the Boulonnais reads them. */
export const stepsOf = (actionId: string) => listSteps(actors.agentA.scope, actionId);

/** An action of the Boulonnais with steps of these weights, in their order. */
export async function weighed(...weights: number[]) {
  const actionId = await create();
  const steps: string[] = [];
  for (const [at, weight] of weights.entries())
    steps.push(await aStep(actionId, { label: `Étape ${at + 1}`, weight: String(weight) }));
  return { actionId, steps };
}
