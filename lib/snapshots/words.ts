import { actionStatusLabels } from "@/lib/actions/states";
import { uncapitalised } from "@/lib/french/capitals";
import { formatEuros } from "@/lib/french/euros";
import { formatCount, formatDate, formatFte, formatNumber, formatPercent } from "@/lib/french/format";
import type { ChangeName, Pair } from "./compare";
import { type FigureName, type FigureUnit, snapshotFigures } from "./figures";

const said: Record<FigureUnit, (value: number) => string> = {
  actions: formatNumber,
  cents: formatEuros,
  heads: formatNumber,
  fte: formatFte,
  events: formatNumber,
};

/** A figure in its unit: « 12 », « 12 000 € », « 2,50 ». */
export const formatFigure = (name: FigureName, value: number): string =>
  said[snapshotFigures[name].unit](value);

/** A difference with its sign: « +3 », « −1 500 € », « = » where nothing moved. */
export function formatDelta(name: FigureName, delta: number): string {
  if (delta === 0) return "=";
  return `${delta > 0 ? "+" : "−"}${formatFigure(name, Math.abs(delta))}`;
}

const totals: Record<FigureUnit, (value: number) => string> = {
  actions: (value) => formatCount(value, "action"),
  cents: formatEuros,
  heads: (value) => formatCount(value, "emploi"),
  fte: (value) => `${formatFte(value)}\u00a0ETP`,
  events: (value) => formatCount(value, "événement"),
};

/** The total of a list: « 12 actions », « 12 000 € »; unknown is not zero. */
export const formatTotal = (name: FigureName, value: number | null): string =>
  value === null ? "non renseigné" : totals[snapshotFigures[name].unit](value);

/** How an action changed, after its title: « en cours → réalisée », « 20 % → 60 % », « échéance le 3 mars 2026 ». */
export function changeDetail({ before, after }: Pair, name: ChangeName): string {
  const ends = after?.plannedEndOn;
  const status = (one: { status: keyof typeof actionStatusLabels }) =>
    uncapitalised(actionStatusLabels[one.status]);
  if (name === "en-retard") return ends ? `échéance le ${formatDate(ends)}` : "";
  if (!before || !after) return status(after ?? before ?? { status: "planned" });
  if (name === "avance" || name === "recul")
    return `${formatPercent(before.progress)} → ${formatPercent(after.progress)}`;
  if (name === "rattrapees" && before.status === after.status)
    return ends ? `nouvelle échéance le ${formatDate(ends)}` : "sans échéance";
  return before.status === after.status ? "" : `${status(before)} → ${status(after)}`;
}
