import type { PlanStatus } from "@/db/enums";
import { lockOf, lockStatusOf } from "@/lib/permissions/locks";

type Plan = { status: PlanStatus; entering: boolean; amending: boolean };

/** Of the plans of a PLDE, the status of the one that is the most open: the last of them locks it. Null without plan. */
export function mostOpen(plans: readonly Plan[]): PlanStatus | null {
  const rank = (status: PlanStatus) =>
    ["planSubmitted", "planShut"].indexOf(lockOf(status, "unsigned") ?? "");
  const [first] = plans.map(lockStatusOf).toSorted((one, other) => rank(one) - rank(other));
  return first ?? null;
}
