"use client";

import { OrganisationFields, type OrganisationOptions } from "@/components/organisations/fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { type OrganisationValues, organisationForm } from "@/lib/organisations/fields";
import { addOrganisation } from "../mutations";

type Props = { values: OrganisationValues; options: OrganisationOptions; whole: boolean; requestKey: string };

export function OrganisationForm({ values, options, whole, requestKey }: Props) {
  const [state, submit] = useMutation(addOrganisation);
  return (
    <FormFrame state={state} submit={submit} labels={labelsOf(organisationForm)} hidden={{ requestKey }}>
      <OrganisationFields state={state} values={values} options={options} whole={whole} />
      <FormFoot>
        <SubmitButton>Ajouter la structure</SubmitButton>
        <LeaveLink href="/organisations" />
      </FormFoot>
    </FormFrame>
  );
}
