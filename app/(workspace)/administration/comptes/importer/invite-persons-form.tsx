"use client";

import { Invitations, invitationsIn } from "@/components/accounts/invitations";
import { ButtonLink } from "@/components/ui/button-link";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { lightFile } from "@/components/ui/light-file";
import { PastedBlock } from "@/components/ui/pasted-block";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { accountImport } from "@/lib/accounts/several/fields";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { invitePersons } from "./mutations";

/** `before`: the day before which the links are opened, in words. */
type Props = { startsOn: string; requestKey: string; before: string };

const labels = { ...labelsOf(accountImport), file: "Fichier" };
const send = lightFile(invitePersons);

export function InvitePersonsForm({ startsOn, requestKey, before }: Props) {
  const [state, submit] = useMutation(send);
  if (state.status === "saved" && state.message)
    return (
      <>
        <Invitations invitations={invitationsIn(state.message)} before={before} />
        <p className="form-foot no-print">
          <ButtonLink href="/administration">Revenir aux comptes</ButtonLink>
        </p>
      </>
    );
  const field = fieldReader<keyof typeof labels>(state, labels, { startsOn });
  const { label, errors } = field("block");
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={{ requestKey }}>
      <TextField {...field("startsOn")} type="date" width="11rem" required />
      <PastedBlock
        {...{ state, label, errors }}
        model="/administration/comptes/importer/export"
        hint="Ou collez-les ici, une ligne par personne&nbsp;: adresse électronique, nom, rôle, territoires (séparés par des virgules), dernier jour s’il y en a un. Collez-la d’un tableur, ou séparez par des points-virgules. Une première ligne peut nommer les colonnes, dans un autre ordre."
        agreed="Ce sont bien les personnes que je veux inviter"
      />
      <FormFoot>
        <SubmitButton pendingLabel="Lecture…">
          {state.errors?.seen ? "Créer les comptes et leurs liens" : "Voir l’aperçu"}
        </SubmitButton>
        <LeaveLink href="/administration" />
      </FormFoot>
    </FormFrame>
  );
}
