import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "@/components/ui/page-head";
import { roles } from "@/db/enums";
import { getAccount } from "@/db/queries/accounts";
import { listAdministered } from "@/db/queries/memberships";
import { roleLabels } from "@/lib/accounts/labels";
import { requireAdministrator } from "@/lib/auth/viewer";
import { id } from "@/lib/fields";
import { MembershipForm } from "./membership-form";

export const metadata: Metadata = { title: "Ajouter une habilitation" };

export default async function NewMembershipPage({ params }: { params: Promise<{ id: string }> }) {
  const { scope, today } = await requireAdministrator();
  const parsed = id.safeParse((await params).id);
  if (!parsed.success) notFound();
  const [account, regions] = await Promise.all([getAccount(scope, parsed.data), listAdministered(scope)]);
  if (!account) notFound();
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
