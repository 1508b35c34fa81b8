import { Callout } from "@/components/ui/callout";
import { Typeset } from "@/components/ui/typeset";
import { Words } from "@/components/ui/words";
import type { OpenPoint } from "@/db/reviews/reads";
import { type Standing, standingSentence } from "@/lib/plans/moves/standing";
import { openSentence } from "@/lib/reviews/labels";

/** What the last move says to those who read the plan now: why it was returned or abandoned, what is asked, what is open. */
export function StandingPanel({
  plan,
  points,
}: {
  plan: Standing & { id: string };
  points: readonly OpenPoint[];
}) {
  const said = standingSentence(plan);
  if (!said) return null;
  return (
    <Callout tone={said.tone} title={said.title}>
      {said.text && (
        <p>
          <Typeset>{said.text}</Typeset>
        </p>
      )}
      {said.reason && (
        <p className="prose">
          <Words>{said.reason}</Words>
        </p>
      )}
      {points.length > 0 && plan.status === "returned" && (
        <p>
          <a href={`/plans/${plan.id}#avis`}>{openSentence(points)}</a>
        </p>
      )}
    </Callout>
  );
}
