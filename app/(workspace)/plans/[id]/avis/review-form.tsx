"use client";

import { ReviewFields } from "@/components/reviews/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { newReview } from "@/lib/reviews/fields";
import { addPoint } from "../../mutations";

const labels = labelsOf(newReview);

type Props = { planId: string; actions: readonly Option[]; actionId: string; requestKey: string };

/** A point of the Région, of a whole plan or of one of its actions. */
export function ReviewForm({ planId, actions, actionId, requestKey }: Props) {
  const [state, submit] = useMutation(addPoint);
  const field = fieldReader(state, labels, { actionId });
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ planId, requestKey }}
      className="upd record"
    >
      <SelectField {...field("actionId")} options={actions} empty="Le plan entier" />
      <ReviewFields state={state} values={{}} />
      <FormFoot>
        <SubmitButton>Enregistrer le point</SubmitButton>
        <LeaveLink href={`/plans/${planId}#avis`} />
      </FormFoot>
    </FormFrame>
  );
}
