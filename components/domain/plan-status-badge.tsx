import { Icon, type IconName } from "@/components/ui/icon";
import type { PlanStatus } from "@/db/enums";

const looks: Record<PlanStatus, { icon: IconName; className: string }> = {
  draft: { icon: "empty", className: "status-planned" },
  submitted: { icon: "half", className: "status-planned" },
  returned: { icon: "paused", className: "status-planned" },
  approved: { icon: "half", className: "status-progress" },
  active: { icon: "half", className: "status-progress" },
  closed: { icon: "full", className: "status-done" },
  abandoned: { icon: "struck", className: "status-idle" },
};

export function PlanStatusBadge({ status, label }: { status: PlanStatus; label: string }) {
  const { icon, className } = looks[status];
  return (
    <span className={`status ${className}`}>
      <Icon name={icon} size={18} />
      <b>{label}</b>
    </span>
  );
}
