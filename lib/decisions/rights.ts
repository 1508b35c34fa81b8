import type { AskedInstance, AwaitedDecision } from "@/db/enums";
import { can, type Placed, placeOf } from "@/lib/permissions/can";

type Reader = Parameters<typeof can>[0];

/** Who records what is awaited: an officer, of the Région; of the territory, who writes its actions. */
export function records(reader: Reader, place: Placed, awaited: AwaitedDecision): boolean {
  if (!can(reader, "decision.write", place)) return false;
  const ofRegion = can(reader, "decision.region", place);
  const ofTerritory = can(reader, "action.write", place);
  if (awaited === "none") return ofRegion || ofTerritory;
  return awaited === "region" ? ofRegion : ofTerritory;
}

type Waiting = Parameters<typeof placeOf>[0] & {
  blocked: boolean;
  decisionAwaitedFrom: AwaitedDecision;
  status: string;
};

/** Whose decision an action waits for, where this reader is the one to record it; null where there is none. */
export function awaitsFrom(reader: Reader, action: Waiting): AskedInstance | null {
  const { blocked, decisionAwaitedFrom: awaited, status } = action;
  if (!blocked || awaited === "none" || status === "renewed") return null;
  return records(reader, placeOf(action), awaited) ? awaited : null;
}

type Asked = Placed & { askedFrom: AskedInstance };

/** An officer corrects any decision of the Région; an agent, what was asked of its territory. */
export const corrects = (reader: Reader, decision: Asked): boolean =>
  can(reader, "decision.write", decision) &&
  (decision.askedFrom === "territory" || can(reader, "decision.region", decision));

/** The same, and the agent of the territory that what follows is up to. */
export const follows = (reader: Reader, decision: Asked & { ownedBy: AwaitedDecision }): boolean =>
  corrects(reader, decision) || (decision.ownedBy === "territory" && can(reader, "decision.write", decision));
