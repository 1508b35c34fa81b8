import type { FigureKey, FigureValues, FlowKey } from "@/db/figures/values";
import type { YearFigure } from "@/db/figures/years";
import { formatFte, formatNumber, formatPercent } from "@/lib/french/format";
import type { Counted, Ratio } from "./declare";
import { type AnyFigure, figures, type KeyKey, type MatrixKey, type TerritoryKey } from "./figures";
import type { RegionLinks } from "./links";

const said: Readonly<Record<AnyFigure, Counted<FigureKey> | Ratio>> = figures;
const all = Object.keys(figures) as AnyFigure[];

const shown = <Key extends FigureKey>(place: "matrix" | "territories" | "key") =>
  all.filter((key) => {
    const figure = said[key];
    return figure.nature !== "ratio" && figure[place] !== null;
  }) as Key[];

/** The figures that each place shows, in their order. */
export const inMatrix = shown<MatrixKey>("matrix");
export const ofTerritories = shown<TerritoryKey>("territories");
export const keyFigures = shown<KeyKey>("key");

/** What is said of a figure that is counted. */
export const figureOf = (key: FigureKey): Counted<FigureKey> => figures[key];

/** The figures of exports, ratios among them, with what heads their column. */
export const exportedFigures = all.flatMap((key) => {
  const header = said[key].exported;
  return header === null ? [] : [{ key, header }];
});

/** What heads the column of a figure, ratios included. */
export const columnOf = (key: AnyFigure): string => said[key].column;

type Row = FigureValues & { population: number | null };

/** What a figure is worth in a row, ratios included; null when it, or a part of it, is unknown. */
export function valueIn(row: Row, key: AnyFigure): number | null {
  const figure = said[key];
  if (figure.nature !== "ratio") return row[key as FigureKey];
  const [part, whole] = [row[figure.part], row[figure.whole]];
  if (part === null || !whole) return null;
  // Two decimals, none of a percentage: a class of the map is the one of what is written.
  const sign = figure.per === 100 ? 1 : 100;
  return Math.round((part * figure.per * sign) / whole) / sign;
}

/** How the value of a figure is written. */
export function writerOf(key: AnyFigure): (value: number) => string {
  const figure = said[key];
  if (figure.nature === "ratio") return figure.per === 100 ? formatPercent : formatFte;
  return figure.unit === "ETP" ? formatFte : formatNumber;
}

/** The value of a figure in words; null where it is unknown. */
export const written = (key: AnyFigure, value: number | null): string | null =>
  value === null ? null : writerOf(key)(value);

/** How it is written over a column, where there is room for whole numbers alone. */
export const rounded = (value: number): string => formatNumber(Math.round(value));

/** The address of the list that a figure counts, under the filters of its page and some more. */
export function openOf(key: FigureKey, to: RegionLinks, more: { territoire?: string } = {}): string {
  const { list, asks } = figureOf(key).opens;
  return to[list]({ ...more, ...asks });
}

/** It has two decimals. */
export const isFte = (key: FigureKey): boolean => figureOf(key).unit === "ETP";

/**
 * The total of a figure as its rows say it: each fact once, and null where none of them knows any. Without plan in force nor action,
 * that is « not applicable ».
 */
export const totalOf = (
  rows: readonly Pick<FigureValues, FigureKey>[],
  totals: FigureValues,
  key: FigureKey,
): number | null => (rows.some((row) => row[key] !== null) ? (totals[key] ?? 0) : null);

/** « sur 84 » of a part, « ETP », or nothing where the label says it. */
export function unitWords(key: FigureKey, totals: FigureValues): string | undefined {
  const { of, unit } = figureOf(key);
  if (of) return `sur ${formatNumber(totals[of] ?? 0)}`;
  return unit === "ETP" ? unit : undefined;
}

/** What is told beside a figure, with the figure that it is: « à part : 188 ETP prévus »; nothing of what is unknown. */
export function asidesOf(key: KeyKey, totals: FigureValues): { key: FigureKey; words: string }[] {
  return (figureOf(key).key?.asides ?? []).flatMap((one) => {
    const words = written(one, totals[one]);
    return words === null ? [] : [{ key: one, words: `à part\u00a0: ${words}\u00a0${figureOf(one).label}` }];
  });
}

/** What a figure was worth each year; null for one that has no past. */
export const pastOf = (key: FigureKey): ((year: YearFigure) => number | null) | null =>
  figureOf(key).nature === "flow" ? (year) => year[key as FlowKey] : null;
