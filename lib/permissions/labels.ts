import type { Role } from "@/db/enums";
import { matrix, type Permission, type Reach } from "./matrix";

const perimeters: Record<Role, string> = {
  agent: "ses territoires",
  regional: "toute la Région",
  elected: "son périmètre",
  admin: "toute la Région",
};

/** How far a role reaches, in words; « – » when it does not. */
function reachLabel(role: Role, reach: Reach | undefined): string {
  if (reach === undefined) return "–";
  if (reach === "regions-own") return "le plan propre de la Région";
  if (reach === "region") return "toute la Région";
  if (reach === "perimeter") return perimeters[role];
  return `${perimeters[role]} et ce qui ${role === "agent" ? "leur" : "lui"} est lié`;
}

/** The table of rights as it is applied: a line a permission, a cell a role, in the order of `roles`. */
export function rightsTable(
  roles: readonly Role[],
): { permission: Permission; label: string; cells: { role: Role; label: string; granted: boolean }[] }[] {
  return (Object.keys(matrix) as Permission[]).map((permission) => {
    const { says, ...reaches } = matrix[permission];
    const granted: Partial<Record<Role, Reach>> = reaches;
    return {
      permission,
      label: says,
      cells: roles.map((role) => ({
        role,
        label: reachLabel(role, granted[role]),
        granted: granted[role] !== undefined,
      })),
    };
  });
}
