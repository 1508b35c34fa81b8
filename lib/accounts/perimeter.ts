import type { Role } from "@/db/enums";

export const reaches = ["region", "territories"] as const;
export type Reach = (typeof reaches)[number];

export type Perimeter = "region" | string[];

type Fault = { field: "reach" | "territories"; sentence: string };

const missing = "Choisissez un territoire au moins.";

/**
 * Where a role may be held: an agent over territories, an officer and an administrator over the whole Région, an elected member
 * over either, as `reach` says. What the role makes moot is ignored: a box left ticked grants nothing.
 */
export function perimeterOf(
  role: Role,
  reach: Reach | null,
  territories: readonly string[],
): { perimeter: Perimeter; error?: Fault } {
  if (role === "regional" || role === "admin") return { perimeter: "region" };
  if (role === "elected" && reach === null)
    return { perimeter: [], error: { field: "reach", sentence: "Choisissez la Région ou des territoires." } };
  if (role === "elected" && reach === "region") return { perimeter: "region" };
  if (territories.length === 0) return { perimeter: [], error: { field: "territories", sentence: missing } };
  return { perimeter: [...territories] };
}
