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

/** Objectives as a filter offers them, those of an orientation set in under it; the last choice is of none. */
export function objectiveOptions(
  objectives: readonly (Objective & { label: string })[],
): { value: string; label: string }[] {
  if (objectives.length === 0) return [];
  return [
    ...orderObjectives(objectives).map(({ id, level, label }) => ({
      value: id,
      label: level === 1 ? `\u00a0\u00a0\u00a0\u00a0${label}` : label,
    })),
    { value: "aucun", label: "Sans objectif" },
  ];
}

/** A filter by objective in words; `known` is the label that the reader may read. */
export const objectiveWords = (asked: string, known: string | null | undefined): string =>
  asked === "aucun" ? "sans objectif" : (known ?? "inconnu");
