import Link from "next/link";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { TerritoryRecord } from "@/db/figures/territory";
import { formatCount, formatNumber } from "@/lib/french/format";
import { periodLabel } from "@/lib/plans/labels";

/** Its plans, under the PLDE of each, the newest first. */
export function PlansPanel({ record, today }: { record: TerritoryRecord; today: string }) {
  return (
    <Block title="PLDE et plans" className="side">
      {record.plans.length === 0 && <Empty>Aucun plan n’est encore enregistré.</Empty>}
      <ul className="held">
        {record.plans.map((plan) => (
          <li key={plan.id}>
            <div>
              <Link href={`/plans/${plan.id}`} prefetch={false}>
                Plan {periodLabel(plan)}
              </Link>
              <span className="cover">{plan.plde}</span>
              <span className="cover">
                {formatCount(plan.actions, "action")}, {formatCount(plan.done, "réalisée")},{" "}
                {formatNumber(plan.late)} en retard
              </span>
            </div>
            <PlanStatusBadge plan={plan} today={today} />
          </li>
        ))}
      </ul>
    </Block>
  );
}
