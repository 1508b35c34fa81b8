import { randomUUID } from "node:crypto";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { roles } from "@/db/enums";
import { invitedBefore, roleLabels } from "@/lib/accounts/labels";
import { offeredRegions } from "@/lib/accounts/memberships/offered";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { InviteForm } from "./invite-form";

export const generateMetadata = titled("Inviter une personne", requireAdministrator);

export default async function InvitePage() {
  const { scope, today } = await requireAdministrator();
  const regions = offeredRegions(await listAdministered(scope), today);
  return (
    <>
      <PageHead
        title="Inviter une personne"
        crumbs={[{ label: "Administration" }, { label: "Comptes", href: "/administration" }]}
      >
        <Lede>
          Le compte s’ouvre avec sa première habilitation. La personne choisit elle-même sa phrase de passe,
          par un lien que vous lui transmettez.
        </Lede>
      </PageHead>
      <InviteForm
        requestKey={randomUUID()}
        regions={regions}
        roles={roles.map((value) => ({ value, label: roleLabels[value] }))}
        today={today}
        before={invitedBefore(today)}
      />
    </>
  );
}
