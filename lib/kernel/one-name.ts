import { keyOf } from "@/lib/french/name-key";

type Known = { id: string; regionId: string };

/** A name that another row of the same Région bears already, whatever its case, accents and punctuation; else null. */
export function namesake<Name extends string>(
  name: Name,
  typed: Readonly<Record<Name, string>>,
  { id, regionId }: Known,
  known: readonly (Known & Readonly<Record<Name, string>>)[],
): Record<string, string[]> | null {
  const same = known.find(
    (one) => one.id !== id && one.regionId === regionId && keyOf(one[name]) === keyOf(typed[name]),
  );
  return same
    ? { [name]: [`«\u00a0${same[name]}\u00a0» existe déjà\u00a0: ouvrez sa fiche, ou donnez un autre nom.`] }
    : null;
}
