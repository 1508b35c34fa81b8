import type { Axis } from "@/db/enums";
import type { Orientation } from "@/db/plans/objectives/parents";
import type { ObjectiveWrite } from "@/db/plans/objectives/table";

/** An objective stands under a living orientation of its own plan and axis, or under none; by field, or null when it does. */
export function wrongParent(
  { axis, parentId }: Pick<ObjectiveWrite, "axis" | "parentId">,
  planId: string,
  orientations: readonly Orientation[],
): Record<string, string[]> | null {
  const stands = orientations.some(
    (one) => one.id === parentId && one.planId === planId && one.axis === axis,
  );
  return parentId === null || stands
    ? null
    : { parentId: ["Choisissez une orientation de cet axe, ou aucune."] };
}

type Place = { axis: Axis; parentId: string | null };
type Known = Place & { id: string; planId: string };

/** The axis of an objective that is moved: that of an orientation newly chosen, unless another axis was chosen too. */
export function axisThere(typed: Place, stored: Place, all: readonly Known[]): Axis {
  const above = all.find(({ id }) => id === typed.parentId);
  return above && typed.axis === stored.axis ? above.axis : typed.axis;
}

/** What stands against an objective going where it is asked, by field; null when it may. */
export function wrongPlace(
  typed: Place,
  stored: Known,
  all: readonly Known[],
): Record<string, string[]> | null {
  const axis = axisThere(typed, stored, all);
  if (typed.parentId === stored.id) return { parentId: ["Une orientation ne se range pas sous elle-même."] };
  if (typed.parentId !== null && all.some(({ parentId }) => parentId === stored.id))
    return {
      parentId: [
        "Cette orientation a des objectifs\u00a0: déplacez-les d’abord, ou laissez-la sans orientation.",
      ],
    };
  const orientations = all.filter(({ parentId }) => parentId === null);
  return wrongParent({ axis, parentId: typed.parentId }, stored.planId, orientations);
}
