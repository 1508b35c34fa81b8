import type { Axis } from "@/db/enums";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { FigureKey } from "@/db/figures/values";
import { patience } from "@/db/patience";
import { drawnRank } from "@/lib/actions/states";
import { daysBetween, formatCount, formatShortDate } from "@/lib/french/format";
import { planYear } from "@/lib/plans/rules";
import { togetherOf } from "./constant";
import { isExpected, sumKnown } from "./coverage";
import { figures, type MatrixKey } from "./figures";
import { type Mark, writeMarks } from "./marks";
import { inMatrix } from "./read";

export type MatrixRow = Omit<TerritoryFigures, "marks"> & {
  /** One mark for one action, by axis, in the order of the legend. */
  marks: Record<Axis, Mark[]>;
  /** Of its actions, those led by others and shared with the territory. */
  shared: number;
  /** « an 2 sur 3 », past its end « échu » or « clos »; null without plan in force in the period. */
  planYear: string | null;
};

function marksOf(row: TerritoryFigures, axis: Axis): Mark[] {
  return row.marks
    .filter((mark) => mark.axis === axis)
    .toSorted((a, b) => drawnRank(a) - drawnRank(b))
    .flatMap(({ status, late, blocked, actions }) =>
      Array.from({ length: actions }, () => ({ status, late, blocked })),
    );
}

function yearWords({ planStartsOn, planEndsOn, planExpired }: TerritoryFigures, day: string): string | null {
  if (!planStartsOn || !planEndsOn) return null;
  if (planEndsOn < day) return planExpired ? "échu" : "clos";
  const { year, years } = planYear({ startsOn: planStartsOn, endsOn: planEndsOn }, day);
  return `an\u00a0${year} sur\u00a0${years}`;
}

/** Rows of the matrix; `day` is the last known day of the period, where plans are in their nth year. */
export function prepareMatrix(rows: readonly TerritoryFigures[], day: string): MatrixRow[] {
  return rows.map((row) => ({
    ...row,
    marks: {
      local_animation: marksOf(row, "local_animation"),
      pooling: marksOf(row, "pooling"),
      project_support: marksOf(row, "project_support"),
    },
    shared: row.marks.reduce((total, { own, actions }) => total + (own ? 0 : actions), 0),
    planYear: yearWords(row, day),
  }));
}

/** Title of the matrix: how many territories the filters leave. */
export function territoriesTitle(territories: number): string {
  if (territories === 0) return "Les territoires";
  return territories === 1 ? "Le territoire" : `Les ${formatCount(territories, "territoire")}`;
}

/** What a row of the matrix shows, and no more. */
export type MatrixLine = {
  slug: string;
  name: string;
  /** The filter of the lists behind its numbers, and the others that it adds up, where there are some. */
  place?: string;
  added?: string;
  /** The Région's own plan. */
  own?: true;
  /** Null without plan in force. */
  plan: string | null;
  /** Marks of each axis shown, as writeMarks() writes them. */
  meshes: string[];
  /** Places among `meshes` of the axes that the plan leaves empty. */
  vacant?: number[];
  values: Partial<Record<FigureKey, number | null>>;
  touched: string | null;
  /** Nothing was updated for 90 days. */
  old?: true;
};

/** Rows as they are shown, of the axes given. */
export function matrixLines(rows: readonly MatrixRow[], shown: readonly Axis[], today: string): MatrixLine[] {
  return rows.map((row) => {
    const vacant = shown.flatMap((axis, index) => (row.emptyAxes.includes(axis) ? [index] : []));
    return {
      slug: row.slug,
      name: row.name,
      ...togetherOf(row),
      ...(row.kind === "region" && { own: true }),
      plan: row.planYear,
      meshes: shown.map((axis) => writeMarks(row.marks[axis])),
      ...(vacant.length > 0 && { vacant }),
      values: Object.fromEntries(inMatrix.map((key) => [key, row[key]])),
      touched: row.touchedOn && formatShortDate(row.touchedOn, today),
      ...(isOld(row, today) && { old: true }),
    };
  });
}

const sortName = (key: MatrixKey) => figures[key].matrix.sort;

export type MatrixSort = "territoire" | "maj" | ReturnType<typeof sortName>;

/** The sorts of the matrix, by the name that an address gives them. */
export const matrixSorts: readonly MatrixSort[] = ["territoire", ...inMatrix.map(sortName), "maj"];

function sortValue(row: MatrixRow, sort: MatrixSort): number | null {
  if (sort === "maj") return row.touchedOn === null ? null : Number(row.touchedOn.replaceAll("-", ""));
  const key = inMatrix.find((one) => sortName(one) === sort);
  return key ? row[key] : null;
}

/** Sorted by a key (unknown last either way, ties as they came: in French order); the Région's own row stays last. */
export function sortMatrix(
  rows: readonly MatrixRow[],
  { key, direction }: { key: MatrixSort; direction: "asc" | "desc" },
): MatrixRow[] {
  const own = rows.filter(({ kind }) => kind === "region");
  const others = rows.filter(({ kind }) => kind !== "region");
  if (key === "territoire") return [...(direction === "asc" ? others : others.toReversed()), ...own];
  const sign = direction === "asc" ? 1 : -1;
  const sorted = others.toSorted((a, b) => {
    const [one, other] = [sortValue(a, key), sortValue(b, key)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
  return [...sorted, ...own];
}

type Touched = Pick<TerritoryFigures, "touchedOn" | "planClosed">;

/** Nothing was done in the territory for 90 days; a plan that is closed waits for nothing. */
const isOld = ({ touchedOn, planClosed }: Touched, today: string): boolean =>
  touchedOn !== null && !planClosed && daysBetween(touchedOn, today) >= patience.silence;

/** The rule by which a territory is said silent: a plan that is not closed, and nothing done for 90 days. */
export const isSilent = (row: Touched & Pick<TerritoryFigures, "kind" | "planId">, today: string): boolean =>
  isExpected(row) && isOld(row, today);

type MatrixTotals = { actions: number; events: number };

/** How much the sum of the rows exceeds totals that count each row once; null when it does not. */
export function excessNote(rows: readonly MatrixRow[], totals: MatrixTotals): string | null {
  const actions = sumKnown(rows, (row) => row.actions) ?? 0;
  const events = sumKnown(rows, (row) => row.events) ?? 0;
  const parts = [
    actions > totals.actions && formatCount(actions, "action"),
    events > totals.events && formatCount(events, "événement"),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `La somme des lignes donne ${parts.join(" et ")}, pour ${formatCount(totals.actions, "action")} et ${formatCount(totals.events, "événement")}\u00a0: une action partagée et un événement co-organisé comptent dans la ligne de chaque territoire, et une seule fois dans le total.`;
}

/** Alerts that the matrix itself is the list of, under the names of the address (`alerte`). */
export const matrixAlerts = ["fin-de-plan", "sans-agent", "silence", "axe-vide", "sans-plan"] as const;
export type MatrixAlert = (typeof matrixAlerts)[number];

/** Whether a row is of the list that an alert opens. The Région's own never is. */
export function hasAlert(
  row: Pick<
    TerritoryFigures,
    "kind" | "planId" | "planEnding" | "planClosed" | "agent" | "emptyAxes" | "touchedOn"
  >,
  alert: MatrixAlert,
  today: string,
): boolean {
  if (row.kind === "region") return false;
  if (alert === "fin-de-plan") return row.planEnding;
  if (alert === "sans-agent") return !row.agent;
  if (alert === "sans-plan") return row.planId === null;
  if (alert === "silence") return isSilent(row, today);
  return isExpected(row) && row.emptyAxes.length > 0;
}
