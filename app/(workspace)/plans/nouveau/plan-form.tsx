"use client";

import { NewPlanFields } from "@/components/plans/new-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { newPlan } from "@/lib/plans/fields";
import { addPlan } from "../mutations";

type Props = {
  pldeId: string;
  values: { number: number; title: string; startsOn: string };
  requestKey: string;
};

/** A draft, under its PLDE: its number and its first day are proposed. */
export function NewPlanForm({ pldeId, values, requestKey }: Props) {
  const [state, submit] = useMutation(addPlan);
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(newPlan)}
      hidden={{ pldeId, requestKey }}
      className="upd record"
    >
      <NewPlanFields state={state} values={values} />
      <FormFoot>
        <SubmitButton>Ouvrir le plan</SubmitButton>
        <LeaveLink href={`/plans/plde/${pldeId}`} />
      </FormFoot>
    </FormFrame>
  );
}
