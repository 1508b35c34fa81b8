import type { ActionStatus } from "@/db/enums";
import type { FrozenAction, JobColumn, MoneyColumn } from "@/db/snapshots/table";

/** What a figure of a snapshot sums: actions, cents, heads, FTE or events; never two of them. */
export type FigureUnit = "actions" | "cents" | "heads" | "fte" | "events";

type Row = FrozenAction;
type Figure = {
  label: string;
  unit: FigureUnit;
  /** What a row brings to it; null: it is not among its rows. */
  of: (row: Row) => number | null;
};

const counted = (label: string, keeps: (row: Row) => boolean): Figure => ({
  ...{ label, unit: "actions" },
  of: (row) => (keeps(row) ? 1 : null),
});
const standing = (label: string, status: ActionStatus) => counted(label, (row) => row.status === status);
const money = (label: string, column: MoneyColumn): Figure => ({
  label,
  unit: "cents",
  of: (row) => row[column],
});
const heads = (label: string, column: JobColumn): Figure => ({
  label,
  unit: "heads",
  of: (row) => row[column],
});
const fte = (label: string, column: JobColumn): Figure => ({ label, unit: "fte", of: (row) => row[column] });

/** The figures of a snapshot, by their name in an address: each is the sum of what the rows of its list bring. */
export const snapshotFigures = {
  actions: counted("Actions", () => true),
  realisees: standing("Réalisées", "done"),
  "en-cours": standing("En cours", "in_progress"),
  "a-venir": standing("À venir", "planned"),
  "en-pause": standing("En pause", "on_hold"),
  abandonnees: standing("Abandonnées", "cancelled"),
  reconduites: standing("Reconduites", "renewed"),
  retard: counted("En retard", ({ late }) => late),
  bloquees: counted("Bloquées", ({ blocked }) => blocked),
  silence: counted("Sans nouvelles", ({ silent }) => silent),
  prevu: money("Budget prévu", "plannedCents"),
  realise: money("Budget réalisé", "actualCents"),
  demande: money("Demandé", "requestedCents"),
  accorde: money("Accordé", "grantedCents"),
  engage: money("Engagé", "committedCents"),
  verse: money("Versé", "paidCents"),
  "emplois-crees": heads("Emplois créés", "createdActual"),
  "etp-crees": fte("ETP créés", "createdActualFte"),
  "emplois-crees-prevus": heads("Emplois créés, prévus", "createdForecast"),
  "etp-crees-prevus": fte("ETP créés, prévus", "createdForecastFte"),
  "emplois-maintenus": heads("Emplois maintenus", "maintainedActual"),
  "etp-maintenus": fte("ETP maintenus", "maintainedActualFte"),
  "emplois-maintenus-prevus": heads("Emplois maintenus, prévus", "maintainedForecast"),
  "etp-maintenus-prevus": fte("ETP maintenus, prévus", "maintainedForecastFte"),
  evenements: { label: "Événements", unit: "events", of: ({ events }) => events || null },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof snapshotFigures;
export const figureNames = Object.keys(snapshotFigures) as [FigureName, ...FigureName[]];

/** The rows of a figure. */
export const rowsOf = <One extends Row>(name: FigureName, rows: readonly One[]): One[] =>
  rows.filter((row) => snapshotFigures[name].of(row) !== null);

/**
 * What a figure comes to: whole cents, hundredths of FTE summed exactly. Of money and jobs null where no action says any: unknown is not
 * zero.
 */
export function totalOf(name: FigureName, rows: readonly Row[]): number | null {
  const { unit, of }: Figure = snapshotFigures[name];
  const brought = rows.flatMap((row) => of(row) ?? []);
  if (brought.length === 0) return unit === "actions" || unit === "events" ? 0 : null;
  return exactly(unit, brought);
}

/** FTE have two decimals and are summed in hundredths; the rest is whole. */
function exactly(unit: FigureUnit, parts: readonly number[]): number {
  const scale = unit === "fte" ? 100 : 1;
  return parts.reduce((total, one) => total + Math.round(one * scale), 0) / scale;
}

export type FigureChange = {
  name: FigureName;
  before: number | null;
  after: number | null;
  delta: number | null;
};

/** Each figure on two days; the difference is null while one side is unknown. Those that neither day knows are left out. */
export const figureChanges = (before: readonly Row[], after: readonly Row[]): FigureChange[] =>
  figureNames.flatMap((name) => {
    const [was, is] = [totalOf(name, before), totalOf(name, after)];
    if (was === null && is === null) return [];
    const delta = was === null || is === null ? null : exactly(snapshotFigures[name].unit, [is, -was]);
    return [{ name, before: was, after: is, delta }];
  });
