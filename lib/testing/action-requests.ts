import { getAction } from "@/db/actions/reads";
import type { ActionWrite } from "@/db/actions/table";
import { listWritablePlans } from "@/db/plans/reads";
import { plainAction } from "@/db/testing/actions";
import { actionBlock, actionFollowUp, actionRecord, newAction } from "@/lib/actions/fields";
import { createAction } from "@/lib/actions/gestures";
import type { Dictionary } from "@/lib/kernel/dictionary";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

type Change = Partial<ActionWrite> & { note?: string };

/** The fields of a form of actions, as a browser sends them. */
const sent = (fields: Dictionary, change: Change): Record<string, string> => {
  const values: Readonly<Record<string, unknown>> = { ...plainAction, ...change };
  return Object.fromEntries(Object.keys(fields).map((name) => [name, String(values[name] ?? "")]));
};

export const on = (actionId: string, version = 1, key: string = requestKey()) => ({
  ...{ actionId, version: String(version) },
  requestKey: key,
});

const { actualEndOn: _ofDone, ...opened } = actionRecord;
const { plannedEndOn: _ofLate, ...followed } = actionFollowUp;

/** « Nouvelle action », « Modifier la fiche », « Mettre à jour » and « Signaler un blocage », of an action in progress. */
export const made = (change: Change = {}) => sent(newAction, change);
export const making = (planId: string, change: Change = {}, key: string = requestKey()) => ({
  ...made(change),
  ...{ planId, requestKey: key },
});
export const recording = (change: Change = {}) => sent(opened, change);
export const following = (change: Change = {}) =>
  sent(followed, { status: "in_progress", progress: 10, ...change });
export const blocking = (change: Change = {}) => sent(actionBlock, { blockedReason: "Devis.", ...change });

/** The plan that this reader writes. */
export async function planOf(actor = actors.agentA) {
  const [plan] = await listWritablePlans(actor.scope);
  if (!plan) throw new Error("No plan to try.");
  return plan;
}

export const create = async (change: Change = {}, actor = actors.agentA) =>
  done(createAction, making((await planOf(actor)).id, change), actor);

/** The action as the agent of the Boulonnais reads it. */
export async function read(id: string) {
  const action = await getAction(actors.agentA.scope, id);
  if (!action) throw new Error("The action is gone.");
  return action;
}
