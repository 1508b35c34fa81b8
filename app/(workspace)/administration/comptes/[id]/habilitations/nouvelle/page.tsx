import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageHead } from "@/components/ui/page-head";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { getAccount } from "@/db/accounts/reads";
import { roles } from "@/db/enums";
import { roleLabels } from "@/lib/accounts/labels";
import { offeredRegions } from "@/lib/accounts/memberships/offered";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { MembershipForm } from "./membership-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const { scope, today } = await requireAdministrator();
  const parsed = id.safeParse(asked);
  if (!parsed.success) notFound();
  const [account, regions] = await Promise.all([getAccount(scope, parsed.data), listAdministered(scope)]);
  if (!account) notFound();
  return { account, regions: offeredRegions(regions, today), today };
});

export const generateMetadata = titled("Ajouter une habilitation", async ({ params }: Props) =>
  load((await params).id),
);

export default async function NewMembershipPage({ params }: Props) {
  const { account, regions, today } = await load((await params).id);
  return (
    <>
      <PageHead
        title="Ajouter une habilitation"
        crumbs={[
          { label: "Comptes", href: "/administration" },
          { label: account.name, href: `/administration/comptes/${account.id}` },
        ]}
      />
      <MembershipForm
        accountId={account.id}
        requestKey={randomUUID()}
        regions={regions}
        roles={roles.map((value) => ({ value, label: roleLabels[value] }))}
        today={today}
      />
    </>
  );
}
