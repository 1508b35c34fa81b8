"use client";

import { NewPlanFields } from "@/components/plans/new-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { newArchive } from "@/lib/plans/fields";
import { addArchive } from "../mutations";

type Props = {
  pldeId: string;
  values: { number: number };
  requestKey: string;
};

/** The archive of a past plan: its objectives and its actions are entered on its page, then the entry is ended. */
export function ArchiveForm({ pldeId, values, requestKey }: Props) {
  const [state, submit] = useMutation(addArchive);
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(newArchive)}
      hidden={{ pldeId, requestKey }}
      className="upd record"
    >
      <NewPlanFields state={state} values={values} past />
      <FormFoot>
        <SubmitButton>Créer le plan passé</SubmitButton>
        <LeaveLink href={`/plans/plde/${pldeId}`} />
      </FormFoot>
    </FormFrame>
  );
}
