import { PeriodFilter } from "@/components/domain/period-filter";
import { PlaceFilters } from "@/components/domain/place-filters";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import type { Option } from "@/components/ui/select-field";
import { axes, jobBases, jobKinds } from "@/db/enums";
import type { ListedJob } from "@/db/jobs/rows";
import type { Places } from "@/db/queries/places";
import { axisShortLabels, noAxisLabel } from "@/lib/actions/axes";
import { chipsOf } from "@/lib/chips";
import { formatCount } from "@/lib/format";
import { jobBasisLabels, jobKindLabels } from "@/lib/jobs/labels";
import { href } from "@/lib/search-params";
import { type JobsParams, jobsUrl } from "./search-params";

const path = "/emplois";

type Props = {
  asked: JobsParams;
  places: Places;
  contracts: readonly Option[];
  total: number;
  /** A row of the list: names the project or the action asked. */
  sample: ListedJob | undefined;
  today: string;
};

export function FiltersPanel({ asked, places, contracts, total, sample, today }: Props) {
  const params = jobsUrl(asked);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.territories.find(({ slug }) => slug === value)?.name;
    if (param === "departement") return places.departements.find(({ code }) => code === value)?.name;
    if (param === "contrat") return contracts.find((contract) => contract.value === value)?.label;
    if (param === "projet") return sample?.projectTitle ?? "un projet";
    if (param === "action") return sample?.actionTitle ?? "une action";
    const labels: Record<string, Record<string, string>> = {
      axe: { ...axisShortLabels, aucun: noAxisLabel },
      nature: jobKindLabels,
      base: jobBasisLabels,
    };
    return labels[param]?.[value];
  };
  const kept = Object.entries({ tri: asked.tri, projet: asked.projet, action: asked.action }).flatMap(
    ([name, value]) => (value ? [[name, value] as const] : []),
  );
  const current = today.slice(0, 4);
  return (
    <Filters
      action={path}
      chips={chipsOf(path, params, { words, all: { periode: "toutes" } })}
      count={formatCount(total, "déclaration")}
      kept={Object.fromEntries(kept)}
      tools={
        <a href={href(`${path}/export`, params)} download>
          CSV
        </a>
      }
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} />
      <PlaceFilters places={places} territoire={asked.territoire} departement={asked.departement} />
      <FilterSelect
        name="nature"
        label="Nature"
        all="Créés et maintenus"
        value={asked.nature}
        options={jobKinds.map((value) => ({ value, label: jobKindLabels[value] }))}
      />
      <FilterSelect
        name="base"
        label="Base"
        all="Constatés et prévisionnels"
        value={asked.base}
        options={jobBases.map((value) => ({ value, label: jobBasisLabels[value] }))}
      />
      <FilterSelect name="contrat" label="Contrat" all="Tous" value={asked.contrat} options={contracts} />
      <FilterSelect
        name="axe"
        label="Axe"
        all="Les trois axes"
        value={asked.axe}
        options={[
          ...axes.map((value) => ({ value, label: axisShortLabels[value] })),
          { value: "aucun", label: noAxisLabel },
        ]}
      />
      <PeriodFilter
        today={today}
        periode={asked.periode}
        {...(asked.projet || asked.action
          ? { all: "Toutes les années" }
          : { all: `Cette année (${current})`, allYear: current })}
      />
    </Filters>
  );
}
