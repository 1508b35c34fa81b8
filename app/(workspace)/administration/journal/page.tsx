import type { Metadata } from "next";
import { AdministrationHead } from "@/components/domain/administration-head";
import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { Empty } from "@/components/ui/empty";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { auditedTables, listAudit } from "@/db/queries/audit";
import { listAdministered } from "@/db/queries/memberships";
import { tableLabels } from "@/lib/accounts/journal";
import { requireAdministrator } from "@/lib/auth/viewer";
import { chipsOf } from "@/lib/chips";
import { formatCount } from "@/lib/format";
import { journalColumns } from "./columns";
import { auditFilters, journalParams } from "./search-params";

export const metadata: Metadata = { title: "Journal" };

const path = "/administration/journal";
const shown = 200;

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function JournalPage({ searchParams }: Props) {
  const { scope, timeZone } = await requireAdministrator();
  const asked = journalParams.parse(await searchParams);
  const [regions, entries] = await Promise.all([
    listAdministered(scope),
    listAudit(scope, auditFilters(asked), shown),
  ]);
  const places = regions.flatMap((region) => [
    ...region.territories.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(region.slug ? [{ value: region.slug, label: `${region.name}, plan propre` }] : []),
  ]);
  const tables = auditedTables.map((value) => ({ value, label: tableLabels[value] }));
  const words = (param: string, value: string) =>
    [...places, ...(param === "quoi" ? tables : [])].find((option) => option.value === value)?.label;
  return (
    <>
      <AdministrationHead title="Journal" current={path}>
        <Lede>
          Les <b>{formatCount(shown, "dernière écriture", "dernières écritures")}</b> au plus, tenues par la
          base elle-même : qui, quand, sur quoi. Les valeurs n’y sont pas montrées.
        </Lede>
      </AdministrationHead>
      <Filters
        action={path}
        chips={chipsOf(path, asked, { words })}
        count={formatCount(entries.length, "écriture")}
      >
        <FilterSelect
          name="territoire"
          label="Territoire"
          all="Tous"
          value={asked.territoire}
          options={places}
        />
        <FilterSelect name="quoi" label="Quoi" all="Tout" value={asked.quoi} options={tables} />
        <FilterText name="qui" label="Qui" value={asked.qui} hint="Nom ou adresse" />
      </Filters>
      {entries.length === 0 ? (
        <Empty>Aucune écriture ne répond à ces filtres. Retirez-en un.</Empty>
      ) : (
        <TableFrame label="Journal">
          <DataTable
            caption="Journal des écritures"
            columns={journalColumns(timeZone)}
            rows={entries}
            rowKey={(entry) => String(entry.id)}
          />
        </TableFrame>
      )}
    </>
  );
}
