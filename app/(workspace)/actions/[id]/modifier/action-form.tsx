"use client";

import { ActionRecordFields } from "@/components/actions/record-fields";
import type { Signed } from "@/components/actions/signed-fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { ActionChoices } from "@/db/actions/choices";
import type { Axis } from "@/db/enums";
import { recordOf, recordOptions, type recordValues } from "@/lib/actions/record";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { edit, findLeads } from "../../mutations";

type Props = {
  territoryId: string;
  action: { id: string; version: number; axis: Axis; done: boolean; values: ReturnType<typeof recordValues> };
  choices: ActionChoices;
  /** What its plan locks of it, to be read; undefined while all of it is open. */
  signed?: Signed;
  requestKey: string;
};

export function ActionForm({ territoryId, action, choices, signed, requestKey }: Props) {
  const [state, submit] = useMutation(edit);
  const { id: actionId, axis, done, values } = action;
  const fields = (prefix: string) => (
    <ActionRecordFields
      state={prefix ? { ...state, errors: undefined } : state}
      choices={choices}
      stored={values}
      axis={axis}
      done={done}
      signed={signed}
      prefix={prefix}
      leads={{ territoryId, ask: findLeads }}
    />
  );
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="La fiche de cette action"
        state={state}
        submit={submit}
        {...conflictRows(recordOf(done), state.values ?? {}, state.theirs as Stored, recordOptions(choices))}
        hidden={{ actionId, requestKey }}
        href={`/actions/${actionId}/modifier`}
      >
        {fields("saisie-")}
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(recordOf(done))}
      hidden={{ actionId, version: action.version, requestKey }}
      loaded={values}
      className="upd record"
    >
      {fields("")}
      <FormFoot>
        <SubmitButton>Enregistrer la fiche</SubmitButton>
        <LeaveLink href={`/actions/${actionId}`} />
      </FormFoot>
    </FormFrame>
  );
}
