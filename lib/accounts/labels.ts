import type { Role } from "@/db/enums";

const roleLabels: Record<Role, string> = {
  agent: "Agent de développement local",
  regional: "Chargé de mission",
  elected: "Élu",
  admin: "Administrateur",
};

type Held = {
  role: Role;
  territoryIds: "region" | readonly string[];
  territories: readonly { name: string }[];
  regionName: string;
};

/** « Agent de développement local, Boulonnais » for each membership. */
export function describeMemberships(memberships: readonly Held[]): string {
  return memberships
    .map(({ role, territoryIds, territories, regionName }) => {
      const place = territoryIds === "region" ? regionName : territories.map(({ name }) => name).join(", ");
      return `${roleLabels[role]}, ${place}`;
    })
    .join(" ; ");
}

export const roleShortLabels: Record<Role, string> = {
  agent: "Agent",
  regional: "Région",
  elected: "Élu",
  admin: "Administration",
};
