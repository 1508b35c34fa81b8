"use client";

import { MembershipFields } from "@/components/accounts/membership-fields";
import { ConflictPanel } from "@/components/page/conflict-panel";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import type { AdministeredRegion, HeldMembership } from "@/db/accounts/memberships/reads";
import type { Role } from "@/db/enums";
import { membershipFixed, membershipForm, membershipScope } from "@/lib/accounts/memberships/fields";
import { membershipValues } from "@/lib/accounts/memberships/stored";
import { comparedRows } from "@/lib/kernel/compared";
import { labelsOf } from "@/lib/kernel/derived";
import type { Dictionary } from "@/lib/kernel/dictionary";
import { changeMembership } from "./mutations";

const labels = labelsOf(membershipForm);

type Props = {
  membership: HeldMembership;
  requestKey: string;
  regions: readonly AdministeredRegion[];
  role: { value: Role; label: string };
};

export function MembershipForm({ membership, requestKey, regions, role }: Props) {
  const [state, submit] = useMutation(changeMembership);
  const { id: membershipId, version } = membership;
  const values = membershipValues(membership);
  const { territories: territoryIds, ...rest } = values;
  const territories = regions.flatMap((region) =>
    region.territories.map(({ id: value, name: label }) => ({ value, label })),
  );
  const rowsOf = (asked: Dictionary) =>
    comparedRows(asked, state.values ?? {}, state.theirs ?? {}, { territories });
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
        rows={rowsOf(membershipScope)}
        silent={rowsOf(membershipFixed)}
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
      labels={labels}
      hidden={{ membershipId, version, requestKey }}
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
