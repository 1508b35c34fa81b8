"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { ReviewFields, type ReviewValues, reviewLabels } from "@/components/reviews/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { reviewFields } from "@/lib/reviews/fields";
import { savePoint } from "../../mutations";

type Props = { review: { id: string; version: number; values: ReviewValues }; requestKey: string };

/** A point of the Région, while nobody has answered it. */
export function EditReviewForm({ review: { id, version, values }, requestKey }: Props) {
  const [state, submit] = useMutation(savePoint);
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce point"
        state={state}
        submit={submit}
        {...conflictRows(reviewFields, state.values ?? {}, state.theirs as Stored, {})}
        hidden={{ reviewId: id, requestKey }}
        href={`/plans/avis/${id}`}
      >
        <ReviewFields state={{ ...state, errors: undefined }} values={values} prefix="saisie-" />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={reviewLabels}
      hidden={{ reviewId: id, version, requestKey }}
      loaded={values}
      className="upd record"
    >
      <ReviewFields state={state} values={values} />
      <FormFoot>
        <SubmitButton>Enregistrer le point</SubmitButton>
      </FormFoot>
    </FormFrame>
  );
}
