"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { PldeFields, type PldeValues, pldeLabels } from "@/components/plans/plde-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { pldeFields } from "@/lib/plans/plde/fields";
import { editPlde } from "../../mutations";

type Props = { plde: { id: string; version: number; values: PldeValues }; requestKey: string };

/** A PLDE on a page of its own, whether it has a plan or none yet. */
export function EditPldeForm({ plde: { id, version, values }, requestKey }: Props) {
  const [state, submit] = useMutation(editPlde);
  const href = `/plans/plde/${id}`;
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce PLDE"
        state={state}
        submit={submit}
        {...conflictRows(pldeFields, state.values ?? {}, state.theirs as Stored, {})}
        hidden={{ pldeId: id, requestKey }}
        href={href}
      >
        <PldeFields state={{ ...state, errors: undefined }} values={values} prefix="saisie-" />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={pldeLabels}
      hidden={{ pldeId: id, version, requestKey }}
      loaded={values}
      className="upd record"
    >
      <PldeFields state={state} values={values} />
      <FormFoot>
        <SubmitButton>Enregistrer le PLDE</SubmitButton>
      </FormFoot>
    </FormFrame>
  );
}
