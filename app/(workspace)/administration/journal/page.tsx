import { AdministrationHead } from "@/components/accounts/administration-head";
import { NoRows } from "@/components/table/no-rows";
import { Pager } from "@/components/table/pager";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Downloads } from "@/components/ui/downloads";
import { Empty } from "@/components/ui/empty";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { Typeset } from "@/components/ui/typeset";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { listGestures } from "@/db/journal/rows";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { civilDate, formatCount, formatDate } from "@/lib/french/format";
import { journalChoices } from "@/lib/journal/asked";
import { prepareGestures } from "@/lib/journal/lines";
import { chipsOf } from "@/lib/kernel/chips";
import { href, pageSize, readParams, titledList } from "@/lib/kernel/search-params";
import { GesturesPanel } from "./gestures-panel";
import { auditFilters, journalParams, journalUrl } from "./search-params";

export const generateMetadata = titled(titledList("Journal", journalParams), requireAdministrator);

const path = "/administration/journal";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function JournalPage({ searchParams }: Props) {
  const { scope, timeZone } = await requireAdministrator();
  const { asked, refused } = readParams(journalParams, await searchParams);
  const page = { number: asked.page ?? 1, size: pageSize };
  const [regions, { gestures, entries, total, since, founding }] = await Promise.all([
    listAdministered(scope),
    listGestures(scope, auditFilters(asked), page),
  ]);
  const days = prepareGestures(gestures, entries, timeZone);
  const params = journalUrl(asked);
  const { places, tables, words } = journalChoices(regions);
  const chips = chipsOf(path, params, { words });
  return (
    <>
      <AdministrationHead
        title="Journal"
        current={path}
        tools={total > 0 && <Downloads href={href(`${path}/export`, params)} />}
      >
        <Lede>
          <b>{formatCount(total, "geste")}</b>
          {since && ` depuis le ${formatDate(civilDate(since, timeZone))}`}
          {total > 1 && ", le plus récent d’abord"}
          {"\u00a0"}: qui a écrit, quand, sur quoi. La base tient ce journal elle-même{"\u00a0"}; ce qui a été
          écrit n’y est pas montré.
        </Lede>
      </AdministrationHead>
      <RefusedFilters refused={refused} />
      <Filters action={path} chips={chips} count={formatCount(total, "geste")}>
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
      {gestures.length === 0 && (
        <NoRows total={total} first={href(path, params)}>
          <Empty>
            {chips.length > 0
              ? "Aucun geste ne répond à ces filtres. Retirez-en un."
              : "Aucun geste n’a encore été enregistré."}
          </Empty>
        </NoRows>
      )}
      {days.map(({ day, gestures }) => (
        <GesturesPanel key={day} day={day} gestures={gestures} />
      ))}
      <Pager
        page={page.number}
        size={page.size}
        total={total}
        hrefFor={(number) => href(path, { ...params, page: String(number) })}
      />
      {since && (
        <p className="note">
          Cette liste s’arrête au <Typeset>{formatDate(civilDate(since, timeZone))}</Typeset>
          {"\u00a0: "}les gestes antérieurs restent dans la base.
        </p>
      )}
      {founding.at && (
        <p className="note">
          Mise en place de la démonstration, le{" "}
          <Typeset>{formatDate(civilDate(founding.at, timeZone))}</Typeset>
          {"\u00a0: "}
          {formatCount(founding.rows, "écriture")}, qui ne sont pas détaillées.
        </p>
      )}
    </>
  );
}
