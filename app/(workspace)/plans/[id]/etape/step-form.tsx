"use client";

import { PlanStepFields } from "@/components/plans/step-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { PlanMoveName } from "@/db/enums";
import { labelsOf } from "@/lib/kernel/derived";
import { moveFields } from "@/lib/plans/moves/fields";
import { planMoves } from "@/lib/plans/workflow";
import {
  abandon,
  activate,
  amend,
  approve,
  askClose,
  close,
  endAmend,
  endEntry,
  reopen,
  resume,
  submit as send,
  sendBack,
  withdraw,
} from "../../mutations";

const mutations = {
  ...{ submit: send, withdraw, return: sendBack, approve, activate, amend, amended: endAmend },
  ...{ ask_close: askClose, close, abandon, reopen, resume, archive: endEntry },
};

type Props = {
  name: PlanMoveName;
  plan: { id: string; version: number; values: Readonly<Record<string, string>> };
  requestKey: string;
};

/** One move of a plan: what it asks, under what it does. */
export function StepForm({ name, plan: { id, version, values }, requestKey }: Props) {
  const [state, submit] = useMutation(mutations[name]);
  const href = `/plans/${id}`;
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(moveFields[name])}
      hidden={{ planId: id, version, requestKey }}
      className="upd record"
    >
      {state.status === "conflict" && (
        <Notice>
          Ce plan a changé depuis l’ouverture de cette page. <a href={href}>Relire le plan</a>
        </Notice>
      )}
      <PlanStepFields name={name} state={state} values={values} />
      <FormFoot>
        <SubmitButton>{planMoves[name].label}</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>
  );
}
