import type { TerritoryFigures } from "@/db/figures/territories";
import type { FigureKey } from "@/db/figures/values";
import { formatNumber } from "@/lib/french/format";
import { type MapModel, type MapRow, type MapValue, spread } from "@/lib/maps/model";
import { missingWords } from "./coverage";
import { figures, type MapKey, onMap } from "./figures";
import { columnOf, valueIn, writerOf } from "./read";

export type MapFigure = (typeof figures)[MapKey]["map"]["name"];

const nameOf = (key: MapKey): MapFigure => figures[key].map.name;

/** Figures that may colour the map, under the names of the address (`carte`). */
export const mapFigures = onMap.map(nameOf);

const keyOf = (name: MapFigure): MapKey => onMap.find((key) => nameOf(key) === name) ?? "createdRate";

export const mapFigureLabel = (name: MapFigure): string => figures[keyOf(name)].label;

/** One column of the twin table. */
type Cell = {
  header: string;
  of: (row: TerritoryFigures) => number | null;
  write: (value: number) => string;
};

const people: Cell = { header: "Habitants", of: (row) => row.population, write: formatNumber };

const cellOf = (key: MapKey | FigureKey): Cell => ({
  header: columnOf(key),
  of: (row) => valueIn(row, key),
  write: writerOf(key),
});

/** What a figure is made of, then itself. */
function cellsOf(key: MapKey): Cell[] {
  const figure = figures[key];
  if (figure.nature !== "ratio") return [...(figure.of ? [cellOf(figure.of)] : []), cellOf(key)];
  const whole = figure.whole === "population" ? people : cellOf(figure.whole);
  return [cellOf(figure.part), whole, cellOf(key)];
}

function mapValue(row: TerritoryFigures, key: MapKey): MapValue {
  const value = valueIn(row, key);
  if (value !== null) return value;
  return row.planId === null ? "inapplicable" : "unknown";
}

/** The map of one figure: its model, highest first as its twin table has it, the headers of that table, and what it counts in words. */
export function prepareMap(
  rows: readonly TerritoryFigures[],
  name: MapFigure,
): { model: MapModel; headers: string[]; basis: string } {
  const key = keyOf(name);
  const { label, map } = figures[key];
  const cells = cellsOf(key);
  const words = (row: TerritoryFigures, { of, write }: Cell) => {
    const value = of(row);
    return value === null ? missingWords(row) : write(value);
  };
  const order = (value: MapValue) => (typeof value === "number" ? value : value === "unknown" ? -1 : -2);
  const mapRows: MapRow[] = rows
    .filter(({ kind }) => kind !== "region")
    .map((row) => ({
      line: { slug: row.slug, name: row.name, cells: cells.map((cell) => words(row, cell)) },
      value: mapValue(row, key),
    }))
    .toSorted((a, b) => order(b.value) - order(a.value));
  return {
    model: { label, unit: map.unit, thresholds: spread(mapRows), rows: mapRows },
    headers: cells.map(({ header }) => header),
    basis: map.basis,
  };
}
