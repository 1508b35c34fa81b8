/** Vocabularies that a Région edits, in the order of their page. */
export const termKinds = [
  "event_topic",
  "audience",
  "project_theme",
  "sector",
  "legal_family",
  "contract_type",
  "funding_source",
] as const;

export type TermKind = (typeof termKinds)[number];

/** Bounds of what is kept of a term. Pure: for the browser too. */
export const termLimits = { label: 120 } as const;
