import Link from "next/link";
import { periodLabel } from "@/lib/plans/labels";

type Plan = { id: string; startsOn: string; endsOn: string } | null;

const link = (plan: NonNullable<Plan>) => (
  <Link href={`/plans/${plan.id}`} prefetch={false}>
    plan {periodLabel(plan)}
  </Link>
);

/** The plan that this one follows, and the one that follows it. */
export function PlanLineage({ previous, next }: { previous: Plan; next: Plan }) {
  if (!previous && !next) return null;
  return (
    <span>
      {previous && <>Fait suite au {link(previous)}</>}
      {previous && next && ", "}
      {next && (
        <>
          {previous ? "suivi du" : "Suivi du"} {link(next)}
        </>
      )}
    </span>
  );
}
