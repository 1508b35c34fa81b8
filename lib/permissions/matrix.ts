import type { Role } from "@/db/enums";

/** How far a role reaches: a row of its perimeter; that, or a row linked to it; the Région’s own plan only. */
export type Reach = "perimeter" | "linked" | "regions-own";

/** Who may do what to a row they can already see. A right comes from one membership: its role grants it and its perimeter holds the row. */
export const matrix = {
  "plan.read": { agent: "perimeter", regional: "perimeter", elected: "perimeter" },
  "action.read": { agent: "linked", regional: "perimeter", elected: "linked" },
  "action.write": { agent: "perimeter", regional: "regions-own" },
  "action.note": { agent: "linked", regional: "perimeter" },
  "plan.write": { agent: "perimeter", regional: "perimeter" },
  "event.read": { agent: "linked", regional: "perimeter", elected: "linked" },
  "event.write": { agent: "perimeter", regional: "regions-own" },
  "project.read": { agent: "perimeter", regional: "perimeter" },
  "project.write": { agent: "perimeter", regional: "regions-own" },
  "holder.read": { agent: "perimeter" },
  "holder.write": { agent: "perimeter" },
  "job.read": { agent: "linked", regional: "perimeter", elected: "linked" },
  "job.detail": { agent: "perimeter", regional: "perimeter" },
  "job.write": { agent: "perimeter", regional: "regions-own" },
  "account.write": { admin: "perimeter" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof matrix;
