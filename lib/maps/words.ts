import type { Drawing, MapGap } from "@/db/maps/table";
import type { MapModel } from "./model";

/** Why a page has no map, in the words that stand over its table. */
export const gapWords: Readonly<Record<MapGap | "not_drawn", string>> = {
  no_perimeter: "Pas de carte\u00a0: aucun de ces territoires n’a encore d’EPCI.",
  no_outline: "Pas de carte\u00a0: le contour des EPCI de ces territoires n’est pas connu.",
  not_drawn: "Pas de carte\u00a0: elle n’a pas encore été dessinée.",
};

/** What a map lacks of the territories of its table: « Sans contour connu, absent de la carte : Groix. »; null when it lacks nothing. */
export function absentWords(
  { areas, partial }: Pick<Drawing, "areas" | "partial">,
  { rows }: Pick<MapModel, "rows">,
): string | null {
  const drawn = new Set(areas.map(({ slug }) => slug));
  const names = (of: (slug: string) => boolean) =>
    rows.flatMap(({ line: { slug, name } }) => (of(slug) ? [name] : [])).join(", ");
  const absent = names((slug) => !drawn.has(slug));
  const incomplete = names((slug) => partial.includes(slug));
  const sentences = [
    absent && `Sans contour connu, pas sur la carte\u00a0: ${absent}.`,
    incomplete && `Contour incomplet\u00a0: ${incomplete}.`,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : null;
}
