"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { eventReason } from "@/lib/events/fields";
import { conflictRows } from "@/lib/kernel/compared";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";

type Props = {
  mutation: (previous: FormState, form: FormData) => Promise<FormState>;
  eventId: string;
  version: number;
  requestKey: string;
  /** The link that opens the gesture, the button that does it. */
  title: string;
  button: string;
  /** What it does, said before it is done. */
  warning: string;
  /** The hint of a reason, where one is asked. */
  reason?: string;
  /** The reason as stored, of the state that the event is in. */
  stored?: string | null;
  /** The reason given the last time that it was in that of the gesture: offered again. */
  former?: string | null;
  /** The id of that field: the summary of errors links to the field's name. */
  reasonId?: string;
};

const labels = labelsOf(eventReason);

/** One gesture on an event, folded until it is asked for: it is read before it is done. */
export function GestureForm({
  mutation,
  title,
  button,
  warning,
  reason,
  reasonId,
  stored,
  former,
  ...hidden
}: Props) {
  const [state, submit] = useMutation(mutation);
  const field = fieldReader(state, labels, { statusReason: former });
  const { eventId, requestKey } = hidden;
  const text = reason && <TextArea {...field("statusReason")} id={reasonId} rows={2} hint={reason} />;
  if (state.status === "conflict" && state.theirs)
    return (
      <ConflictPanel
        what="Cet événement"
        state={state}
        submit={submit}
        {...conflictRows(eventReason, state.values ?? {}, state.theirs, {})}
        hidden={{ eventId, requestKey }}
        href={`/evenements/${eventId}`}
      >
        {text}
      </ConflictPanel>
    );
  return (
    <details className="fold" open={state.status !== "idle" && state.status !== "saved"}>
      <summary>{title}</summary>
      {state.status === "conflict" && (
        <Notice>
          Cet événement a changé depuis l’ouverture de cette page.{" "}
          <a href={`/evenements/${hidden.eventId}`}>Relire la fiche</a>
        </Notice>
      )}
      <p className="sub">{warning}</p>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        hidden={hidden}
        loaded={reason ? { statusReason: stored } : {}}
        className="gesture"
      >
        {text}
        <FormFoot>
          <SubmitButton variant="second" size="small">
            {button}
          </SubmitButton>
        </FormFoot>
      </FormFrame>
    </details>
  );
}
