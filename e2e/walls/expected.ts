/** Who may do what, from the product's table of rights: data of their own, apart from lib/permissions/matrix.ts. */
export const viewers = {
  agentA: "agent.boulonnais@demo.example",
  agentB: "agent.sambre@demo.example",
  associate: "agent.montreuillois@demo.example",
  regional: "region@demo.example",
  elected: "elu@demo.example",
  admin: "admin@demo.example",
  anonymous: null,
} as const;

export type ViewerName = keyof typeof viewers;

/** The role under which the inventory of routes names each viewer. */
export const roleOf: Record<ViewerName, string> = {
  agentA: "agent",
  agentB: "agent",
  associate: "agent",
  regional: "regional",
  elected: "elected",
  admin: "admin",
  anonymous: "anonymous",
};

/**
 * Rows tried: of A, of B, of the Région's own territory, one of A linked to the associate (shared action, co-organised
 * event), and an id that nothing has.
 */
export type RowName = "ofA" | "ofB" | "ofRegion" | "sharedByA" | "unknown";

export type Allowed = Record<ViewerName, readonly RowName[]>;

const all = ["ofA", "ofB", "ofRegion", "sharedByA"] as const;
const nobody: Allowed = {
  agentA: [],
  agentB: [],
  associate: [],
  regional: [],
  elected: [],
  admin: [],
  anonymous: [],
};

/** Plans: own for an agent, the perimeter for the others. */
export const plansSeen: Allowed = {
  ...nobody,
  agentA: ["ofA"],
  agentB: ["ofB"],
  regional: all,
  elected: all,
};

/** PLDE, plan, objectives: own for an agent, the whole Région for an officer. */
export const plansWritten: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: all };

/** Actions, events, jobs: own and linked for an agent, the perimeter for the others. */
export const linkedSeen: Allowed = {
  ...nobody,
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: ["sharedByA"],
  regional: all,
  elected: all,
};

/** Projects: own for an agent, the Région for an officer, counts only for an elected member. */
export const projectsSeen: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: all };

/** Create, edit, delete, restore: own for an agent, the Région's own territory for an officer. */
export const written: Allowed = {
  ...nobody,
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  regional: ["ofRegion"],
};

/** Note on an action: own and linked for an agent, the whole Région for an officer. */
export const noted: Allowed = {
  ...nobody,
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: ["sharedByA"],
  regional: all,
};

/** Holders and contacts: the agents of the territory and nobody else. */
export const heldByAgents: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"] };

/** Accounts, memberships: administrators alone, whatever the row. */
export const administered: Allowed = { ...nobody, admin: all };
