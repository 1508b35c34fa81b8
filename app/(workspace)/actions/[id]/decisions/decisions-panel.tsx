import { randomUUID } from "node:crypto";
import { DecisionLines } from "@/components/decisions/lines";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { Action } from "@/db/actions/reads";
import type { Decision } from "@/db/decisions/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { decisionForm } from "@/lib/decisions/fields";
import { corrects, follows } from "@/lib/decisions/rights";
import { formatDate } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { typedOf } from "@/lib/kernel/typed-values";
import { placeOf } from "@/lib/permissions/can";
import { removeDecision } from "../../mutations";
import { CorrectForm } from "./decision-form";
import { FollowForm } from "./follow-form";

type Props = { action: Action; viewer: Viewer; decisions: readonly Decision[] };

/** Decisions of the action, each with what its reader may do to it. */
export function DecisionsPanel({ action, viewer, decisions }: Props) {
  const gestures = (decision: Decision) => {
    const { id, version, askedFrom, ownedBy, decidedOn, doneOn } = decision;
    const row = { ...placeOf(action), askedFrom, ownedBy };
    const hidden = () => ({ decisionId: id, version, requestKey: randomUUID() });
    return (
      <>
        {follows(viewer, row) && ownedBy !== "none" && (
          <FollowForm hidden={hidden()} done={doneOn !== null} of={`du ${formatDate(decidedOn)}`} />
        )}
        {corrects(viewer, row) && (
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
      </>
    );
  };
  return (
    <Block title="Décisions prises" id="decisions" count={decisions.length}>
      {decisions.length === 0 && <Empty>Aucune décision n’est encore enregistrée sur cette action.</Empty>}
      <DecisionLines decisions={decisions} today={viewer.today} gestures={gestures} />
    </Block>
  );
}
