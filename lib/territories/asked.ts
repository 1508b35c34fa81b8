import { naming } from "@/lib/french/naming";

/** The addresses of territories that a filter of place asks: one, or all that one row of figures adds up. */
export const slugsAsked = (asked: string): string[] => asked.split(".");

/** What they are called, « Calais-Audomarois, avec Calaisis et Audomarois »; undefined where the reader does not know one of them. */
export function namesAsked(
  asked: string,
  places: readonly { slug: string; name: string }[],
): string | undefined {
  const names = slugsAsked(asked).map((slug) => places.find((place) => place.slug === slug)?.name);
  const known = names.filter((name) => name !== undefined);
  if (known.length < names.length) return undefined;
  const [first, ...others] = known;
  return others.length > 0 ? `${first}, avec ${naming(others)}` : first;
}
