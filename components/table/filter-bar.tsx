import { PeriodFilter } from "@/components/page/period-filter";
import { PlaceFilters } from "@/components/territories/place-filters";
import { CheckBox } from "@/components/ui/check-box";
import { Downloads } from "@/components/ui/downloads";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterText } from "@/components/ui/filter-text";
import { Filters } from "@/components/ui/filters";
import type { Option } from "@/components/ui/select-field";
import type { Places } from "@/db/territories/choices";
import { chipsOf } from "@/lib/kernel/chips";
import { filterWords } from "@/lib/kernel/filter-words";
import { type Asked, allOf, type Filter, type List, urlOf } from "@/lib/kernel/list";
import { href } from "@/lib/kernel/search-params";

type Props = {
  list: List;
  asked: Asked;
  /** Of a list that is asked by place. */
  places?: Places;
  /** What the filters by an open code, or by a perimeter, offer, by name. */
  options?: Readonly<Record<string, readonly Option[]>>;
  /** What the rows asked by a link are called, by name, where the reader may know it. */
  rows?: Readonly<Record<string, string | null | undefined>>;
  /** « 16 déclarations ». */
  count: string;
  today: string;
};

const nowhere: Places = { territories: [], departements: [] };

/** A list of rows is drawn when the page offers some, and what is asked is among them. */
const isOffered = ({ asked, options = {} }: Props, name: string) => {
  const offered = options[name] ?? [];
  return offered.length > 0 && (!asked[name] || offered.some(({ value }) => value === asked[name]));
};

function Control({ name, filter, ...props }: Props & { name: string; filter: Filter<never> }) {
  const { asked, places = nowhere, options = {}, today } = props;
  const value = asked[name] === undefined ? undefined : String(asked[name]);
  if (filter.kind === "words")
    return <FilterText name={name} label={filter.label} value={value} hint={filter.hint} />;
  // The two filters of place are drawn together, by the first of them.
  if (filter.kind === "territory")
    return (
      <PlaceFilters
        places={places}
        territoire={value}
        departement={asked.departement as string | undefined}
      />
    );
  if (filter.kind === "choice" || filter.kind === "code" || filter.kind === "perimeter") {
    const offered =
      filter.kind === "choice"
        ? filter.values
            .filter((one) => one === value || !filter.quiet?.includes(one))
            .map((one) => ({ value: one, label: filter.words[one] ?? one }))
        : (options[name] ?? []);
    const { label, all } = filter;
    const allValue = filter.kind === "choice" ? filter.opens?.allValue : undefined;
    return <FilterSelect {...{ name, label, all, allValue, value }} options={offered} />;
  }
  if (filter.kind === "box")
    return (
      <CheckBox name={name} checked={value !== undefined}>
        {filter.label}
      </CheckBox>
    );
  if (filter.kind === "among" && isOffered(props, name))
    return (
      <FilterSelect
        {...{ name, value }}
        label={filter.label}
        all={filter.all}
        options={options[name] ?? []}
      />
    );
  if (filter.kind !== "period") return null;
  const current = today.slice(0, 4);
  const opened = filter.opens && !filter.opens.unless.some((other) => asked[other]);
  return (
    <PeriodFilter
      today={today}
      periode={value}
      {...(opened ? { all: `Cette année (${current})`, allYear: current } : { all: filter.all })}
    />
  );
}

/** The filter bar of a list, its chips, its count and its export, as the list itself says them. */
export function FilterBar(props: Props) {
  const { list, asked, count } = props;
  const params = urlOf(asked);
  const { vue: _, ...exported } = params;
  const filters = Object.entries(list.filters) as [string, Filter<never>][];
  const rows = filters.flatMap(([name, { kind }]) =>
    kind === "row" || (kind === "among" && !isOffered(props, name)) ? [name] : [],
  );
  const kept = ["vue", "tri", ...rows].flatMap((name) =>
    params[name] ? [[name, params[name]] as const] : [],
  );
  const labels = Object.fromEntries(filters.map(([name, { label }]) => [name, label]));
  return (
    <Filters
      action={list.path}
      chips={chipsOf(list.path, params, {
        words: (name, value) => filterWords(list, props, name, value),
        named: labels,
        all: allOf(list),
      })}
      count={count}
      kept={Object.fromEntries(kept)}
      tools={<Downloads href={href(`${list.path}/export`, exported)} />}
    >
      {filters.map(([name, filter]) => (
        <Control key={name} {...props} name={name} filter={filter} />
      ))}
    </Filters>
  );
}
