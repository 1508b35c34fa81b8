/** Closed vocabularies. Pure constants: the one file of db/ a browser bundle may import by value. Columns are text + CHECK. */
export const roles = ["agent", "regional", "elected", "admin"] as const;
export type Role = (typeof roles)[number];

export const territoryKinds = ["epci", "grouping", "pays", "arrondissement", "region", "other"] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

export const organisationKinds = [
  "region",
  "state",
  "departement",
  "intercommunality",
  "public_bank",
  "network_head",
  "operator",
  "solidarity_funder",
  "ess_structure",
  "other",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const axes = ["local_animation", "pooling", "project_support"] as const;
export type Axis = (typeof axes)[number];

export const planStatuses = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "active",
  "closed",
  "abandoned",
] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const actionStatuses = ["planned", "in_progress", "on_hold", "done", "cancelled"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const confidences = ["secured", "reachable", "support_needed", "compromised"] as const;
export type Confidence = (typeof confidences)[number];

export const awaitedDecisions = ["none", "territory", "region"] as const;
export type AwaitedDecision = (typeof awaitedDecisions)[number];

export const tokenKinds = ["invitation", "reset"] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** What a write may answer. lib/errors.ts turns all but the first into sentences. */
export type Outcome = "saved" | "absent" | "conflict" | "locked";
