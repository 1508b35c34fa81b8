"use client";

import { SecretLink } from "@/components/accounts/secret-link";
import { Block } from "@/components/ui/block";
import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { renewLink } from "./mutations";

type Props = { accountId: string; invited: boolean; requestKey: string };

/** A new link: of invitation as long as no passphrase was chosen, of reset afterwards. */
export function LinkForm({ accountId, invited, requestKey }: Props) {
  const [state, submit] = useMutation(renewLink);
  const life = invited ? "sept jours" : "vingt-quatre heures";
  return (
    <Block title={invited ? "Invitation" : "Phrase de passe"} className="side">
      {state.status === "saved" && state.message ? (
        <SecretLink title="Lien créé" href={state.message}>
          {`Transmettez-le par une voie sûre. Il sert une fois, pendant ${life}, remplace les précédents et n’est montré qu’ici.`}
        </SecretLink>
      ) : (
        <SendingForm state={state} submit={submit} hidden={{ accountId, requestKey }} className="gesture">
          {state.message && <Notice>{state.message}</Notice>}
          <p className="hint">
            {invited
              ? "La personne n’a pas encore choisi sa phrase de passe."
              : "La phrase actuelle reste valable tant que la personne n’en a pas choisi une autre."}
          </p>
          <SubmitButton variant="second" pendingLabel="Création du lien…">
            {invited ? "Renouveler l’invitation" : "Réinitialiser la phrase de passe"}
          </SubmitButton>
        </SendingForm>
      )}
    </Block>
  );
}
