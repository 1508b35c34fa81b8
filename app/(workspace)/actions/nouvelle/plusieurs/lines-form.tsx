"use client";

import { useState } from "react";
import { axisOptions } from "@/components/actions/axis-options";
import { LinesField } from "@/components/plans/lines-field";
import { Choices } from "@/components/ui/choices";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { ActionChoices } from "@/db/actions/choices";
import { actionLimits } from "@/db/actions/limits";
import type { Axis } from "@/db/enums";
import { newActions } from "@/lib/actions/fields";
import { objectiveChoices } from "@/lib/actions/record";
import { formatCount } from "@/lib/french/format";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { addActions } from "../../mutations";

type Props = {
  planId: string;
  axis?: Axis;
  objectiveId?: string;
  choices: ActionChoices["objectives"];
  requestKey: string;
};

const labels = labelsOf(newActions);

/** An action a line, under one objective or of one axis. */
export function LinesForm({ planId, axis, objectiveId, choices, requestKey }: Props) {
  const [state, submit] = useMutation(addActions);
  const [under, setUnder] = useState(objectiveId ?? "");
  const field = fieldReader(state, labels, { axis, objectiveId });
  const objectives = objectiveChoices(choices);
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ planId, requestKey }}
      className="upd record"
    >
      <div
        className="part"
        onChange={({ target }) => {
          if (target instanceof HTMLSelectElement) setUnder(target.value);
        }}
      >
        <SelectField {...field("objectiveId")} options={objectives} empty="Aucun" />
        {under === "" ? (
          <Choices {...field("axis")} options={axisOptions} />
        ) : (
          <input type="hidden" name="axis" value="" />
        )}
        <LinesField
          {...field("lines")}
          flat
          rows={8}
          required
          max={actionLimits.title}
          says={(rows) =>
            `${formatCount(rows.length, "action")} à créer${rows.length > 1 ? ", dans cet ordre\u00a0:" : "."}`
          }
          hint="Collez-les d’un tableur ou d’un document. Description, dates et structure se remplissent ensuite, sur la fiche de chacune."
        />
      </div>
      <FormFoot>
        <SubmitButton>Créer ces actions</SubmitButton>
        <LeaveLink href={`/plans/${planId}`} />
      </FormFoot>
    </FormFrame>
  );
}
