import { randomUUID } from "node:crypto";
import { LateFlag } from "@/components/actions/late-flag";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import type { Action } from "@/db/actions/reads";
import { type Decision, listDecisions } from "@/db/decisions/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { decisionForm } from "@/lib/decisions/fields";
import { askedFromLabels, outcomeLabels, recordLabel } from "@/lib/decisions/labels";
import { corrects, follows, records } from "@/lib/decisions/rights";
import { isFollowUpDue, lastRecorded, markOfBlock } from "@/lib/decisions/rules";
import { uncapitalised } from "@/lib/french/capitals";
import { daysBetween, formatDate, formatShortDate } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import { can, placeOf } from "@/lib/permissions/can";
import { removeDecision } from "../mutations";
import { CorrectForm, DecisionForm } from "./decision-form";
import { FollowForm } from "./follow-form";

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

type OneProps = { decision: Decision; action: Action; viewer: Viewer };

function One({ decision, action, viewer }: OneProps) {
  const { id, version, outcome, decidedBy, decidedOn, askedOn, askedFrom, text, doneOn, author } = decision;
  const row = { ...placeOf(action), askedFrom, ownedBy: decision.ownedBy };
  const [editable, followed] = [corrects(viewer, row), follows(viewer, row)];
  const hidden = () => ({ decisionId: id, version, requestKey: randomUUID() });
  return (
    <li id={`decision-${id}`}>
      <h3>
        {outcomeLabels[outcome]}{" "}
        <span className="cover">
          <Typeset>{`${decidedBy}, le ${formatDate(decidedOn)}`}</Typeset>
        </span>
      </h3>
      <p className="kept-lines">{inWords(text)}</p>
      <FollowUp decision={decision} today={viewer.today} />
      <p className="note">
        {`Demandée ${askedFrom === "region" ? "à la Région" : "au territoire"} le ${formatShortDate(askedOn, viewer.today)}${author ? `, enregistrée par ${author}` : ""}`}
      </p>
      {followed && decision.ownedBy !== "none" && (
        <FollowForm hidden={hidden()} done={doneOn !== null} of={`du ${formatDate(decidedOn)}`} />
      )}
      {editable && (
        <>
          <CorrectForm
            {...{ id, version, actionId: action.id, requestKey: randomUUID() }}
            values={typedOf(decisionForm, pickedOf(decisionForm, decision))}
          />
          <BinForm
            mutation={removeDecision}
            hidden={hidden()}
            opens="Supprimer la décision"
            asks="Mettre cette décision à la corbeille&nbsp;?"
            verb="Mettre la décision à la corbeille"
          >
            Vous pourrez la restaurer. L’action n’est pas bloquée de nouveau&nbsp;: signalez le blocage s’il
            demeure.
          </BinForm>
        </>
      )}
    </li>
  );
}

/** The decision that the action waits for, to be recorded by whom it is asked of, then those that were taken. */
export async function DecisionsPanel({ action, viewer }: { action: Action; viewer: Viewer }) {
  const place = placeOf(action);
  const { blocked, decisionAwaitedFrom: awaited, status } = action;
  const decisions = await listDecisions(viewer.scope, action.id);
  const waits = blocked && awaited !== "none" && status !== "renewed" && records(viewer, place, awaited);
  // Mounted for who might have typed one, whatever became of the block meanwhile.
  const form = can(viewer, "decision.write", place) && (
    <DecisionForm
      actionId={action.id}
      requestKey={randomUUID()}
      opens={waits ? recordLabel(awaited) : null}
      onBlock={markOfBlock(action, lastRecorded(decisions))}
      askedOn={action.blockedOn ?? ""}
    />
  );
  if (decisions.length === 0) return form || null;
  return (
    <>
      {form}
      <Block title="Décisions" id="decisions" count={decisions.length}>
        <ol className="decided">
          {decisions.map((decision) => (
            <One key={decision.id} {...{ decision, action, viewer }} />
          ))}
        </ol>
      </Block>
    </>
  );
}
