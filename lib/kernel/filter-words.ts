import type { Places } from "@/db/territories/choices";
import { periodWords } from "@/lib/french/period";
import { namesAsked } from "@/lib/territories/asked";
import type { List } from "./list";

type Known = {
  places?: Places;
  /** What the filters by an open code, or by a perimeter, offer, by name. */
  options?: Readonly<Record<string, readonly { value: string; label: string }[]>>;
  /** What the rows asked by a link are called, by name, where the reader may know it. */
  rows?: Readonly<Record<string, string | null | undefined>>;
};

/** A value of the address of a list in French, where its code is not readable. */
export function filterWords(
  list: List,
  { places, options = {}, rows = {} }: Known,
  name: string,
  value: string,
): string | undefined {
  const filter = list.filters[name];
  if (filter?.kind === "territory") return namesAsked(value, places?.territories ?? []);
  if (filter?.kind === "departement") return places?.departements.find(({ code }) => code === value)?.name;
  if (filter?.kind === "code" || filter?.kind === "perimeter")
    return options[name]?.find((option) => option.value === value)?.label;
  if (filter?.kind === "row") return rows[name] ?? filter.other;
  if (filter?.kind === "among") return rows[name] ?? undefined;
  if (filter?.kind === "period") return value.includes("-") ? periodWords(value) : undefined;
  return filter?.kind === "choice" ? filter.words[value] : undefined;
}
