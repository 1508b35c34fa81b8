"use client";

import { PldeFields, pldeLabels } from "@/components/plans/plde-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { fieldReader } from "@/lib/kernel/form-state";
import { addPlde } from "../../mutations";

type Props = { territories: readonly Option[]; territoryId?: string; requestKey: string };

const labels = { territoryId: "Territoire", ...pldeLabels };

/** A new PLDE, of a territory that the reader writes. */
export function NewPldeForm({ territories, territoryId, requestKey }: Props) {
  const [state, submit] = useMutation(addPlde);
  const field = fieldReader(state, labels, { territoryId });
  const [only] = territories;
  const one = territories.length === 1 && only;
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ requestKey, ...(one && { territoryId: one.value }) }}
      className="upd record"
    >
      {!one && <SelectField {...field("territoryId")} options={territories} width="22rem" />}
      <PldeFields state={state} values={{}} />
      <FormFoot>
        <SubmitButton>Créer le PLDE</SubmitButton>
        <LeaveLink href="/plans" />
      </FormFoot>
    </FormFrame>
  );
}
