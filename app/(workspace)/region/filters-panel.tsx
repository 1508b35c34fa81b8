import { YearFilter } from "@/components/page/year-filter";
import { CheckBox } from "@/components/ui/check-box";
import { FilterSelect } from "@/components/ui/filter-select";
import { Filters } from "@/components/ui/filters";
import { axes } from "@/db/enums";
import type { Places } from "@/db/territories/choices";
import { axisShortLabels } from "@/lib/actions/axes";
import { matrixAlertLabel } from "@/lib/figures/alerts";
import { mapFigureLabel, mapFigures } from "@/lib/figures/map-figures";
import { chipsOf } from "@/lib/kernel/chips";
import type { RegionParams } from "./search-params";

type Props = { asked: RegionParams; places: Places; today: string };

export function FiltersPanel({ asked, places, today }: Props) {
  const { departements } = places;
  // Nothing to add up where no territory came to an end.
  const ended = places.territories.some(({ closedOn }) => closedOn !== null && closedOn <= today);
  const words = (param: string, value: string): string | undefined => {
    if (param === "departement") return departements.find(({ code }) => code === value)?.name;
    if (param === "axe" && asked.axe) return axisShortLabels[asked.axe];
    if (param === "carte" && asked.carte) return mapFigureLabel(asked.carte);
    if (param === "alerte" && asked.alerte) return matrixAlertLabel(asked.alerte);
    return undefined;
  };
  return (
    <Filters
      action="/region"
      chips={chipsOf("/region", asked, { words })}
      kept={asked.tri ? { tri: asked.tri } : {}}
    >
      <YearFilter today={today} periode={asked.periode} />
      <FilterSelect
        name="axe"
        label="Axe"
        all="Tous"
        value={asked.axe}
        options={axes.map((value) => ({ value, label: axisShortLabels[value] }))}
      />
      {departements.length > 1 && (
        <FilterSelect
          name="departement"
          label="Département"
          all="Tous"
          value={asked.departement}
          options={departements.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <FilterSelect
        name="carte"
        label="Carte"
        all={mapFigureLabel("emplois")}
        value={asked.carte}
        options={mapFigures.slice(1).map((value) => ({ value, label: mapFigureLabel(value) }))}
      />
      {(ended || asked.constant) && (
        <CheckBox name="constant" checked={asked.constant !== undefined}>
          À périmètre constant
        </CheckBox>
      )}
    </Filters>
  );
}
