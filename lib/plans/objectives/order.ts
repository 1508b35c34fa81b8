import type { Axis } from "@/db/enums";

type Ranked = Objective & { planId: string; rank: number };
export type Way = "up" | "down";

/** Objectives once one of them has gone one place up or down among its siblings, which are numbered from 1; at the end it stays. */
export function moved<Row extends Ranked>(all: readonly Row[], id: string, way: Way): readonly Row[] {
  const one = all.find((row) => row.id === id);
  if (!one) return all;
  const level = ({ planId, axis, parentId }: Row) => `${planId} ${axis} ${parentId}`;
  const siblings = all.filter((row) => level(row) === level(one)).sort((a, b) => a.rank - b.rank);
  const from = siblings.indexOf(one);
  const to = way === "up" ? from - 1 : from + 1;
  if (siblings[to]) siblings.splice(to, 0, ...siblings.splice(from, 1));
  return all.map((row) => (siblings.includes(row) ? { ...row, rank: siblings.indexOf(row) + 1 } : row));
}

type Place = { axis: Axis; parentId: string | null };

/** Objectives once one of them has gone to another place, after its siblings there; what stands under it goes with it. */
export function placed<Row extends Ranked>(all: readonly Row[], id: string, to: Place): readonly Row[] {
  const one = all.find((row) => row.id === id);
  if (!one || (one.axis === to.axis && one.parentId === to.parentId)) return all;
  const there = all.filter(
    ({ planId, axis, parentId }) => planId === one.planId && axis === to.axis && parentId === to.parentId,
  );
  const rank = Math.max(0, ...there.map((row) => row.rank)) + 1;
  return all.map((row) => {
    if (row.id === id) return { ...row, axis: to.axis, parentId: to.parentId, rank };
    return row.parentId === id ? { ...row, axis: to.axis } : row;
  });
}

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
