"use client";

import { MembershipFields, membershipLabels } from "@/components/accounts/membership-fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { AdministeredRegion, HeldMembership } from "@/db/accounts/memberships/reads";
import type { Role } from "@/db/enums";
import { fixedFields, membershipFields, membershipValues } from "@/lib/accounts/stored";
import { type Compared, compare } from "@/lib/kernel/conflict";
import { changeMembership } from "./mutations";

type Props = {
  membership: HeldMembership;
  requestKey: string;
  regions: readonly AdministeredRegion[];
  role: { value: Role; label: string };
};

export function MembershipForm({ membership, requestKey, regions, role }: Props) {
  const [state, submit] = useMutation(changeMembership);
  const { id: membershipId, stamp } = membership;
  const values = membershipValues(membership);
  const { territories: territoryIds, ...rest } = values;
  const rowsOf = (compared: readonly Compared[]) => compare(compared, state.values ?? {}, state.theirs ?? {});
  const href = `/administration/comptes/${membership.accountId}`;
  const fields = (
    <MembershipFields state={state} regions={regions} roles={[role]} stored={{ territoryIds, ...rest }} />
  );
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cette habilitation"
        state={state}
        submit={submit}
        rows={rowsOf(membershipFields(membershipLabels, regions))}
        silent={rowsOf(fixedFields)}
        hidden={{ membershipId, requestKey }}
        href={`${href}/habilitations/${membershipId}`}
      >
        {fields}
      </ConflictPanel>
    );
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={membershipLabels}
      hidden={{ membershipId, stamp, requestKey }}
      loaded={values}
    >
      {fields}
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <LeaveLink href={href} />
      </FormFoot>
    </FormFrame>
  );
}
