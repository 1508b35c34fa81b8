import { AdministrationHead } from "@/components/accounts/administration-head";
import { BackupAlert } from "@/components/backups/backup-alert";
import { DataTable } from "@/components/table/data-table";
import { FilterBar } from "@/components/table/filter-bar";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { TableFrame } from "@/components/table/table-frame";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Answering } from "@/components/ui/answering";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { listAccounts } from "@/db/accounts/reads";
import { getBackupState } from "@/db/backups/reads";
import { accountWords } from "@/lib/accounts/labels";
import { accountList } from "@/lib/accounts/list";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { standingOf } from "@/lib/backups/state";
import { formatCount } from "@/lib/french/format";
import { filtersOf, urlOf } from "@/lib/kernel/list";
import { href, pageSize, readParams, sortAsked, sortParam, titledList } from "@/lib/kernel/search-params";
import { accountsColumns } from "./columns";
import { accountsParams } from "./search-params";

export const generateMetadata = titled(titledList("Comptes", accountsParams), requireAdministrator);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AdministrationPage({ searchParams }: Props) {
  const { scope, today, timeZone } = await requireAdministrator();
  const { asked, refused } = readParams(accountsParams, await searchParams);
  const sort = sortAsked(asked.tri, accountList.sort);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [regions, { rows, total }, backups] = await Promise.all([
    listAdministered(scope),
    listAccounts(scope, filtersOf(accountList, asked), sort, page, today, accountWords),
    getBackupState(scope),
  ]);
  const params = urlOf(asked);
  const perimeters = regions.flatMap((region) => [
    ...region.territories.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(region.slug ? [{ value: region.slug, label: `${region.name}, toute la Région` }] : []),
  ]);
  const narrowed = Boolean(asked.recherche || asked.role || asked.territoire || asked.etat);
  return (
    <>
      <AdministrationHead
        title="Comptes"
        current="/administration"
        tools={
          <>
            <ButtonLink href="/administration/comptes/importer" variant="second">
              Inviter plusieurs personnes
            </ButtonLink>
            <ButtonLink href="/administration/comptes/nouveau" icon="plus">
              Inviter une personne
            </ButtonLink>
          </>
        }
      >
        <Lede>
          {narrowed ? (
            <Answering count={total} one="compte" />
          ) : (
            <>
              <b>{formatCount(total, "compte")}</b> dans votre périmètre.
            </>
          )}{" "}
          Une habilitation changée vaut dès la page suivante.
        </Lede>
      </AdministrationHead>
      {backups && (
        <BackupAlert
          standing={standingOf(backups, today, timeZone)}
          timeZone={timeZone}
          gestures={<ButtonLink href="/administration/sauvegardes">Voir les sauvegardes</ButtonLink>}
        />
      )}
      <RefusedFilters refused={refused} />
      <FilterBar
        list={accountList}
        asked={asked}
        options={{ territoire: perimeters }}
        count={formatCount(total, "compte")}
        today={today}
      />
      {rows.length === 0 ? (
        <NoRows total={total} first={href("/administration", params)}>
          <Empty>Aucun compte ne répond à ces filtres. Retirez-en un.</Empty>
        </NoRows>
      ) : (
        <TableFrame label="Comptes">
          <DataTable
            className="list-t"
            caption="Comptes"
            columns={accountsColumns(today, timeZone)}
            rows={rows}
            rowKey={(row) => row.id}
            sort={sort}
            hrefFor={(next) => href("/administration", { ...params, tri: sortParam(next) })}
          />
        </TableFrame>
      )}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href("/administration", { ...params, page: String(number) })}
      />
    </>
  );
}
