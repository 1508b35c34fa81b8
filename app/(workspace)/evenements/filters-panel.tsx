import { PeriodFilter } from "@/components/domain/period-filter";
import { PlaceFilters } from "@/components/domain/place-filters";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import { axes, eventStatuses, eventTypes } from "@/db/enums";
import type { EventVocabulary } from "@/db/queries/event-choices";
import type { Places } from "@/db/queries/places";
import { axisShortLabels } from "@/lib/actions/axes";
import { chipsOf } from "@/lib/chips";
import { eventStatusLabels, eventTypeLabels, situationLabels, situations } from "@/lib/events/labels";
import { formatCount } from "@/lib/format";
import { periodWords } from "@/lib/period";
import { href } from "@/lib/search-params";
import { type EventsParams, eventsUrl } from "./search-params";

const path = "/evenements";

type Props = {
  asked: EventsParams;
  places: Places;
  vocabulary: EventVocabulary;
  total: number;
  today: string;
};

export function FiltersPanel({ asked, places, vocabulary, total, today }: Props) {
  const params = eventsUrl(asked);
  const words = (param: string, value: string): string | undefined => {
    if (param === "territoire") return places.territories.find(({ slug }) => slug === value)?.name;
    if (param === "departement") return places.departements.find(({ code }) => code === value)?.name;
    if (param === "operation") return vocabulary.operations.find((one) => one.value === value)?.label;
    if (param === "theme") return vocabulary.topics.find((one) => one.value === value)?.label;
    if (param === "periode" && value.includes("-")) return periodWords(value);
    const labels: Record<string, Record<string, string>> = {
      type: eventTypeLabels,
      etat: eventStatusLabels,
      situation: situationLabels,
      axe: axisShortLabels,
    };
    return labels[param]?.[value];
  };
  return (
    <Filters
      action={path}
      chips={chipsOf(path, params, { words, all: { situation: "toutes" } })}
      count={formatCount(total, "événement")}
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
        name="type"
        label="Type"
        all="Tous"
        value={asked.type}
        options={eventTypes.map((value) => ({ value, label: eventTypeLabels[value] }))}
      />
      <FilterSelect
        name="situation"
        label="Situation"
        all="Toutes"
        allValue="toutes"
        value={asked.situation}
        options={situations.map((value) => ({ value, label: situationLabels[value] }))}
      />
      <FilterSelect
        name="etat"
        label="État"
        all="Tous"
        value={asked.etat}
        options={eventStatuses.map((value) => ({ value, label: eventStatusLabels[value] }))}
      />
      <FilterSelect
        name="operation"
        label="Opération régionale"
        all="Toutes"
        value={asked.operation}
        options={vocabulary.operations}
      />
      <FilterSelect name="theme" label="Thème" all="Tous" value={asked.theme} options={vocabulary.topics} />
      <FilterSelect
        name="axe"
        label="Axe"
        all="Tous"
        value={asked.axe}
        options={axes.map((value) => ({ value, label: axisShortLabels[value] }))}
      />
      <PeriodFilter today={today} periode={asked.periode} all="Toutes les dates" />
    </Filters>
  );
}
