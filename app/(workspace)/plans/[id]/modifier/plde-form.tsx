"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { PldeFields, type PldeValues, pldeLabels } from "@/components/plans/plde-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { pldeFields } from "@/lib/plans/plde/fields";
import { savePlde } from "../../mutations";

type Edited = { id: string; version: number; values: PldeValues };

/** Ids start with `plde-`: the plan's form stands on the same page. */
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
        <PldeFields values={plde.values} state={{ ...state, errors: undefined }} prefix="saisie-plde-" />
      </ConflictPanel>
    );
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
      <PldeFields values={plde.values} state={state} prefix="plde-" />
      <FormFoot>
        <SubmitButton>Enregistrer le PLDE</SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}
