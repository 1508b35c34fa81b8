import Link from "next/link";
import type { LinkedAction } from "@/db/actions/lineage";
import { actionCode } from "@/lib/actions/labels";
import { periodLabel } from "@/lib/plans/labels";

/** « A1.2 du plan 2023–2026 », which opens it. */
function Linked({
  of: { planStartsOn: startsOn, planEndsOn: endsOn, ...action },
}: {
  of: NonNullable<LinkedAction>;
}) {
  return (
    <Link href={`/actions/${action.id}`} prefetch={false}>
      {actionCode(action)}
      {startsOn && endsOn && ` du plan ${periodLabel({ startsOn, endsOn })}`}
    </Link>
  );
}

/** The action that this one carries over from the plan before, and the one that carries it over. */
export function ActionLineage({ renews, renewedBy }: { renews: LinkedAction; renewedBy: LinkedAction }) {
  if (!renews && !renewedBy) return null;
  return (
    <span>
      {renews && (
        <>
          Reconduite de <Linked of={renews} />
        </>
      )}
      {renews && renewedBy && ", "}
      {renewedBy && (
        <>
          {renews ? "reconduite dans " : "Reconduite dans "}
          <Linked of={renewedBy} />
        </>
      )}
    </span>
  );
}
