"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { compare, type Stored, saysSomething } from "@/lib/kernel/conflict";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { pldeFields, pldeLabels, type pldeValues } from "@/lib/plans/edited";
import { savePlde } from "./mutations";

type Edited = { id: string; planId: string; version: number; values: ReturnType<typeof pldeValues> };

/** Ids start with `plde-`: the plan's form stands on the same page. */
function Fields({ plde, state, prefix }: { plde: Edited; state: FormState; prefix: string }) {
  const field = fieldReader(state, pldeLabels, plde.values, prefix);
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

export function PldeForm({ plde, requestKey }: { plde: Edited; requestKey: string }) {
  const [state, submit] = useMutation(savePlde);
  const hidden = { pldeId: plde.id, planId: plde.planId, requestKey };
  if (state.status === "conflict") {
    const rows = compare(pldeFields, state.values ?? {}, state.theirs as Stored);
    return (
      <ConflictPanel
        what="Ce PLDE"
        state={state}
        submit={submit}
        rows={rows.filter(saysSomething)}
        silent={rows.filter((row) => !saysSomething(row))}
        hidden={hidden}
        href={`/plans/${plde.planId}/modifier`}
      >
        <Fields plde={plde} state={{ ...state, errors: undefined }} prefix="saisie-plde-" />
      </ConflictPanel>
    );
  }
  const ids = Object.fromEntries(Object.keys(pldeLabels).map((name) => [name, `plde-${name}`]));
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={pldeLabels}
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
