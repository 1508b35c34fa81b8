import * as decisions from "@/lib/decisions/gestures";
import { askedOfTerritory, awaitsRegion, markOn, typedDecision } from "./decision-rows";
import { decisionsOfRegion, decisionsWritten } from "./expected";
import { binned } from "./prepare";
import type { Tried } from "./trying";

const onDecision = { table: "decision", idField: "decisionId", allowed: decisionsWritten } as const;
const ready = askedOfTerritory();

/** Every gesture on decisions. */
export const triedDecisions: Readonly<Record<string, Tried>> = {
  recordDecision: {
    ...{ table: "action", writes: "decision", idField: "actionId", allowed: decisionsOfRegion, makes: true },
    gesture: decisions.recordDecision,
    values: { ...typedDecision, fate: "outcome" },
    ...{ ready: awaitsRegion, also: markOn },
  },
  editDecision: { ...onDecision, gesture: decisions.editDecision, values: typedDecision, ready },
  followDecision: { ...onDecision, gesture: decisions.followDecision, values: {}, ready },
  unfollowDecision: {
    ...onDecision,
    ...{ gesture: decisions.unfollowDecision, values: {}, ready: askedOfTerritory("2026-11-20") },
  },
  deleteDecision: { ...onDecision, gesture: decisions.deleteDecision, values: {}, ready },
  restoreDecision: {
    ...onDecision,
    ...{ gesture: decisions.restoreDecision, values: {}, ready: binned("decision", ready) },
  },
};
