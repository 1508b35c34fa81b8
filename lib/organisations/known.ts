import { keyOf } from "@/lib/french/name-key";
import type { Known } from "./rules";

type Typed = Pick<Known, "name" | "acronym" | "siret">;

const keysOf = ({ name, acronym, siret }: Typed) =>
  [keyOf(name), keyOf(acronym), siret ?? ""].filter((key) => key !== "");

export type KnownIndex = ReturnType<typeof indexed>;

/** What a Région knows, found by what it may be taken for: of thousands sent at once, each is not compared with all the others. */
export function indexed(known: readonly Known[]) {
  const byId = new Map<string, { one: Known; rank: number }>();
  const byKey = new Map<string, Set<string>>();
  const index = {
    of: (id: string): Known | undefined => byId.get(id)?.one,
    /** As it is once written, in the place of what it was. */
    put(one: Known) {
      const before = byId.get(one.id);
      for (const key of before ? keysOf(before.one) : []) byKey.get(key)?.delete(one.id);
      byId.set(one.id, { one, rank: before?.rank ?? byId.size });
      for (const key of keysOf(one)) byKey.set(key, (byKey.get(key) ?? new Set()).add(one.id));
    },
    /** Those that share a name, an acronym or a SIRET with what is typed, in their order. */
    near: (typed: Typed): Known[] =>
      [...new Set(keysOf(typed).flatMap((key) => [...(byKey.get(key) ?? [])]))]
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ one }) => one),
  };
  for (const one of known) index.put(one);
  return index;
}
