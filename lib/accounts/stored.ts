import type { AdministeredRegion, HeldMembership } from "@/db/accounts/memberships/reads";
import { formatDate } from "@/lib/french/format";
import type { Compared } from "@/lib/kernel/conflict";

type Held = Pick<HeldMembership, "role" | "regionId" | "wholeRegion" | "territories" | "startsOn" | "endsOn">;

/** A membership as stored, under the names of its form. */
export function membershipValues({ role, regionId, wholeRegion, territories, startsOn, endsOn }: Held) {
  const reach: "region" | "territories" = wholeRegion ? "region" : "territories";
  return { role, regionId, reach, territories: territories.map(({ id }) => id), startsOn, endsOn };
}

const day = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value);

/** Sent as they are: another role, or another Région, is another membership. */
export const fixedFields: readonly Compared[] = ["role", "regionId"].map((name) => ({ name, label: name }));

/** The fields that a conflict compares, each said in French. */
export function membershipFields(
  labels: Readonly<Record<string, string>>,
  regions: readonly AdministeredRegion[],
): Compared[] {
  const names = new Map(regions.flatMap(({ territories }) => territories.map(({ id, name }) => [id, name])));
  const says: Record<string, Compared["say"]> = {
    reach: (value) => (value === "region" ? "Toute la Région" : "Des territoires"),
    territories: (value) =>
      value
        .split(",")
        .map((id) => names.get(id) ?? id)
        .join(", "),
    startsOn: day,
    endsOn: day,
  };
  return Object.entries(says).map(([name, say]) => ({ name, label: labels[name] ?? name, say }));
}
