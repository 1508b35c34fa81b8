"use client";

import { type ComponentProps, useActionState } from "react";
import { MembershipFields, membershipLabels } from "@/components/domain/membership-fields";
import { ButtonLink } from "@/components/ui/button-link";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/form-state";
import { addMembership } from "./mutations";

type Props = Pick<ComponentProps<typeof MembershipFields>, "regions" | "roles"> & {
  accountId: string;
  requestKey: string;
  today: string;
};

export function MembershipForm({ accountId, requestKey, regions, roles, today }: Props) {
  const [state, submit] = useActionState(addMembership, idle);
  return (
    <FormFrame state={state} submit={submit} labels={membershipLabels} hidden={{ accountId, requestKey }}>
      <MembershipFields state={state} regions={regions} roles={roles} stored={{ startsOn: today }} />
      <FormFoot>
        <SubmitButton>Ajouter l’habilitation</SubmitButton>
        <ButtonLink href={`/administration/comptes/${accountId}`} variant="quiet">
          Annuler
        </ButtonLink>
      </FormFoot>
    </FormFrame>
  );
}
