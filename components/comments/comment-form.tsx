"use client";

import { BoxesField } from "@/components/ui/boxes-field";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { Shown } from "@/components/ui/shown";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";
import { newReply } from "@/lib/comments/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn } from "@/lib/kernel/form-values";

const labels = labelsOf(newReply);
const hint =
  "Lu par les agents de la page et par la Région, et par personne d’autre. Ne nommez pas de porteur de projet.";

type Props = {
  mutation: ServerFunction;
  /** The row or the thread, and the key of this request. */
  hidden: Readonly<Record<string, string>>;
  /** Accounts that may be told, the writer apart. */
  readers: readonly { id: string; name: string }[];
  /** Keeps ids apart: a page holds one of these forms for each thread. */
  prefix: string;
  /** « Commenter », « Répondre ». */
  verb: string;
};

/** A comment, or an answer to one, and whom it is told to. */
export function CommentForm({ mutation, hidden, readers, prefix, verb }: Props) {
  const [state, submit] = useMutation(mutation);
  const { value: _, ...told } = fieldReader(state, labels, {}, prefix)("mentions");
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      ids={{ body: `${prefix}body`, mentions: `${prefix}mentions` }}
      hidden={hidden}
    >
      <CommentText state={state} prefix={prefix} value="" rows={prefix === "" ? 4 : 3} hint={hint} />
      <Shown name="mentions" />
      {readers.length > 0 && (
        <BoxesField
          {...told}
          options={readers.map(({ id, name }) => ({ value: id, label: name }))}
          values={allTypedIn(state.values, "mentions") ?? []}
        />
      )}
      <FormFoot>
        <SubmitButton
          variant={prefix === "" ? undefined : "second"}
          size={prefix === "" ? undefined : "small"}
        >
          {verb}
        </SubmitButton>
        <SavedLine state={state} />
      </FormFoot>
    </FormFrame>
  );
}

type TextProps = { state: FormState; prefix: string; value: string; rows?: number; hint?: string };

/** What a comment says. */
export const CommentText = ({ state, prefix, value, ...shown }: TextProps) => (
  <TextArea {...fieldReader(state, labels, { body: value }, prefix)("body")} {...shown} />
);
