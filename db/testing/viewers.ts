import { stableId } from "../reference/stable-id";
import type { Scope } from "../scope";
import { accountId } from "../seed/accounts";

const region = stableId("region", "nord-pas-de-calais");
const regionsOwn = stableId("territory", "nord-pas-de-calais");
const nothing = { regions: [], read: [], write: [], own: [], staff: [], admin: [], member: [region] };

function scope(email: string, given: Partial<Omit<Scope, "actorId">>): Scope {
  return { actorId: accountId(email), ...nothing, ...given } as unknown as Scope;
}

const agent = (email: string, slug: string, alsoRead: string[] = []) => {
  const own = [stableId("territory", slug)];
  return scope(email, {
    own,
    write: own,
    read: [...own, ...alsoRead.map((other) => stableId("territory", other))],
  });
};

/** One scope for each kind of reader, written by hand: what lib/auth/mint gives is tested there. */
export const viewers = {
  agentA: agent("agent.boulonnais@demo.example", "boulonnais"),
  agentB: agent("agent.sambre@demo.example", "sambre-avesnois"),
  associate: agent("agent.montreuillois@demo.example", "montreuillois"),
  agentAElectedB: agent("agent.boulonnais@demo.example", "boulonnais", ["sambre-avesnois"]),
  regional: scope("region@demo.example", { regions: [region], staff: [region], write: [regionsOwn] }),
  elected: scope("elu@demo.example", { regions: [region] }),
  electedOfB: scope("elu@demo.example", { read: [stableId("territory", "sambre-avesnois")] }),
  admin: scope("admin@demo.example", { admin: [region] }),
  nobody: scope("admin@demo.example", { member: [] }),
};
