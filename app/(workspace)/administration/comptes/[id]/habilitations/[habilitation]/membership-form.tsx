"use client";

import { useActionState } from "react";
import { MembershipFields, membershipLabels } from "@/components/domain/membership-fields";
import { ButtonLink } from "@/components/ui/button-link";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Role } from "@/db/enums";
import type { AdministeredRegion, HeldMembership } from "@/db/queries/memberships";
import { idle } from "@/lib/form-state";
import { changeMembership } from "./mutations";

type Props = {
  membership: HeldMembership;
  requestKey: string;
  regions: readonly AdministeredRegion[];
  role: { value: Role; label: string };
};

export function MembershipForm({ membership, requestKey, regions, role }: Props) {
  const [state, submit] = useActionState(changeMembership, idle);
  const { id: membershipId, stamp, regionId, startsOn, endsOn } = membership;
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={membershipLabels}
      hidden={{ membershipId, stamp, requestKey }}
    >
      <MembershipFields
        state={state}
        regions={regions}
        roles={[role]}
        stored={{
          role: role.value,
          reach: membership.wholeRegion ? "region" : "territories",
          regionId,
          territoryIds: membership.territories.map(({ id }) => id),
          startsOn,
          endsOn,
        }}
      />
      <FormFoot>
        <SubmitButton>Enregistrer</SubmitButton>
        <ButtonLink href={`/administration/comptes/${membership.accountId}`} variant="quiet">
          Annuler
        </ButtonLink>
      </FormFoot>
    </FormFrame>
  );
}
