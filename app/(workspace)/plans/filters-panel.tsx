import { PlaceFilters } from "@/components/territories/place-filters";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { planStatuses } from "@/db/enums";
import type { Places } from "@/db/territories/choices";
import { formatCount } from "@/lib/french/format";
import { chipsOf } from "@/lib/kernel/chips";
import { href } from "@/lib/kernel/search-params";
import { expiredLabel, planStatusLabels } from "@/lib/plans/labels";
import { type PlansParams, plansUrl } from "./search-params";

const path = "/plans";

type Props = { asked: PlansParams; places: Places; total: number };

export function FiltersPanel({ asked, places, total }: Props) {
  const params = plansUrl(asked);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.territories.find(({ slug }) => slug === value)?.name;
    if (param === "departement") return places.departements.find(({ code }) => code === value)?.name;
    const status = planStatuses.find((known) => known === value);
    if (param === "etat" && value === "echu") return expiredLabel;
    return param === "etat" && status ? planStatusLabels[status] : undefined;
  };
  return (
    <Filters
      action={path}
      chips={chipsOf(path, params, { words })}
      count={formatCount(total, "plan")}
      kept={asked.tri ? { tri: asked.tri } : {}}
      tools={
        <a href={href(`${path}/export`, params)} download>
          CSV
        </a>
      }
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} />
      <PlaceFilters places={places} territoire={asked.territoire} departement={asked.departement} />
      <FilterSelect
        name="etat"
        label="État"
        all="En cours"
        value={asked.etat}
        options={[
          { value: "tous", label: "Tous" },
          { value: "echu", label: expiredLabel },
          ...planStatuses.map((value) => ({ value, label: planStatusLabels[value] })),
        ]}
      />
    </Filters>
  );
}
