"use client";

import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";
import { typedIn } from "@/lib/kernel/form-values";

type Props = { mutation: ServerFunction; reviewId: string; requestKey: string };

const label = "Réponse";

/** An answer in the thread of one point: a page may hold several of these forms. */
export function ReplyForm({ mutation, reviewId, requestKey }: Props) {
  const [state, submit] = useMutation(mutation);
  const id = `reponse-${reviewId}`;
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={{ body: label }}
      ids={{ body: id }}
      hidden={{ reviewId, requestKey }}
    >
      <TextArea
        name="body"
        id={id}
        label={label}
        rows={3}
        value={typedIn(state.values, "body")}
        errors={state.errors?.body}
      />
      <FormFoot>
        <SubmitButton variant="second" size="small">
          Répondre
        </SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}
