import type { TerritoryFigures } from "@/db/figures/territories";
import { formatFte, formatNumber, formatPercent } from "@/lib/french/format";
import { type MapModel, type MapRow, type MapValue, spread } from "@/lib/maps/model";
import { missingWords } from "./coverage";

/** Figures that may colour the map, under the names of the address (`carte`). */
export const mapFigures = ["emplois", "maintenus", "retard", "evenements", "avancement", "projets"] as const;
export type MapFigure = (typeof mapFigures)[number];

type Part = {
  header: string;
  of: (row: TerritoryFigures) => number | null;
  format: (value: number) => string;
};

type Definition = {
  title: string;
  header: string;
  unit: string;
  basis: string;
  of: (row: TerritoryFigures) => number | null;
  format: (value: number) => string;
  parts: readonly Part[];
};

const countMarks = (row: TerritoryFigures, keep: (mark: TerritoryFigures["marks"][number]) => boolean) =>
  row.marks.filter(keep).reduce((total, mark) => total + mark.actions, 0);

/** Actions of a territory, own and shared; null without plan in force nor action. */
export function actionsOf(row: TerritoryFigures): number | null {
  const total = countMarks(row, () => true);
  return total === 0 && row.planId === null ? null : total;
}

/** Those among them that another territory leads. */
export const sharedOf = (row: TerritoryFigures): number => countMarks(row, ({ own }) => own === false);

export const lateOf = (row: TerritoryFigures): number | null =>
  actionsOf(row) === null ? null : countMarks(row, ({ late }) => late);

export const blockedOf = (row: TerritoryFigures): number | null =>
  actionsOf(row) === null ? null : countMarks(row, ({ blocked }) => blocked);

export const doneOf = (row: TerritoryFigures): number | null =>
  actionsOf(row) === null ? null : countMarks(row, ({ status }) => status === "done");

/** Per 10 000 inhabitants, two decimals: its class is the one of what is written. Null when either part is unknown. */
export function perInhabitants(value: number | null, population: number | null): number | null {
  return value === null || !population ? null : Math.round((value * 1_000_000) / population) / 100;
}

/** Actions done out of all, 0–100; null without action. */
export function shareDone(done: number | null, actions: number | null): number | null {
  return actions ? Math.round(((done ?? 0) / actions) * 100) : null;
}

const people: Part = { header: "Habitants", of: (row) => row.population, format: formatNumber };

const definitions: Record<MapFigure, Definition> = {
  emplois: {
    title: "ETP créés pour 10\u00a0000 habitants",
    header: "ETP pour 10\u00a0000 hab.",
    unit: "ETP pour 10\u00a0000 habitants",
    basis: "ETP créés constatés de l’année, population municipale",
    of: (row) => perInhabitants(row.created, row.population),
    format: formatFte,
    parts: [{ header: "ETP créés", of: (row) => row.created, format: formatFte }, people],
  },
  maintenus: {
    title: "ETP maintenus pour 10\u00a0000 habitants",
    header: "ETP pour 10\u00a0000 hab.",
    unit: "ETP pour 10\u00a0000 habitants",
    basis: "ETP maintenus constatés de l’année, population municipale",
    of: (row) => perInhabitants(row.maintained, row.population),
    format: formatFte,
    parts: [{ header: "ETP maintenus", of: (row) => row.maintained, format: formatFte }, people],
  },
  retard: {
    title: "Actions en retard",
    header: "En retard",
    unit: "actions en retard",
    basis: "Actions des plans en vigueur dans l’année, échéance passée",
    of: lateOf,
    format: formatNumber,
    parts: [{ header: "Actions", of: actionsOf, format: formatNumber }],
  },
  evenements: {
    title: "Événements tenus",
    header: "Événements",
    unit: "événements tenus",
    basis: "Événements tenus dans l’année",
    of: (row) => row.events,
    format: formatNumber,
    parts: [],
  },
  avancement: {
    title: "Part des actions réalisées",
    header: "Réalisées (%)",
    unit: "% des actions",
    basis: "Actions réalisées sur actions des plans en vigueur dans l’année",
    of: (row) => shareDone(doneOf(row), actionsOf(row)),
    format: formatPercent,
    parts: [
      { header: "Réalisées", of: doneOf, format: formatNumber },
      { header: "Actions", of: actionsOf, format: formatNumber },
    ],
  },
  projets: {
    title: "Projets accompagnés",
    header: "Projets",
    unit: "projets accompagnés",
    basis: "Projets suivis à ce jour",
    of: (row) => row.projects,
    format: formatNumber,
    parts: [],
  },
};

export const mapFigureLabel = (figure: MapFigure): string => definitions[figure].title;

function mapValue(row: TerritoryFigures, of: Definition["of"]): MapValue {
  const value = of(row);
  if (value !== null) return value;
  return row.planId === null ? "inapplicable" : "unknown";
}

/** The map of one figure: its model, highest first as its twin table has it, the headers of that table, and what it counts in words. */
export function prepareMap(
  rows: readonly TerritoryFigures[],
  figure: MapFigure,
): { model: MapModel; headers: string[]; basis: string } {
  const { title, unit, of, format, parts, header, basis } = definitions[figure];
  const words = (row: TerritoryFigures, asked: Definition["of"], write: (value: number) => string) => {
    const value = asked(row);
    return value === null ? missingWords(row) : write(value);
  };
  const order = (value: MapValue) => (typeof value === "number" ? value : value === "unknown" ? -1 : -2);
  const mapRows: MapRow[] = rows
    .filter(({ kind }) => kind !== "region")
    .map((row) => ({
      line: {
        slug: row.slug,
        name: row.name,
        cells: [...parts, { of, format }].map((part) => words(row, part.of, part.format)),
      },
      value: mapValue(row, of),
    }))
    .toSorted((a, b) => order(b.value) - order(a.value));
  return {
    model: { label: title, unit, thresholds: spread(mapRows), rows: mapRows },
    headers: [...parts.map((part) => part.header), header],
    basis,
  };
}
