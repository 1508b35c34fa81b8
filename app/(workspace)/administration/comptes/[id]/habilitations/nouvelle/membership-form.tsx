"use client";

import type { ComponentProps } from "react";
import { MembershipFields, membershipLabels } from "@/components/accounts/membership-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { addMembership } from "./mutations";

type Props = Pick<ComponentProps<typeof MembershipFields>, "regions" | "roles"> & {
  accountId: string;
  requestKey: string;
  today: string;
};

export function MembershipForm({ accountId, requestKey, regions, roles, today }: Props) {
  const [state, submit] = useMutation(addMembership);
  return (
    <FormFrame state={state} submit={submit} labels={membershipLabels} hidden={{ accountId, requestKey }}>
      <MembershipFields state={state} regions={regions} roles={roles} stored={{ startsOn: today }} />
      <FormFoot>
        <SubmitButton>Ajouter l’habilitation</SubmitButton>
        <LeaveLink href={`/administration/comptes/${accountId}`} />
      </FormFoot>
    </FormFrame>
  );
}
