import { keyOf } from "@/lib/french/name-key";
import { organisationTitle } from "./labels";

type Named = { id: string; name: string; acronym: string | null };

/** Structures that a form offers as the one that leads, by whose they are: 0 of the territory, 1 of the whole Région, 2 of another territory. */
export type OfferedLeads = readonly (Named & { rank: number })[];

const leadGroups = ["De ce territoire", "De toute la Région", "D’un autre territoire"] as const;

/** The structures that may lead, in words, by whose they are. */
export const leadOptions = (known: OfferedLeads) =>
  known.map(({ id, rank, ...named }) => ({
    value: id,
    label: organisationTitle(named),
    group: leadGroups[rank],
  }));

/** Reads a name among structures: the one that bears it as its name or its acronym; null of none, and of several. */
export function leadNamed(known: readonly Named[]): (words: string) => string | null {
  const byKey = new Map<string, Set<string>>();
  for (const { id, name, acronym } of known)
    for (const key of [keyOf(name), keyOf(acronym)])
      if (key !== "") byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  return (words) => {
    const [one, more] = byKey.get(keyOf(words)) ?? [];
    return one === undefined || more !== undefined ? null : one;
  };
}
