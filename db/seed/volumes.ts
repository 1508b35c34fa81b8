/** What a territory does in a full year, and how many cases it follows. FTE are those of the current year. */
export type Volume = {
  events: number;
  projects: number;
  created: number;
  maintained: number;
  /** Share of its events under the « Mois de l’ESS ». */
  essMonth?: number;
  /** Followed cases without contact for 30 days, in days. */
  dormant?: readonly number[];
};

export const volumes: Record<string, Volume> = {
  "lille-metropole": { events: 26, projects: 25, created: 84.5, maintained: 96, dormant: [52, 38, 31] },
  dunkerque: { events: 16, projects: 14, created: 38.5, maintained: 41.5 },
  "moulins-de-flandre": { events: 6, projects: 3, created: 4, maintained: 6 },
  "coeur-de-flandre": { events: 7, projects: 8, created: 9.5, maintained: 14, dormant: [36] },
  pevele: { events: 5, projects: 5, created: 4, maintained: 6.5 },
  douaisis: { events: 9, projects: 9, created: 16.5, maintained: 28, dormant: [44, 33] },
  "coeur-ostrevent": { events: 9, projects: 8, created: 11, maintained: 17 },
  valenciennes: { events: 13, projects: 12, created: 31, maintained: 39.5, dormant: [30] },
  "porte-du-hainaut": { events: 6, projects: 10, created: 20, maintained: 24, dormant: [88, 71, 57, 46] },
  cambresis: { events: 8, projects: 8, created: 12.5, maintained: 21 },
  "sambre-avesnois": { events: 14, projects: 15, created: 33.5, maintained: 58.5, dormant: [49, 32] },
  "lens-lievin": { events: 15, projects: 16, created: 42, maintained: 63, dormant: [40] },
  "henin-carvin": { events: 8, projects: 7, created: 14, maintained: 19.5 },
  "artois-comm": { events: 12, projects: 12, created: 27.5, maintained: 36.5, dormant: [35] },
  "artois-arras": { events: 10, projects: 10, created: 22, maintained: 31 },
  ternois: { events: 4, projects: 4, created: 3, maintained: 5, dormant: [151, 138] },
  "7-vallees": { events: 6, projects: 5, created: 6, maintained: 8, dormant: [61, 47, 41] },
  montreuillois: { events: 6, projects: 6, created: 7.5, maintained: 12.5 },
  boulonnais: { events: 20, essMonth: 0.25, projects: 11, created: 26.5, maintained: 34, dormant: [43, 34] },
  calaisis: { events: 9, projects: 9, created: 18, maintained: 29.5, dormant: [33] },
  "saint-omer": { events: 11, projects: 11, created: 21.5, maintained: 26.5 },
};

export const regionVolume: Volume = { events: 5, projects: 2, created: 4, maintained: 6 };

/** A territory that the list ignores. */
export const plainVolume: Volume = { events: 8, projects: 6, created: 10, maintained: 14 };

/** Share of a full year's volume in each of the years before, the current one first. */
export const eventTrend = [1, 0.95, 0.86, 0.75, 0.68] as const;
export const jobTrend = {
  created: [1.12, 0.85, 0.81, 0.77, 0.77],
  maintained: [1.04, 0.86, 0.82, 0.78, 0.78],
} as const;
