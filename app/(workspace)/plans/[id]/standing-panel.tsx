import { Callout } from "@/components/ui/callout";
import { Typeset } from "@/components/ui/typeset";
import { Words } from "@/components/ui/words";
import { type Standing, standingSentence } from "@/lib/plans/moves/standing";

/** What the last move says to those who read the plan now: why it was returned or abandoned, what is asked, what is open. */
export function StandingPanel({ plan }: { plan: Standing }) {
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
    </Callout>
  );
}
