"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { typedOf } from "@/lib/kernel/typed-values";
import { pldeFields } from "@/lib/plans/plde/fields";
import { savePlde } from "../../mutations";

const labels = labelsOf(pldeFields);

type Edited = { id: string; version: number; values: ReturnType<typeof typedOf<typeof pldeFields>> };

/** Ids start with `plde-`: the plan's form stands on the same page. */
function Fields({ plde, state, prefix }: { plde: Edited; state: FormState; prefix: string }) {
  const field = fieldReader(state, labels, plde.values, prefix);
  return (
    <>
      <TextField {...field("title")} required />
      <div className="abreast">
        <TextField {...field("startsOn")} type="date" width="11rem" />
        <TextField {...field("endsOn")} type="date" width="11rem" />
      </div>
      <TextArea {...field("priorities")} rows={5} />
    </>
  );
}

export function PldeForm({ plde, planId, requestKey }: { plde: Edited; planId: string; requestKey: string }) {
  const [state, submit] = useMutation(savePlde);
  const hidden = { pldeId: plde.id, requestKey };
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce PLDE"
        state={state}
        submit={submit}
        {...conflictRows(pldeFields, state.values ?? {}, state.theirs as Stored, {})}
        hidden={hidden}
        href={`/plans/${planId}/modifier`}
      >
        <Fields plde={plde} state={{ ...state, errors: undefined }} prefix="saisie-plde-" />
      </ConflictPanel>
    );
  const ids = Object.fromEntries(Object.keys(labels).map((name) => [name, `plde-${name}`]));
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      ids={ids}
      hidden={{ ...hidden, version: plde.version }}
      loaded={plde.values}
      className="upd record"
    >
      <Fields plde={plde} state={state} prefix="plde-" />
      <FormFoot>
        <SubmitButton>Enregistrer le PLDE</SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}
