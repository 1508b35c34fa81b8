import Link from "next/link";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { TerritoryRecord } from "@/db/figures/territory";
import { formatCount, formatNumber } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";

type Props = {
  record: TerritoryRecord;
  today: string;
  territoryId: string;
  /** The reader creates its PLDE and opens its plans. */
  opens: boolean;
};

/** Its plans, under the PLDE of each, the newest first. */
export function PlansPanel({ record, today, territoryId, opens }: Props) {
  return (
    <Block title="PLDE et plans" className="side">
      {record.plans.length === 0 && (
        <Empty
          gesture={
            opens && (
              <Link href={href("/plans/nouveau", { territoire: territoryId })} prefetch={false}>
                Ouvrir son plan
              </Link>
            )
          }
        >
          Aucun plan n’est encore enregistré.
        </Empty>
      )}
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
