import type { Role } from "@/db/enums";

type Territory = { id: string; slug: string; name: string };

type Held = {
  role: Role;
  regionName: string;
  territoryIds: "region" | readonly string[];
  territories: readonly Territory[];
};

/** Where an elected member is read to: a whole Région, or some territories. */
export type ElectedPerimeter = { regionName: string; whole: boolean; territories: readonly Territory[] };

const distinct = (territories: readonly Territory[]) => [
  ...new Map(territories.map((territory) => [territory.id, territory])).values(),
];

/** The territories an account serves as an agent, and the perimeter it is elected in (null: it is not). */
export function perimetersOf(memberships: readonly Held[]): {
  served: Territory[];
  elected: ElectedPerimeter | null;
} {
  const as = (role: Role) => memberships.filter((membership) => membership.role === role);
  const elected = as("elected");
  const whole = elected.find(({ territoryIds }) => territoryIds === "region");
  const [first] = elected;
  return {
    served: distinct(as("agent").flatMap(({ territories }) => territories)),
    elected: first
      ? {
          regionName: (whole ?? first).regionName,
          whole: whole !== undefined,
          territories: whole ? [] : distinct(elected.flatMap(({ territories }) => territories)),
        }
      : null,
  };
}
