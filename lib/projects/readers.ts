import type { Scope } from "@/db/scope";
import { slugsAsked } from "@/lib/territories/asked";

type Place = { id: string; regionId: string; slug: string };

/**
 * True for those who read projects by row (agents, officers) in the place asked, or somewhere when none is; the others read
 * them in numbers. An agent of one territory who is elected in another opens rows in the first only.
 */
export function readsByRow(
  scope: Pick<Scope, "own" | "staff">,
  places: readonly Place[],
  asked: string | undefined,
): boolean {
  const place = places.find(({ slug }) => asked !== undefined && slugsAsked(asked)[0] === slug);
  if (!place) return scope.own.length > 0 || scope.staff.length > 0;
  return scope.own.includes(place.id) || scope.staff.includes(place.regionId);
}
