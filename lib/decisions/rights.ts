import type { AskedInstance, AwaitedDecision } from "@/db/enums";
import { can, type Placed } from "@/lib/permissions/can";

type Reader = Parameters<typeof can>[0];

/** Who records what is awaited: an officer, of the Région; of the territory, who writes its actions. */
export function records(reader: Reader, place: Placed, awaited: AwaitedDecision): boolean {
  if (!can(reader, "decision.write", place)) return false;
  const ofRegion = can(reader, "decision.region", place);
  const ofTerritory = can(reader, "action.write", place);
  if (awaited === "none") return ofRegion || ofTerritory;
  return awaited === "region" ? ofRegion : ofTerritory;
}

type Asked = Placed & { askedFrom: AskedInstance };

/** An officer corrects any decision of the Région; an agent, what was asked of its territory. */
export const corrects = (reader: Reader, decision: Asked): boolean =>
  can(reader, "decision.write", decision) &&
  (decision.askedFrom === "territory" || can(reader, "decision.region", decision));

/** The same, and the agent of the territory that what follows is up to. */
export const follows = (reader: Reader, decision: Asked & { ownedBy: AwaitedDecision }): boolean =>
  corrects(reader, decision) || (decision.ownedBy === "territory" && can(reader, "decision.write", decision));
