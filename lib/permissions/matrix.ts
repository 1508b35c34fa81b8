import type { Role } from "@/db/enums";

/** How far a role reaches: a row of its perimeter; that, or a row linked to it; the Région’s own plan only. */
export type Reach = "perimeter" | "linked" | "regions-own";

/** Who may do what to a row they can already see. A right comes from one membership: its role grants it and its perimeter holds the row. */
export const matrix = {
  "plan.read": { agent: "perimeter", regional: "perimeter", elected: "perimeter" },
  "action.read": { agent: "linked", regional: "perimeter", elected: "perimeter" },
  "action.write": { agent: "perimeter", regional: "regions-own" },
  "action.note": { agent: "linked", regional: "perimeter" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof matrix;
