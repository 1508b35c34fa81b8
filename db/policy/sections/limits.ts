/** How a section of the policy is drawn: sentences, values, numbered aims, figures, dates, contacts. */
export const sectionKinds = ["text", "values", "aims", "figures", "dates", "contacts"] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** Bounds of what is kept of a section. Pure: for the browser too. */
export const policySectionLimits = {
  title: 200,
  intro: 1000,
  body: 8000,
  source: 200,
  rank: { min: 1, max: 999 },
} as const;
