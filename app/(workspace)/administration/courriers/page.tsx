import { AdministrationHead } from "@/components/accounts/administration-head";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Empty } from "@/components/ui/empty";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { listMails } from "@/db/mail/reads";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { href, listId, pageSize, readParams, titledList } from "@/lib/kernel/search-params";
import { mailKindChoices, mailStateChoices, mailWords } from "@/lib/mail/labels";
import { env } from "@/lib/platform/env";
import { MailsPanel } from "./mails-panel";
import { mailParams } from "./search-params";

export const generateMetadata = titled(titledList("Courriers", mailParams), requireAdministrator);

const path = "/administration/courriers";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function MailsPage({ searchParams }: Props) {
  const { scope, timeZone } = await requireAdministrator();
  const { asked, refused } = readParams(mailParams, await searchParams);
  const { etat, nature, page = 1 } = asked;
  const { mails, total } = await listMails(
    scope,
    { state: etat, kind: nature },
    { number: page, size: pageSize },
  );
  const leaves = env().MAILLAGE_MAIL === "on";
  const params = { etat, nature };
  const chips = chipsOf(path, params, { words: mailWords });
  const [regionId = ""] = scope.admin;
  return (
    <>
      <AdministrationHead title="Courriers" current={path}>
        <Lede>
          <b>{formatCount(total, "courrier")}</b>
          {"\u00a0"}: ce qui est parti, attend ou a échoué. Ce qu’un courrier dit est écrit au moment où il
          part, avec les droits de qui le reçoit, et n’est montré qu’à cette personne.{" "}
          {!leaves &&
            "Aucun serveur d’envoi n’est réglé\u00a0: rien ne part, et ce qui partirait est retenu."}
        </Lede>
      </AdministrationHead>
      <RefusedFilters refused={refused} />
      <Filters action={path} chips={chips} count={formatCount(total, "courrier")}>
        <FilterSelect name="etat" label="État" all="Tous" value={etat} options={mailStateChoices} />
        <FilterSelect name="nature" label="Nature" all="Toutes" value={nature} options={mailKindChoices} />
      </Filters>
      <div id={listId}>
        {mails.length === 0 ? (
          <NoRows total={page > 1 ? 1 : total} first={href(path, params)}>
            <Empty>
              {chips.length > 0
                ? "Aucun courrier ne répond à ces filtres. Retirez-en un."
                : "Aucun courrier n’a encore été demandé."}
            </Empty>
          </NoRows>
        ) : (
          <MailsPanel mails={mails} timeZone={timeZone} regionId={regionId} leaves={leaves} />
        )}
      </div>
      <Pager
        page={page}
        size={pageSize}
        total={total}
        hrefFor={(to) => href(path, { ...params, page: String(to) })}
      />
    </>
  );
}
