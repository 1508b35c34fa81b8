"use client";

import type { ComponentProps } from "react";
import { Invitations, invitationsIn } from "@/components/accounts/invitations";
import { MembershipFields } from "@/components/accounts/membership-fields";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { accountIdentity } from "@/lib/accounts/fields";
import { membershipForm } from "@/lib/accounts/memberships/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { invite } from "./mutations";

const { email, name } = accountIdentity;
const labels = labelsOf({ email, name, ...membershipForm });

type Props = Pick<ComponentProps<typeof MembershipFields>, "regions" | "roles"> & {
  requestKey: string;
  today: string;
  /** The day before which its link is opened, in words. */
  before: string;
};

export function InviteForm({ requestKey, regions, roles, today, before }: Props) {
  const [state, submit] = useMutation(invite);
  if (state.status === "saved" && state.message)
    return (
      <>
        <Invitations invitations={invitationsIn(state.message)} before={before} />
        <p className="form-foot no-print">
          <ButtonLink href="/administration">Revenir aux comptes</ButtonLink>
          <a className="btn second" href="/administration/comptes/nouveau">
            Inviter une autre personne
          </a>
        </p>
      </>
    );
  const field = fieldReader(state, labels, {});
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <div className="grid lay">
        <Block title="La personne" className="c5">
          <TextField
            {...field("email")}
            hint="Celle avec laquelle elle se connectera."
            type="email"
            inputMode="email"
            autoComplete="off"
          />
          <TextField
            {...field("name")}
            hint="Son nom, ou sa fonction&nbsp;: «&nbsp;Agente de développement local&nbsp;». Il signe ce qu’elle écrit."
            autoComplete="off"
          />
        </Block>
        <Block title="Sa première habilitation" className="c7">
          <MembershipFields state={state} regions={regions} roles={roles} stored={{ startsOn: today }} />
        </Block>
      </div>
      <FormFoot>
        <SubmitButton>Créer le compte et son lien</SubmitButton>
        <LeaveLink href="/administration" />
      </FormFoot>
    </FormFrame>
  );
}
