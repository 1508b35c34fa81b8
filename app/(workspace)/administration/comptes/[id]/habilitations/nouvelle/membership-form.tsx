"use client";

import type { ComponentProps } from "react";
import { MembershipFields } from "@/components/accounts/membership-fields";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { membershipForm } from "@/lib/accounts/memberships/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { addMembership } from "./mutations";

const labels = labelsOf(membershipForm);

type Props = Pick<ComponentProps<typeof MembershipFields>, "regions" | "roles"> & {
  accountId: string;
  requestKey: string;
  today: string;
};

export function MembershipForm({ accountId, requestKey, regions, roles, today }: Props) {
  const [state, submit] = useMutation(addMembership);
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ accountId, requestKey }}>
      <MembershipFields state={state} regions={regions} roles={roles} stored={{ startsOn: today }} />
      <FormFoot>
        <SubmitButton>Ajouter l’habilitation</SubmitButton>
        <LeaveLink href={`/administration/comptes/${accountId}`} />
      </FormFoot>
    </FormFrame>
  );
}
