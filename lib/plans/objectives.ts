import type { Axis } from "@/db/enums";

type Objective = { id: string; axis: Axis; parentId: string | null };

/** Objectives as they are read: each orientation, then its own objectives (level 1). The order given is kept on a level. */
export function orderObjectives<Row extends Objective>(
  objectives: readonly Row[],
): (Row & { level: 0 | 1 })[] {
  const known = new Set(objectives.map(({ id }) => id));
  const top = objectives.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return top.flatMap((orientation) => [
    { ...orientation, level: 0 as const },
    ...objectives
      .filter(({ parentId }) => parentId === orientation.id)
      .map((objective) => ({ ...objective, level: 1 as const })),
  ]);
}
