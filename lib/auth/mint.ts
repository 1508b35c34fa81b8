import type { Scope } from "@/db/scope";
import type { Membership } from "@/lib/permissions/can";

type Minted = Omit<Scope, "actorId" | symbol>;

const distinct = (ids: readonly string[]) => [...new Set(ids)];

function territoriesOf(memberships: readonly Membership[]): string[] {
  return memberships.flatMap(({ territoryIds }) => (territoryIds === "region" ? [] : territoryIds));
}

/**
 * What the database lets an account see and write, from its living memberships; `regionsOwn` gives each Région's own
 * territory. Rules of the product's table of rights: each list comes from the roles that grant it, never from their mix.
 */
export function mintScope(
  actorId: string,
  memberships: readonly Membership[],
  regionsOwn: Readonly<Record<string, string>>,
): Scope {
  const as = (...roles: Membership["role"][]) => memberships.filter(({ role }) => roles.includes(role));
  const regionWide = (held: readonly Membership[]) =>
    distinct(held.filter(({ territoryIds }) => territoryIds === "region").map(({ regionId }) => regionId));
  const own = territoriesOf(as("agent"));
  const staff = regionWide(as("regional"));
  const minted: Minted = {
    regions: regionWide(as("regional", "elected")),
    read: distinct(territoriesOf(as("agent", "elected"))),
    write: distinct([...own, ...staff.flatMap((regionId) => regionsOwn[regionId] ?? [])]),
    own: distinct(own),
    staff,
    admin: regionWide(as("admin")),
    member: distinct(memberships.map(({ regionId }) => regionId)),
  };
  return { actorId, ...minted } as Scope;
}
