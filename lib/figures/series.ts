import { type ActionStatus, type Axis, axes } from "@/db/enums";
import type { AxisFigure, MonthFigure } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { YearFigure } from "@/db/figures/years";
import { actionStatusLabels, countState, statusOrder } from "@/lib/actions/states";
import { togetherOf } from "./constant";

type ActionCounts = {
  done: number;
  inProgress: number;
  onHold: number;
  planned: number;
  cancelled: number;
  renewed: number;
  total: number;
  late: number;
  blocked: number;
  awaiting: number;
};

const fields = {
  done: "done",
  in_progress: "inProgress",
  on_hold: "onHold",
  planned: "planned",
  cancelled: "cancelled",
  renewed: "renewed",
} as const;

/** Actions by status, and how many are late, blocked, blocked until the Région decides. */
export function countActions(rows: readonly AxisFigure[]): ActionCounts {
  const counts = {
    ...{ done: 0, inProgress: 0, onHold: 0, planned: 0, cancelled: 0, renewed: 0 },
    ...{ total: 0, late: 0, blocked: 0, awaiting: 0 },
  };
  for (const row of rows) {
    counts[fields[row.status]] += row.actions;
    counts.total += row.actions;
    counts.late += row.late;
    counts.blocked += row.blocked;
    counts.awaiting += row.awaiting;
  }
  return counts;
}

/** One bar of « actions par axe et par état »; `max` is the longest bar, the same scale for all. */
export type AxisBar = ActionCounts & { axis: Axis; max: number };

/** Actions by axis, in the order of the axes; with an axis asked, that one only. */
export function prepareAxisBars(rows: readonly AxisFigure[], asked?: Axis): AxisBar[] {
  const counted = axes
    .filter((axis) => !asked || axis === asked)
    .map((axis) => ({ axis, ...countActions(rows.filter((row) => row.axis === axis)) }));
  const max = Math.max(1, ...counted.map(({ total }) => total));
  return counted.map((bar) => ({ ...bar, max }));
}

/** The actions of each state, all of them, and the late ones among them. */
export type AxisValues = readonly number[];

/** The values of a bar or of a total, in the order of the states. */
export const axisValues = (counts: ActionCounts): AxisValues => [
  ...statusOrder.map((status) => counts[fields[status]]),
  counts.total,
  counts.late,
];

/** An axis as its bar and its table draw it; `href` is its list. */
export type AxisModel = { axis: Axis; values: AxisValues; max: number; href: string };

/** One state of a bar: its look, the same in legend and drawing, its words, and what narrows the list of the axis to it. */
type StatePart = { look: string; value: number; words: string; query: string };

/** How each state is filled in a bar. */
export const barLooks: Record<ActionStatus, string> = {
  done: "m-done",
  in_progress: "m-prog",
  planned: "m-plan",
  on_hold: "m-hold",
  cancelled: "m-cancel",
  renewed: "m-renewed",
};

/** The states of a bar that hold something, in their order, and what is late, drawn from the end of what is done. */
export function partsOf(values: AxisValues) {
  const parts: StatePart[] = statusOrder.flatMap((status, at) => {
    const value = values[at] ?? 0;
    return value > 0
      ? [
          {
            look: barLooks[status],
            value,
            words: countState(value, actionStatusLabels[status]),
            query: `etat=${status}`,
          },
        ]
      : [];
  });
  const late = values[statusOrder.length + 1] ?? 0;
  const behind = {
    look: "m-late",
    value: late,
    words: `dont ${late}\u00a0en retard`,
    query: "retard=oui",
    after: values[statusOrder.indexOf("done")] ?? 0,
  };
  return { parts, late: late > 0 ? behind : null };
}

export type MonthModel = { held: readonly number[]; operation: readonly number[] };

/** Events held in each of the twelve months of a year, and those of the regional operation among them. */
export function prepareMonths(rows: readonly MonthFigure[]): MonthModel {
  const months = Array.from({ length: 12 }, (_, index) => rows.find(({ month }) => month === index + 1));
  return {
    held: months.map((row) => row?.held ?? 0),
    operation: months.map((row) => row?.operation ?? 0),
  };
}

/** An event over two months is in both, and once in the total: then the months exceed it, and the screen says so. */
export const monthsExceed = ({ held }: MonthModel, total: number): boolean =>
  held.reduce((sum, events) => sum + events, 0) > total;

/** The month that holds most events of the operation; undefined when it holds none. */
export function operationPeak({ held, operation }: MonthModel): MonthFigure | undefined {
  const most = Math.max(...operation);
  const index = operation.indexOf(most);
  return most > 0 ? { month: index + 1, held: held[index] ?? 0, operation: most } : undefined;
}

/** Three marks at most of a scale of round numbers, and its top: the highest month with room for its number over it. */
export function monthScale({ held }: MonthModel): { top: number; marks: number[] } {
  const highest = Math.max(1, ...held);
  const rough = highest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((of) => of * power).filter(Number.isInteger);
  const step = steps.find((of) => of >= rough) ?? 1;
  const marks = [1, 2, 3].map((of) => of * step).filter((mark) => mark <= highest);
  return { top: highest * 1.14, marks };
}

/** Where the words of a month stand: beside its bar, on the side that has room. */
export const besideMonth = (month: number): { left: string } | { right: string } =>
  month > 6
    ? { right: `${Math.round(((13 - month) / 12) * 1000) / 10}%` }
    : { left: `${Math.round((month / 12) * 1000) / 10}%` };

export type JobBar = {
  slug: string;
  name: string;
  /** As MatrixLine. */
  place?: string;
  created: number | null;
  maintained: number | null;
  /** No plan is in force: nothing told is « n. a. », not « n. r. ». */
  unplanned?: true;
};

const rank = (row: TerritoryFigures) => (row.created !== null ? 0 : row.planId !== null ? 1 : 2);

/** Territories by FTE created, most first; then those that told nothing, then those without plan. */
export function prepareJobBars(rows: readonly TerritoryFigures[]): JobBar[] {
  return rows
    .filter((row) => row.kind !== "region" || row.created !== null)
    .toSorted((a, b) => rank(a) - rank(b) || (b.created ?? 0) - (a.created ?? 0))
    .map((row) => ({
      slug: row.slug,
      name: row.name,
      ...(row.added.length > 0 && { place: togetherOf(row).place }),
      created: row.created,
      maintained: row.maintained,
      ...(row.planId === null && { unplanned: true }),
    }));
}

/** `words` is null for a year not collected; `part` is 0 to 1 of the highest. */
export type YearBar = { year: number; words: string | null; part: number };

/** One small column a year, its value written; null is a year not collected, which has no height. */
export function prepareYears(
  rows: readonly YearFigure[],
  of: (row: YearFigure) => number | null,
  write: (value: number) => string,
): YearBar[] {
  const max = Math.max(1, ...rows.map((row) => of(row) ?? 0));
  return rows.map((row) => {
    const value = of(row);
    const part = Math.round(((value ?? 0) / max) * 100) / 100;
    return { year: row.year, words: value === null ? null : write(value), part };
  });
}
