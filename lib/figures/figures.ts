import type { FigureKey } from "@/db/figures/values";
import { type Counted, inOrder, type Ratio } from "./declare";

const actions = { nature: "stock", unit: ["action", "actions"], total: "once", reach: "rows" } as const;
const jobs = { nature: "flow", unit: "ETP", of: null, total: "sum", reach: "rows", alert: false } as const;
const declared = {
  basis: "constatés, déclarés par les territoires",
  alone: "constatés, déclarés par le territoire",
} as const;
/** Told beside another figure, and nowhere else. */
const aside = {
  ...jobs,
  column: "ETP",
  exported: null,
  matrix: null,
  territories: null,
  map: null,
  key: null,
  synthesis: false,
} as const;
const perInhabitants = { nature: "ratio", whole: "population", per: 10_000 } as const;
const ofPlans = "des plans en vigueur dans l’année";

/** Every figure of a Région, in the order of the matrix, of key figures and of exports; the SQL of each is in db/figures/values.ts. */
export const figures = {
  actions: {
    ...{ ...actions, of: null, alert: false },
    ...{ label: "Actions", column: "Actions", exported: "Actions" },
    opens: { list: "actions", asks: {} },
    matrix: { sort: "actions", group: true },
    territories: { sort: "actions", exported: "Actions" },
    map: null,
    key: null,
    synthesis: false,
  },
  done: {
    ...{ ...actions, of: "actions", alert: false },
    ...{ label: "Actions réalisées", column: "Réalisées", exported: "Réalisées" },
    opens: { list: "actions", asks: { etat: "done" } },
    matrix: null,
    territories: null,
    map: null,
    key: { basis: ofPlans, alone: ofPlans, asides: [] },
    synthesis: true,
  },
  shareDone: {
    ...{ nature: "ratio", part: "done", whole: "actions", per: 100 },
    ...{ label: "Part des actions réalisées", column: "Réalisées (%)", exported: "Réalisées (%)" },
    map: {
      ...{ name: "avancement", unit: "% des actions" },
      basis: "Actions réalisées sur actions des plans en vigueur dans l’année",
    },
  },
  late: {
    ...{ ...actions, of: "actions", alert: true },
    ...{ label: "Actions en retard", column: "En retard", exported: "En retard" },
    opens: { list: "actions", asks: { retard: "oui" } },
    matrix: { sort: "retard", group: false },
    territories: { sort: "retard", exported: "Actions en retard" },
    map: {
      ...{ name: "retard", unit: "actions en retard" },
      basis: "Actions des plans en vigueur dans l’année, échéance passée",
    },
    key: null,
    synthesis: false,
  },
  blocked: {
    ...{ ...actions, of: "actions", alert: true },
    ...{ label: "Actions bloquées", column: "Bloquées", exported: "Bloquées" },
    opens: { list: "actions", asks: { blocage: "oui" } },
    matrix: { sort: "bloquees", group: false },
    territories: null,
    map: null,
    key: null,
    synthesis: false,
  },
  events: {
    ...{ nature: "flow", unit: ["événement", "événements"], of: null, total: "once", reach: "rows" },
    ...{ label: "Événements tenus", column: "Événements", exported: "Événements tenus", alert: false },
    opens: { list: "events", asks: { situation: "held" } },
    matrix: { sort: "evenements", group: true },
    territories: { sort: "evenements", exported: "Événements tenus" },
    map: { name: "evenements", unit: "événements tenus", basis: "Événements tenus dans l’année" },
    key: { basis: "bilan saisi ou à saisir", alone: "bilan saisi ou à saisir", asides: [] },
    synthesis: true,
  },
  created: {
    ...{ ...jobs, label: "ETP créés", column: "ETP créés", exported: "ETP créés constatés" },
    opens: { list: "jobs", asks: { nature: "created", base: "actual" } },
    matrix: { sort: "crees", group: false },
    territories: { sort: "crees", exported: "ETP créés constatés" },
    map: null,
    key: { ...declared, asides: ["createdOfNoAxis", "createdForecast"] },
    synthesis: true,
  },
  createdRate: {
    ...{ ...perInhabitants, part: "created", column: "ETP pour 10\u00a0000 hab." },
    label: "ETP créés pour 10\u00a0000 habitants",
    exported: "ETP créés pour 10\u00a0000 habitants",
    map: {
      ...{ name: "emplois", unit: "ETP pour 10\u00a0000 habitants" },
      basis: "ETP créés constatés de l’année, population municipale",
    },
  },
  createdOfNoAxis: {
    ...{ ...aside, label: "ETP sans axe" },
    opens: { list: "jobs", asks: { nature: "created", base: "actual", axe: "aucun" } },
  },
  createdForecast: {
    ...{ ...aside, label: "ETP prévus" },
    opens: { list: "jobs", asks: { nature: "created", base: "forecast" } },
  },
  maintained: {
    ...{ ...jobs, label: "ETP maintenus", column: "ETP maintenus", exported: "ETP maintenus constatés" },
    opens: { list: "jobs", asks: { nature: "maintained", base: "actual" } },
    matrix: { sort: "maintenus", group: false },
    territories: { sort: "maintenus", exported: "ETP maintenus constatés" },
    map: null,
    key: { ...declared, asides: ["maintainedOfNoAxis", "maintainedForecast"] },
    synthesis: true,
  },
  maintainedRate: {
    ...{ ...perInhabitants, part: "maintained", column: "ETP pour 10\u00a0000 hab." },
    label: "ETP maintenus pour 10\u00a0000 habitants",
    exported: "ETP maintenus pour 10\u00a0000 habitants",
    map: {
      ...{ name: "maintenus", unit: "ETP pour 10\u00a0000 habitants" },
      basis: "ETP maintenus constatés de l’année, population municipale",
    },
  },
  maintainedOfNoAxis: {
    ...{ ...aside, label: "ETP sans axe" },
    opens: { list: "jobs", asks: { nature: "maintained", base: "actual", axe: "aucun" } },
  },
  maintainedForecast: {
    ...{ ...aside, label: "ETP prévus" },
    opens: { list: "jobs", asks: { nature: "maintained", base: "forecast" } },
  },
  projects: {
    ...{
      nature: "stock",
      unit: ["projet", "projets"],
      of: null,
      total: "sum",
      reach: "counts",
      alert: false,
    },
    ...{ label: "Projets accompagnés", column: "Projets", exported: "Projets accompagnés à ce jour" },
    opens: { list: "projects", asks: { situation: "followed" } },
    matrix: { sort: "projets", group: false },
    territories: null,
    map: { name: "projets", unit: "projets accompagnés", basis: "Projets suivis à ce jour" },
    key: {
      ...{ basis: "par étape, de tous les axes, à ce jour", asides: [] },
      alone: "par étape, de tous les axes, à ce jour",
    },
    synthesis: false,
  },
} as const satisfies { [Key in FigureKey]: Counted<Key> } & Readonly<
  Record<string, Counted<FigureKey> | Ratio>
>;

type Figures = typeof figures;
export type AnyFigure = keyof Figures;
type At<Place extends string> = {
  [Key in AnyFigure]: Figures[Key] extends { readonly [P in Place]: null | false }
    ? never
    : Figures[Key] extends { readonly [P in Place]: unknown }
      ? Key
      : never;
}[AnyFigure];

export type MapKey = At<"map">;
export type MatrixKey = At<"matrix">;
export type TerritoryKey = At<"territories">;
export type KeyKey = At<"key">;
export type SynthesisKey = At<"synthesis">;

/** The figures that may colour the map, the first without being asked. */
export const onMap = inOrder<MapKey>()([
  "createdRate",
  "maintainedRate",
  "late",
  "events",
  "shareDone",
  "projects",
]);

/** The figures of the synthesis. */
export const inSynthesis = inOrder<SynthesisKey>()(["done", "created", "maintained", "events"]);
