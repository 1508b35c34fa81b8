import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getMembership, listAdministered } from "@/db/accounts/memberships/reads";
import { describeDates, placeOf, roleLabels } from "@/lib/accounts/labels";
import { offeredRegions } from "@/lib/accounts/memberships/offered";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { MembershipForm } from "./membership-form";

type Props = { params: Promise<{ id: string; habilitation: string }> };

const load = cache(async (accountId: string, asked: string) => {
  const { scope, today } = await requireAdministrator();
  const parsed = id.safeParse(asked);
  if (!parsed.success) notFound();
  const [membership, regions] = await Promise.all([
    getMembership(scope, parsed.data),
    listAdministered(scope),
  ]);
  if (!membership || membership.accountId !== accountId) notFound();
  return { membership, regions: offeredRegions(regions, today, membership.territories), today };
});

export const generateMetadata = titled("Modifier une habilitation", async ({ params }: Props) => {
  const asked = await params;
  return load(asked.id, asked.habilitation);
});

export default async function MembershipPage({ params }: Props) {
  const asked = await params;
  const { membership, regions, today } = await load(asked.id, asked.habilitation);
  const over = membership.endedOn !== null;
  return (
    <>
      <PageHead
        title="Modifier une habilitation"
        crumbs={[
          { label: "Comptes", href: "/administration" },
          { label: membership.accountName, href: `/administration/comptes/${membership.accountId}` },
        ]}
      >
        <Lede>
          {roleLabels[membership.role]}, {placeOf(membership)}, {describeDates(membership, today)}.
        </Lede>
        {over ? null : (
          <p className="note">
            Un autre rôle est une autre habilitation{"\u00a0"}: mettez fin à celle-ci, puis ajoutez-en une.
          </p>
        )}
      </PageHead>
      {over ? (
        <Empty>
          Cette habilitation a été retirée{"\u00a0"}: elle ne se modifie plus.{" "}
          <Link
            href={`/administration/comptes/${membership.accountId}/habilitations/nouvelle`}
            prefetch={false}
          >
            En donner une autre
          </Link>
        </Empty>
      ) : (
        <MembershipForm
          membership={membership}
          requestKey={randomUUID()}
          regions={regions.filter((region) => region.id === membership.regionId)}
          role={{ value: membership.role, label: roleLabels[membership.role] }}
        />
      )}
    </>
  );
}
