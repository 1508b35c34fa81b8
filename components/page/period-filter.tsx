import { FilterSelect } from "@/components/ui/filter-select";
import { periodWords, periodYears } from "@/lib/french/period";

/** `all` says what no choice means on this list: « Plans en vigueur », « Année 2026 ». */
export function PeriodFilter({
  today,
  periode,
  all,
  allYear,
  label = "Période",
}: {
  today: string;
  periode?: string;
  all: string;
  /** The year that `all` is: it is not offered twice. */
  allYear?: string;
  label?: string;
}) {
  const options = [
    { value: "toutes", label: "Toutes les périodes" },
    ...periodYears(today, periode)
      .filter((year) => year !== allYear)
      .map((year) => ({ value: year, label: periodWords(year) })),
  ];
  return (
    <FilterSelect
      name="periode"
      label={label}
      all={all}
      value={periode === allYear ? undefined : periode}
      options={options}
    />
  );
}
