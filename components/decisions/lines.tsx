import type { ReactNode } from "react";
import { LateFlag } from "@/components/actions/late-flag";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import type { Decision } from "@/db/decisions/reads";
import { askedFromLabels, outcomeLabels } from "@/lib/decisions/labels";
import { isFollowUpDue } from "@/lib/decisions/rules";
import { uncapitalised } from "@/lib/french/capitals";
import { daysBetween, formatDate, formatShortDate } from "@/lib/french/format";

/** What follows, up to whom, for when; done, late or to come. */
function FollowUp({ decision, today }: { decision: Decision; today: string }) {
  const { ownedBy, owner, dueOn, doneOn } = decision;
  if (ownedBy === "none") return null;
  const late = isFollowUpDue(decision, today) && dueOn ? daysBetween(dueOn, today) : 0;
  return (
    <p>
      <b>Suite</b>
      {`\u00a0: ${uncapitalised(askedFromLabels[ownedBy])}`}
      {owner && <>, {inWords(owner)}</>}
      {dueOn && `, pour le ${formatShortDate(dueOn, today)}`}
      {doneOn ? `, faite le ${formatShortDate(doneOn, today)}` : ""}. <LateFlag days={late} sentence />
    </p>
  );
}

type Props = {
  decisions: readonly Decision[];
  today: string;
  /** What its reader may do to each. */
  gestures?: (decision: Decision) => ReactNode;
};

/** Decisions, the last one first: what was decided, by whom, what follows. */
export function DecisionLines({ decisions, today, gestures }: Props) {
  return (
    <ol className="decided">
      {decisions.map((decision) => {
        const { id, outcome, decidedBy, decidedOn, askedOn, askedFrom, text, author } = decision;
        return (
          <li key={id} id={`decision-${id}`}>
            <h3>
              {outcomeLabels[outcome]}{" "}
              <span className="cover">
                <Typeset>{`${decidedBy}, le ${formatDate(decidedOn)}`}</Typeset>
              </span>
            </h3>
            <p className="kept-lines">{inWords(text)}</p>
            <FollowUp decision={decision} today={today} />
            <p className="note">
              {`Demandée ${askedFrom === "region" ? "à la Région" : "au territoire"} le ${formatShortDate(askedOn, today)}${author ? `, enregistrée par ${author}` : ""}`}
            </p>
            {gestures?.(decision)}
          </li>
        );
      })}
    </ol>
  );
}
