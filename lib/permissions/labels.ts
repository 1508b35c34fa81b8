import type { Role } from "@/db/enums";
import { matrix, type Permission, type Reach } from "./matrix";

const permissionLabels: Record<Permission, string> = {
  "plan.read": "Lire le PLDE, le plan et ses objectifs",
  "plan.write": "Modifier le PLDE, le plan et ses objectifs",
  "action.read": "Lire les actions",
  "action.write": "Créer, modifier, supprimer et rétablir une action",
  "action.note": "Noter une action",
  "event.read": "Lire les événements",
  "event.write": "Créer, modifier, supprimer et rétablir un événement",
  "project.read": "Lire les projets accompagnés, sans leur porteur",
  "project.write": "Créer, modifier, supprimer et rétablir un projet",
  "holder.read": "Lire le porteur d’un projet et ses entretiens",
  "holder.write": "Écrire le porteur d’un projet et ses entretiens",
  "job.read": "Lire les emplois, sans leurs «\u00a0dont\u00a0»",
  "job.detail": "Lire les «\u00a0dont\u00a0» d’une déclaration d’emplois (femmes, insertion…)",
  "job.write": "Créer, modifier, supprimer et rétablir un emploi",
  "account.write": "Ouvrir et fermer des comptes, changer des habilitations, lire le journal",
};

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
  if (reach === "perimeter") return perimeters[role];
  return `${perimeters[role]} et ce qui ${role === "agent" ? "leur" : "lui"} est lié`;
}

/** The table of rights as it is applied: a line a permission, a cell a role, in the order of `roles`. */
export function rightsTable(
  roles: readonly Role[],
): { permission: Permission; label: string; cells: { role: Role; label: string; granted: boolean }[] }[] {
  return (Object.keys(matrix) as Permission[]).map((permission) => {
    const granted: Partial<Record<Role, Reach>> = matrix[permission];
    return {
      permission,
      label: permissionLabels[permission],
      cells: roles.map((role) => ({
        role,
        label: reachLabel(role, granted[role]),
        granted: granted[role] !== undefined,
      })),
    };
  });
}
