import "server-only";
import type { Actor } from "./actor";

type Place = { regionId: string; territoryId: string };

function asAgentIn(actor: Actor, { regionId, territoryId }: Place): Actor {
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

/**
 * The actor of a rehearsal in a territory: an officer who prepares an import is shown what its agent would get, with the rights of that
 * agent. For what is rolled back, and nothing else (rights.md, « The officer and a territory without agent »).
 */
export function rehearsingIn(actor: Actor, place: Place): Actor {
  const { regionId, territoryId } = place;
  if (actor.scope.write.includes(territoryId) || !actor.scope.staff.includes(regionId)) return actor;
  return asAgentIn(actor, place);
}

/**
 * The officer who writes an import where nobody else can: to the first wall, an agent of the territory for its actions. The second is
 * told nothing of it: it opens that plan by itself, to the import of this transaction (`app.taken_up_plan()`).
 */
export const takingUpIn = (actor: Actor, place: Place): Actor => asAgentIn(actor, place);
