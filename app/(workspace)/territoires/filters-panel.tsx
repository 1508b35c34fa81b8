import { PlaceFilters } from "@/components/territories/place-filters";
import { Downloads } from "@/components/ui/downloads";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import type { Places } from "@/db/territories/choices";
import { formatCount } from "@/lib/french/format";
import { periodYears } from "@/lib/french/period";
import { chipsOf } from "@/lib/kernel/chips";
import { href } from "@/lib/kernel/search-params";
import type { TerritoriesParams } from "./search-params";

const path = "/territoires";

type Props = { asked: TerritoriesParams; places: Places; total: number; today: string };

export function FiltersPanel({ asked, places, total, today }: Props) {
  const words = (param: string, value: string) =>
    param === "departement" ? places.departements.find(({ code }) => code === value)?.name : undefined;
  const thisYear = today.slice(0, 4);
  const years = periodYears(today, asked.periode).filter((year) => year !== thisYear);
  return (
    <Filters
      action={path}
      chips={chipsOf(path, asked, { words, named: { periode: "Année" } })}
      count={formatCount(total, "territoire")}
      kept={asked.tri ? { tri: asked.tri } : {}}
      tools={<Downloads href={href(`${path}/export`, asked)} />}
    >
      <FilterText name="recherche" label="Recherche" value={asked.recherche} hint="Nom, structure ou EPCI" />
      <PlaceFilters places={{ ...places, territories: [] }} departement={asked.departement} />
      <FilterSelect
        name="periode"
        label="Année"
        all={`Cette année (${thisYear})`}
        value={asked.periode}
        options={years.map((value) => ({ value, label: value }))}
      />
      <label className="check">
        <input type="checkbox" name="fermes" value="oui" defaultChecked={asked.fermes !== undefined} /> Fermés
        aussi
      </label>
    </Filters>
  );
}
