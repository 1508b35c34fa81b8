"use client";

import type { ReactNode } from "react";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ServerFunction, useMutation } from "@/components/ui/use-mutation";
import { conflictRows, type Offered } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import type { Dictionary } from "@/lib/kernel/dictionary";
import type { FormState } from "@/lib/kernel/form-state";

type Props = {
  mutation: ServerFunction;
  /** « Ce terme », « Cette opération ». */
  what: string;
  /** The fields of the form, in its order; `compared`: those that a conflict compares, where some are aside. */
  fields: Dictionary;
  compared?: Dictionary;
  /** The id of the row under the name of its gesture (none of a new one), the key of this request. */
  hidden: Readonly<Record<string, string>>;
  /** The stored row: its version, its values; without it, the form makes one. */
  stored?: { version: number; values: Parameters<typeof FormFrame>[0]["loaded"] };
  options?: Offered;
  /** The page to which one leaves, which is that of a stored row. */
  href: string;
  submit: string;
  /** What it is folded under, where a page has several; it opens itself on what is answered. */
  fold?: string;
  /** The controls; `prefix` keeps ids apart when a page shows them twice. */
  children: (state: FormState, prefix: string) => ReactNode;
};

/** The form of a row of what is a Région's own: it makes one, or changes one, whose conflict shows both texts. */
export function GroundForm({ mutation, what, fields, compared = fields, ...props }: Props) {
  const { hidden, stored, options = {}, href, children } = props;
  const [state, submit] = useMutation(mutation);
  const folded = (form: ReactNode) =>
    props.fold ? (
      <details className="fold" open={state.status !== "idle"}>
        <summary>{props.fold}</summary>
        {form}
      </details>
    ) : (
      form
    );
  if (state.status === "conflict")
    return folded(
      <ConflictPanel
        what={what}
        state={state}
        submit={submit}
        {...conflictRows(compared, state.values ?? {}, state.theirs as Stored, options)}
        hidden={hidden}
        href={href}
      >
        {children({ ...state, errors: undefined }, "saisie-")}
      </ConflictPanel>,
    );
  return folded(
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(fields)}
      hidden={stored ? { ...hidden, version: stored.version } : hidden}
      loaded={stored?.values}
    >
      {children(state, "")}
      <FormFoot>
        <SubmitButton>{props.submit}</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>,
  );
}
