import { randomUUID } from "node:crypto";
import { Block } from "@/components/ui/block";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { invitedBefore } from "@/lib/accounts/labels";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { InvitePersonsForm } from "./invite-persons-form";

export const generateMetadata = titled("Inviter plusieurs personnes", requireAdministrator);

export default async function InvitePersonsPage() {
  const { today } = await requireAdministrator();
  return (
    <>
      <PageHead
        title="Inviter plusieurs personnes"
        crumbs={[{ label: "Administration" }, { label: "Comptes", href: "/administration" }]}
      >
        <Lede>
          Chaque personne reçoit un compte, une habilitation et un lien pour choisir sa phrase de passe, à
          remettre par une voie sûre.
        </Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Le tableau"
            sub="Vous voyez d’abord qui serait invité, et les lignes refusées avec leur raison. Toutes, ou aucune."
          >
            <InvitePersonsForm startsOn={today} requestKey={randomUUID()} before={invitedBefore(today)} />
          </Block>
        </div>
      </div>
    </>
  );
}
