/** What a map shows of a territory: a value, nothing told (« n. r. »), or nothing to tell (« n. a. »). Never zero for unknown. */
export type MapValue = number | "unknown" | "inapplicable";

/** A territory in the twin table: the parts of its value, then the value in words (« 1,69 », « n. r. »). */
export type MapLine = { slug: string; name: string; cells: readonly string[] };

export type MapRow = { line: MapLine; value: MapValue };

export type MapModel = {
  /** « Emplois créés constatés en 2026 pour 10 000 habitants ». */
  label: string;
  /** « ETP pour 10 000 habitants ». */
  unit: string;
  /** Ascending: n thresholds make n + 1 classes, as spread() gives them. */
  thresholds: readonly number[];
  rows: readonly MapRow[];
};

/** The class of a value, from 0: below the first threshold, then from each threshold on. */
export function classOf(value: number, thresholds: readonly number[]): number {
  return thresholds.filter((threshold) => value >= threshold).length;
}

/** The roundest number above `from`, up to `to` itself. */
function roundest(from: number, to: number): number {
  for (const step of [1000, 500, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02]) {
    const rounded = Math.round(Math.floor(to / step + 1e-9) * step * 100) / 100;
    if (rounded > from && rounded <= to) return rounded;
  }
  return to;
}

/**
 * Thresholds that share the known values among four classes of about the same number of territories; fewer when many have the
 * same value. Each is the roundest number that changes no class.
 */
export function spread(rows: readonly { value: MapValue }[]): number[] {
  const known = rows.map(({ value }) => value).filter((value) => typeof value === "number");
  const sorted = known.toSorted((a, b) => a - b);
  const steps = sorted
    .map((_, index) => index)
    .filter((index) => (sorted[index - 1] ?? Infinity) < (sorted[index] ?? 0));
  const starts = [1, 2, 3].map((quarter) => {
    const ideal = (sorted.length * quarter) / 4;
    return steps.toSorted((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
  });
  return [...new Set(starts)].flatMap((start) =>
    start === undefined ? [] : [roundest(sorted[start - 1] ?? 0, sorted[start] ?? 0)],
  );
}

export type ScaleClass = { label: string; count: number };

/** The classes of a map with their words and how many territories each holds, then how many are unknown or inapplicable. */
export function scaleOf(
  model: Pick<MapModel, "thresholds" | "rows">,
  format: (value: number) => string,
): { classes: ScaleClass[]; unknown: number; inapplicable: number } {
  const { thresholds, rows } = model;
  const known = rows.map(({ value }) => value).filter((value) => typeof value === "number");
  const words = (index: number): string => {
    const from = thresholds[index - 1];
    const to = thresholds[index];
    if (from === undefined)
      return to === undefined ? known.slice(0, 1).map(format).join("") : `moins de ${format(to)}`;
    return to === undefined ? `${format(from)} et plus` : `${format(from)} à ${format(to)}`;
  };
  return {
    classes: Array.from({ length: thresholds.length + 1 }, (_, index) => ({
      label: words(index),
      count: known.filter((value) => classOf(value, thresholds) === index).length,
    })),
    unknown: rows.filter(({ value }) => value === "unknown").length,
    inapplicable: rows.filter(({ value }) => value === "inapplicable").length,
  };
}

/** The middle of the known values; null when there is none. */
export function medianOf(rows: readonly { value: MapValue }[]): number | null {
  const known = rows.map(({ value }) => value).filter((value) => typeof value === "number");
  const sorted = known.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
