import { FilterSelect } from "@/components/ui/filter-select";
import type { Places } from "@/db/territories/choices";
import { namesAsked } from "@/lib/territories/asked";

/** Territoire and département, for those who read several. */
export function PlaceFilters({
  places,
  territoire,
  departement,
}: {
  places: Places;
  territoire?: string;
  departement?: string;
}) {
  const { territories, departements } = places;
  const together = territoire?.includes(".") ? namesAsked(territoire, territories) : undefined;
  return (
    <>
      {territories.length > 1 && (
        <FilterSelect
          name="territoire"
          label="Territoire"
          all="Tous"
          value={territoire}
          options={[
            ...(territoire && together ? [{ value: territoire, label: together }] : []),
            ...territories.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
      {departements.length > 1 && (
        <FilterSelect
          name="departement"
          label="Département"
          all="Tous"
          value={departement}
          options={departements.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  );
}
