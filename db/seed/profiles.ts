import type { AwaitedDecision, Axis } from "../enums";

/** How often a territory updates its actions. */
export type Pace = "exemplary" | "regular" | "slow" | "handover" | "silent";

export type Profile = {
  actions: number;
  /** Year of the plan's start, from this year: 0, -1 or -2. Null: no plan in force. */
  startYear: 0 | -1 | -2 | null;
  late: number;
  pace: Pace;
  blocked: readonly AwaitedDecision[];
  /** Length of the plan when it is not 36 months. */
  months?: number;
  /** Months added by amendment. */
  extension?: number;
  emptyAxis?: Axis;
};

const regular = { pace: "regular", blocked: [] } as const;

/** Uneven on purpose: each territory has its own size, delays and pace. */
export const profiles: Record<string, Profile> = {
  "lille-metropole": { ...regular, actions: 20, startYear: -2, late: 1, blocked: ["territory"] },
  dunkerque: { ...regular, actions: 17, startYear: -1, late: 0, pace: "exemplary" },
  "moulins-de-flandre": { ...regular, actions: 12, startYear: null, late: 0 },
  "coeur-de-flandre": { ...regular, actions: 15, startYear: -1, late: 2 },
  pevele: { ...regular, actions: 11, startYear: -1, late: 3, emptyAxis: "pooling" },
  douaisis: { ...regular, actions: 16, startYear: -1, late: 1 },
  "coeur-ostrevent": { ...regular, actions: 14, startYear: -1, late: 0 },
  valenciennes: { ...regular, actions: 18, startYear: -1, late: 0 },
  "porte-du-hainaut": { ...regular, actions: 15, startYear: -2, late: 6, pace: "slow", blocked: ["region"] },
  cambresis: { ...regular, actions: 15, startYear: 0, late: 2 },
  "sambre-avesnois": { ...regular, actions: 17, startYear: -1, late: 2, blocked: ["region"] },
  "lens-lievin": { ...regular, actions: 18, startYear: -1, late: 1, blocked: ["region"] },
  "henin-carvin": { ...regular, actions: 14, startYear: 0, late: 1 },
  "artois-comm": { ...regular, actions: 17, startYear: -1, late: 1, blocked: ["none"] },
  "artois-arras": { ...regular, actions: 17, startYear: 0, late: 1 },
  ternois: { ...regular, actions: 12, startYear: -2, late: 8, pace: "silent" },
  "7-vallees": { ...regular, actions: 12, startYear: -2, late: 1, pace: "handover", extension: 9 },
  montreuillois: { ...regular, actions: 13, startYear: -1, late: 1, blocked: ["territory"] },
  boulonnais: { ...regular, actions: 16, startYear: -1, late: 3, blocked: ["region"] },
  calaisis: { ...regular, actions: 15, startYear: -1, late: 1 },
  "saint-omer": { ...regular, actions: 17, startYear: -2, late: 0, months: 60 },
};

export const regionProfile: Profile = { ...regular, actions: 10, startYear: -1, late: 1 };

/** A territory that the list ignores. */
export const plainProfile: Profile = { ...regular, actions: 14, startYear: -1, late: 1 };

/** Territories that illustrate one situation each. */
export const cases = {
  showcase: "boulonnais",
  exemplary: "dunkerque",
  silent: "ternois",
  withoutAgent: "7-vallees",
  withoutPlan: "moulins-de-flandre",
  fiveYears: "saint-omer",
  extended: "7-vallees",
  emptyAxis: "pevele",
  /** Its plan has orientations, objectives under them, and an action that hangs on none. */
  fullPlan: "lille-metropole",
  /** Their jobs are not reported: « non renseigné ». */
  withoutFigures: ["porte-du-hainaut", "ternois"],
} as const;
