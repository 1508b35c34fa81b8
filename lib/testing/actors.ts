import { vi } from "vitest";
import { stableId } from "@/db/reference/stable-id";
import { viewers } from "@/db/testing/viewers";
import type { Actor } from "@/lib/auth/actor";
import type { Membership } from "@/lib/permissions/can";

// The mark of a request is keyed by the secret of the installation.
for (const [name, value] of Object.entries({ APP_URL: "http://localhost", MAILLAGE_MODE: "demonstration" }))
  vi.stubEnv(name, value);
vi.stubEnv("AUTH_SECRET", "a".repeat(64));

const region = viewers.regional.regions[0] ?? "";

const actor = (scope: Actor["scope"], ...memberships: Membership[]): Actor =>
  ({
    id: scope.actorId,
    memberships,
    regionsOwn: { [region]: stableId("territory", "nord-pas-de-calais") },
    scope,
    today: "2026-11-23",
    timeZone: "Europe/Paris",
    via: "system",
  }) as unknown as Actor;

const agent = (scope: Actor["scope"]) =>
  actor(scope, { role: "agent", regionId: region, territoryIds: scope.own });
const whole = (scope: Actor["scope"], role: Membership["role"]) =>
  actor(scope, { role, regionId: region, territoryIds: "region" });

/** The readers of db/testing/viewers as the actors of gestures: their scopes, with the rights of their roles. */
export const actors = {
  agentA: agent(viewers.agentA),
  agentB: agent(viewers.agentB),
  associate: agent(viewers.associate),
  regional: whole(viewers.regional, "regional"),
  elected: whole(viewers.elected, "elected"),
  admin: whole(viewers.admin, "admin"),
  nobody: actor(viewers.nobody),
};
