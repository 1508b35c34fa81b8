import "server-only";
import type { Actor } from "./actor";

/**
 * The actor of a rehearsal in a territory: an officer who prepares an import is shown what its agent would get, with the rights of that
 * agent. For what is rolled back, and nothing else (rights.md, « The officer and a territory without agent »).
 */
export function rehearsingIn(actor: Actor, place: { regionId: string; territoryId: string }): Actor {
  const { regionId, territoryId } = place;
  if (actor.scope.write.includes(territoryId) || !actor.scope.staff.includes(regionId)) return actor;
  const agent = {
    role: "agent",
    regionId,
    territoryIds: [territoryId],
  } as unknown as Actor["memberships"][number];
  return {
    ...actor,
    memberships: [...actor.memberships, agent],
    scope: { ...actor.scope, write: [...actor.scope.write, territoryId] },
  };
}
