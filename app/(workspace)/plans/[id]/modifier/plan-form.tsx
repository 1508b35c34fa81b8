"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { typedOf } from "@/lib/kernel/typed-values";
import { planMain } from "@/lib/plans/fields";
import { savePlan } from "../../mutations";

const labels = labelsOf(planMain);

type Edited = {
  id: string;
  version: number;
  signed: boolean;
  values: ReturnType<typeof typedOf<typeof planMain>>;
};

function Fields({ plan, state, prefix = "" }: { plan: Edited; state: FormState; prefix?: string }) {
  const field = fieldReader(state, labels, plan.values, prefix);
  return (
    <>
      <TextField {...field("title")} required />
      <div className="abreast">
        <TextField {...field("startsOn")} type="date" width="11rem" readOnly={plan.signed} />
        <TextField
          {...field("endsOn")}
          hint={plan.signed ? "Seul un avenant change la période d’un plan signé." : "De 12 à 72 mois."}
          type="date"
          width="11rem"
          readOnly={plan.signed}
        />
      </div>
      <div className="abreast">
        <TextField {...field("signedOn")} type="date" width="11rem" />
        <TextField {...field("deliberation")} hint="Son numéro." width="14rem" />
      </div>
      <TextArea {...field("diagnosis")} rows={6} />
      <TextArea {...field("stakes")} rows={5} />
      <TextArea {...field("governance")} rows={5} />
      <TextArea {...field("signatories")} rows={2} hint="Qui signe le plan, ou l’a signé." />
    </>
  );
}

/** The plan itself; once it is signed, its period is read and no longer typed. */
export function PlanForm({ plan, requestKey }: { plan: Edited; requestKey: string }) {
  const [state, submit] = useMutation(savePlan);
  const hidden = { planId: plan.id, requestKey };
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Ce plan"
        state={state}
        submit={submit}
        {...conflictRows(planMain, state.values ?? {}, state.theirs as Stored, {})}
        hidden={hidden}
        href={`/plans/${plan.id}/modifier`}
      >
        <Fields plan={plan} state={{ ...state, errors: undefined }} prefix="saisie-" />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ ...hidden, version: plan.version }}
      loaded={plan.values}
      className="upd record"
    >
      <Fields plan={plan} state={state} />
      <FormFoot>
        <SubmitButton>Enregistrer le plan</SubmitButton>
        <LeaveLink href={`/plans/${plan.id}`} />
      </FormFoot>
    </FormFrame>
  );
}
