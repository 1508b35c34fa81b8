"use client";

import { OrganisationFields, type OrganisationOptions } from "@/components/organisations/fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { type OrganisationValues, organisationFields, organisationForm } from "@/lib/organisations/fields";
import { editOrganisation } from "../../mutations";

type Props = {
  organisation: { id: string; version: number };
  values: OrganisationValues;
  options: OrganisationOptions;
  requestKey: string;
};

export function EditForm({ organisation: { id, version }, values, options, requestKey }: Props) {
  const [state, submit] = useMutation(editOrganisation);
  const href = `/organisations/${id}`;
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cette structure"
        state={state}
        submit={submit}
        {...conflictRows(organisationFields, state.values ?? {}, state.theirs as Stored, options)}
        hidden={{ organisationId: id, requestKey }}
        href={`${href}/modifier`}
      >
        <OrganisationFields
          state={{ ...state, errors: undefined }}
          values={values}
          options={options}
          whole
          prefix="saisie-"
        />
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(organisationForm)}
      hidden={{ organisationId: id, version, requestKey }}
      loaded={values}
    >
      <OrganisationFields state={state} values={values} options={options} whole />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>
  );
}
