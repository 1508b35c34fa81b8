import { type IconName, marked } from "@/components/ui/icon";
import type { PlanStatus } from "@/db/enums";
import { planStateLabel } from "@/lib/plans/labels";
import { isExpired } from "@/lib/plans/rules";

const looks: Record<PlanStatus, { icon: IconName; className: string }> = {
  draft: { icon: "empty", className: "status-planned" },
  submitted: { icon: "half", className: "status-planned" },
  returned: { icon: "paused", className: "status-planned" },
  approved: { icon: "half", className: "status-progress" },
  active: { icon: "half", className: "status-progress" },
  closed: { icon: "full", className: "status-done" },
  abandoned: { icon: "struck", className: "status-idle" },
};

type Props = { plan: { status: PlanStatus; endsOn: string }; today: string };

/** The state of a plan; past its end and not closed, it calls for attention. */
export function PlanStatusBadge({ plan, today }: Props) {
  const label = planStateLabel(plan, today);
  if (isExpired(plan, today)) return <span className={`flag ${marked("clock", 18)}`}>{label}</span>;
  const { icon, className } = looks[plan.status];
  return (
    <span className={`status ${className} ${marked(icon, 18)}`}>
      <b>{label}</b>
    </span>
  );
}
