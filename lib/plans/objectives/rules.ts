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
