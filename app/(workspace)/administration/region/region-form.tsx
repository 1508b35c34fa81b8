"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { type OfficialDepartement, RegionFields } from "@/components/regions/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { type RegionValues, regionFields } from "@/lib/regions/fields";
import { settleRegion } from "./mutations";

type Props = {
  region: { id: string; version: number };
  values: RegionValues;
  departements: readonly OfficialDepartement[];
  requestKey: string;
};

export function RegionForm({ region: { id, version }, values, departements, requestKey }: Props) {
  const [state, submit] = useMutation(settleRegion);
  const options = { departements: departements.map(({ code, name }) => ({ value: code, label: name })) };
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="La Région"
        state={state}
        submit={submit}
        {...conflictRows(regionFields, state.values ?? {}, state.theirs as Stored, options)}
        hidden={{ regionId: id, requestKey }}
        href="/administration/region"
      >
        <RegionFields
          state={{ ...state, errors: undefined }}
          values={values}
          departements={departements}
          prefix="saisie-"
        />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(regionFields)}
      hidden={{ regionId: id, version, requestKey }}
      loaded={values}
    >
      <RegionFields state={state} values={values} departements={departements} />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href="/administration/mise-en-route" />
      </FormFoot>
    </FormFrame>
  );
}
