import { FilterSelect } from "@/components/ui/filter-select";
import { periodYears } from "@/lib/french/period";

type Props = { today: string; periode?: string; label?: string };

/** The civil year that a page is read in; this one without. */
export function YearFilter({ today, periode, label = "Période" }: Props) {
  const current = today.slice(0, 4);
  return (
    <FilterSelect
      name="periode"
      label={label}
      all={`Cette année (${current})`}
      value={periode === current ? undefined : periode}
      options={periodYears(today, periode)
        .filter((year) => year !== current)
        .map((value) => ({ value, label: value }))}
    />
  );
}
