import { PlaceFilters } from "@/components/domain/place-filters";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import type { Option } from "@/components/ui/select-field";
import { axes, projectStages, projectStatuses } from "@/db/enums";
import type { Places } from "@/db/queries/places";
import { axisShortLabels } from "@/lib/actions/axes";
import { chipsOf } from "@/lib/chips";
import { formatCount } from "@/lib/format";
import {
  projectSituationLabels,
  projectSituations,
  projectStageLabels,
  projectStatusLabels,
} from "@/lib/projects/labels";
import { href } from "@/lib/search-params";
import { type ProjectsParams, projectsUrl } from "./search-params";

const path = "/projets";

type Props = { asked: ProjectsParams; places: Places; themes: readonly Option[]; total: number };

const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

export function FiltersPanel({ asked, places, themes, total }: Props) {
  const params = projectsUrl(asked);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.territories.find(({ slug }) => slug === value)?.name;
    if (param === "departement") return places.departements.find(({ code }) => code === value)?.name;
    if (param === "theme") return themes.find((theme) => theme.value === value)?.label;
    const labels: Record<string, Record<string, string>> = {
      axe: axisShortLabels,
      etape: projectStageLabels,
      etat: projectStatusLabels,
      situation: projectSituationLabels,
    };
    return labels[param]?.[value];
  };
  const { vue, tri, ...filtering } = params;
  const kept = Object.fromEntries(Object.entries({ vue, tri }).filter(([, value]) => value)) as Record<
    string,
    string
  >;
  const chips = chipsOf(
    path,
    { ...filtering, tri },
    { words, named: { situation: "Suivi" }, all: { situation: "tous" } },
  ).map((chip) => ({
    ...chip,
    href: vue ? `${chip.href}${chip.href.includes("?") ? "&" : "?"}vue=${vue}` : chip.href,
  }));
  return (
    <Filters
      action={path}
      chips={chips}
      count={formatCount(total, "projet")}
      kept={kept}
      tools={
        <a href={href(`${path}/export`, { ...filtering, tri })} download>
          CSV
        </a>
      }
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} />
      <PlaceFilters places={places} territoire={asked.territoire} departement={asked.departement} />
      <FilterSelect
        name="etape"
        label="Étape"
        all="Les trois étapes"
        value={asked.etape}
        options={options(projectStages, projectStageLabels)}
      />
      <FilterSelect
        name="situation"
        label="Suivi"
        all="Tous"
        allValue="tous"
        value={asked.situation}
        options={options(projectSituations, projectSituationLabels)}
      />
      <FilterSelect
        name="etat"
        label="État"
        all="Tous"
        value={asked.etat}
        options={options(projectStatuses, projectStatusLabels)}
      />
      <FilterSelect name="theme" label="Thème" all="Tous" value={asked.theme} options={themes} />
      <FilterSelect
        name="axe"
        label="Axe"
        all="Tous"
        value={asked.axe}
        options={options(axes, axisShortLabels)}
      />
    </Filters>
  );
}
