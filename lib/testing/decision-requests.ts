import { getAction } from "@/db/actions/reads";
import { listDecisions } from "@/db/decisions/reads";
import type { AwaitedDecision } from "@/db/enums";
import { blockAction } from "@/lib/actions/blocks/gestures";
import { recordDecision } from "@/lib/decisions/gestures";
import { lastRecorded, markOfBlock } from "@/lib/decisions/rules";
import { blocking, create, on } from "./action-requests";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

export const decided = {
  outcome: "agreed",
  decidedBy: "Commission permanente",
  decidedOn: "2026-11-20",
  askedOn: "2026-11-02",
  text: "Le cofinancement est accordé.",
  ownedBy: "none",
  owner: "",
  dueOn: "",
};

export type Typed = Partial<Record<keyof typeof decided | "fate" | "onBlock" | "requestKey", string>>;

/** The mark of the block as an officer reads it. */
async function markRead(actionId: string, actor = actors.regional) {
  const action = await getAction(actor.scope, actionId);
  if (!action) throw new Error("The action is gone.");
  return markOfBlock(action, lastRecorded(await listDecisions(actor.scope, actionId)));
}

/** « Enregistrer la décision », as the page that was just read sends it. */
export const recording = async (actionId: string, typed: Typed = {}) => ({
  ...{ ...decided, fate: "outcome", requestKey: requestKey(), onBlock: await markRead(actionId) },
  ...typed,
  actionId,
});

/** A new action of the Boulonnais, blocked, that waits for a decision. */
export async function aBlocked(awaited: AwaitedDecision = "region"): Promise<string> {
  const id = await create();
  await done(blockAction, { ...blocking({ decisionAwaitedFrom: awaited }), ...on(id) });
  return id;
}

/** A decision on one, and its action. */
export async function aDecision(typed: Typed = {}, awaited: "region" | "territory" = "region") {
  const actionId = await aBlocked(awaited);
  const actor = awaited === "region" ? actors.regional : actors.agentA;
  return { actionId, id: await done(recordDecision, await recording(actionId, typed), actor) };
}

export const onDecision = (decisionId: string, version = 1) => ({
  ...{ decisionId, version: String(version) },
  requestKey: requestKey(),
});
