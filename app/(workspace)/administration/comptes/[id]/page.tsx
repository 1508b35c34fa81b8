import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { FactList } from "@/components/ui/fact-list";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { listMemberships } from "@/db/accounts/memberships/reads";
import { getAccount } from "@/db/accounts/reads";
import { accountSaid, accountStateLabels, linkLabels } from "@/lib/accounts/labels";
import { administers, stateOf } from "@/lib/accounts/rules";
import { requireAdministrator } from "@/lib/auth/viewer";
import { civilDate, formatDate, formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { AccountForm } from "./account-form";
import { CloseForm } from "./close-form";
import { LinkForm } from "./link-form";
import { MembershipsPanel } from "./memberships-panel";
import { OpenForm } from "./open-form";

const pageParams = rowParams(accountSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireAdministrator();
  const parsed = id.safeParse(asked);
  if (!parsed.success) return { viewer, account: null, memberships: [] };
  const [account, memberships] = await Promise.all([
    getAccount(viewer.scope, parsed.data),
    listMemberships(viewer.scope, parsed.data),
  ]);
  return { viewer, account, memberships };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { account } = await load((await params).id);
  return { title: account?.name ?? "Page introuvable" };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { viewer, account, memberships } = await load((await params).id);
  if (!account) notFound();
  const { fait } = pageParams.parse(await searchParams);
  const whole = administers(viewer, account.places ?? []);
  const open = account.disabledAt === null;
  const state = accountStateLabels[stateOf(account, memberships, viewer.today)];
  const ended = memberships.filter(({ endedOn }) => endedOn !== null).length;
  const said = (at: Date | null) => (at ? formatInstant(at, viewer.timeZone) : "jamais");
  return (
    <>
      {fait && <Done key={`${fait} ${ended}`}>{accountSaid[fait]}</Done>}
      <PageHead
        title={account.name}
        crumbs={[{ label: "Administration" }, { label: "Comptes", href: "/administration" }]}
      >
        <Facts>{[account.email, state, `Dernière session\u00a0: ${said(account.lastSeenAt)}`]}</Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <MembershipsPanel
            account={account}
            memberships={memberships}
            today={viewer.today}
            elsewhere={!whole}
          />
          {whole && <AccountForm account={account} requestKey={randomUUID()} />}
        </div>
        <div className="c4 side-col">
          {!whole && (
            <Callout tone="info" title="Un compte partagé avec une autre Région">
              <p>
                Son nom, son adresse, sa phrase de passe et sa désactivation relèvent d’un administrateur de
                toutes ses Régions.
              </p>
            </Callout>
          )}
          {whole && open && (
            <LinkForm accountId={account.id} invited={account.invited} requestKey={randomUUID()} />
          )}
          {whole && open && account.id !== viewer.id && (
            <CloseForm accountId={account.id} version={account.version} requestKey={randomUUID()} />
          )}
          {whole && !open && (
            <OpenForm accountId={account.id} version={account.version} requestKey={randomUUID()} />
          )}
          <Block title="Le compte" className="side">
            <FactList
              facts={[
                { label: "Créé le", value: formatDate(civilDate(account.createdAt, viewer.timeZone)) },
                { label: "Désactivé le", value: account.disabledAt && said(account.disabledAt) },
                {
                  label: account.waiting && linkLabels[account.waiting.kind],
                  value: account.waiting && `valable jusqu’au ${said(new Date(account.waiting.expiresAt))}`,
                },
                { label: "Phrase de passe", value: account.invited ? "pas encore choisie" : "choisie" },
              ].flatMap(({ label, value }) => (label && value ? [{ label, value }] : []))}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
