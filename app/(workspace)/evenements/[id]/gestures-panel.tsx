import { randomUUID } from "node:crypto";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import type { LeftStates } from "@/db/audit/left-states";
import type { EventRow } from "@/db/events/reads";
import { heldIn } from "@/lib/audit/left-states";
import { eventMoves } from "@/lib/events/workflow";
import { may } from "@/lib/kernel/workflow";
import { cancel, postpone, remove } from "../mutations";
import { GestureForm } from "./gesture-form";

/** What may be done to the event beside its report; for those who write it. */
export function GesturesPanel({ event, left }: { event: EventRow; left: LeftStates }) {
  const target = () => ({ eventId: event.id, version: event.version, requestKey: randomUUID() });
  return (
    <Block title="Autres gestes" className="side">
      <div className="gestures">
        {may(eventMoves.postpone, event) && (
          <GestureForm
            {...target()}
            mutation={postpone}
            title="Reporter"
            button="Reporter l’événement"
            warning="Il garde sa fiche et attend de nouvelles dates."
            reason="Facultatif."
            former={heldIn(left, "postponed", "status_reason")}
            stored={event.statusReason}
            reasonId="postponeReason"
          />
        )}
        {may(eventMoves.cancel, event) && (
          <GestureForm
            {...target()}
            mutation={cancel}
            title="Annuler l’événement"
            button="Confirmer l’annulation"
            warning="Il reste dans la liste, annulé, et n’est pas compté parmi les événements tenus."
            stored={event.statusReason}
            former={heldIn(left, "cancelled", "status_reason")}
            reason="Une phrase, lue par la Région."
            reasonId="statusReason"
          />
        )}
        <BinForm
          mutation={remove}
          hidden={target()}
          opens="Supprimer l’événement"
          asks="Mettre cet événement à la corbeille&nbsp;?"
        >
          Il disparaît des listes et des chiffres, et revient s’il est restauré. Un événement dont un projet
          est issu ne se supprime pas.
        </BinForm>
      </div>
    </Block>
  );
}
