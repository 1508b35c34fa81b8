import type { PlanStatus } from "@/db/enums";

export const planStatusLabels: Record<PlanStatus, string> = {
  draft: "En élaboration",
  submitted: "Transmis à la Région",
  returned: "À compléter",
  approved: "Validé",
  active: "En vigueur",
  closed: "Clos",
  abandoned: "Abandonné",
};

/** « 2025–2027 ». */
export function periodLabel(plan: { startsOn: string; endsOn: string }): string {
  return `${plan.startsOn.slice(0, 4)}–${plan.endsOn.slice(0, 4)}`;
}
