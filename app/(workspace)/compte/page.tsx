import type { Metadata } from "next";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { PageHead } from "@/components/ui/page-head";
import { getOwnAccount } from "@/db/accounts/own";
import { digestChoices } from "@/db/mail/limits";
import { getDigestChoice } from "@/db/mail/reads";
import { describeMemberships } from "@/lib/accounts/labels";
import { requireViewer } from "@/lib/auth/viewer";
import { digestChoiceLabels } from "@/lib/mail/labels";
import { DigestForm } from "./digest-form";
import { PassphraseForm } from "./passphrase-form";

export const metadata: Metadata = { title: "Mon compte" };

export default async function OwnAccountPage() {
  const viewer = await requireViewer();
  const [{ name, email }, digest] = await Promise.all([
    getOwnAccount(viewer.id),
    getDigestChoice(viewer.scope),
  ]);
  return (
    <>
      <PageHead title="Mon compte" />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Changer de phrase de passe"
            sub="Vos sessions ouvertes sur d’autres appareils seront fermées."
          >
            <PassphraseForm email={email} />
          </Block>
          <Block title="Ce que vous recevez par courrier">
            <DigestForm
              digest={digest}
              options={digestChoices.map((value) => ({ value, label: digestChoiceLabels[value] }))}
            />
          </Block>
        </div>
        <div className="c4 side-col">
          <Block title="Vous" className="side">
            <FactList
              facts={[
                { label: "Nom", value: name },
                { label: "Adresse électronique", value: email },
                { label: "Habilitations", value: describeMemberships(viewer.memberships) },
              ]}
            />
            <p className="note">
              Votre nom, votre adresse et vos habilitations se changent auprès de l’administration de
              Maillage.
            </p>
          </Block>
        </div>
      </div>
    </>
  );
}
