import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import type { PlanStatus } from "@/db/enums";
import { uncapitalised } from "@/lib/french/capitals";
import { periodLabel, planStateLabel } from "@/lib/plans/labels";

type Props = { next: { id: string; status: PlanStatus; startsOn: string; endsOn: string }; today: string };

/** In place of the form, of a plan that has its successor: which one, in what state. */
export function PlanRenewed({ next, today }: Props) {
  return (
    <Callout
      tone="info"
      title={
        <span>
          Ce plan est déjà renouvelé&nbsp;:{" "}
          <Link href={`/plans/${next.id}`} prefetch={false}>
            plan {periodLabel(next)}
          </Link>
          , {uncapitalised(planStateLabel(next, today))}
        </span>
      }
    />
  );
}
