import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import type { OpenPoint } from "@/db/reviews/reads";
import { openSentence } from "@/lib/reviews/labels";

/** What the Région asked and that is not settled, before a move: it is said, and stops nothing but the sending. */
export function OpenPointsPanel({ planId, points }: { planId: string; points: readonly OpenPoint[] }) {
  return (
    <Callout tone="info" title={openSentence(points)}>
      <p>
        <Link href={`/plans/${planId}#avis`} prefetch={false}>
          Voir l’avis de la Région
        </Link>
      </p>
    </Callout>
  );
}
