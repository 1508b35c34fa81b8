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

/** Rows tried: of A, of B, of the Région's own plan, one of A shared with the associate, and an id that nothing has. */
export type RowName = "ofA" | "ofB" | "ofRegion" | "sharedByA" | "unknown";

type Seen = Record<ViewerName, readonly RowName[]>;

export const plansSeen: Seen = {
  agentA: ["ofA"],
  agentB: ["ofB"],
  associate: [],
  regional: ["ofA", "ofB", "ofRegion"],
  elected: ["ofA", "ofB", "ofRegion"],
  admin: [],
  anonymous: [],
};

export const actionsSeen: Seen = {
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: ["sharedByA"],
  regional: ["ofA", "ofB", "ofRegion", "sharedByA"],
  elected: ["ofA", "ofB", "ofRegion", "sharedByA"],
  admin: [],
  anonymous: [],
};

/** Create, edit: own for an agent, the Région's own plan for an officer. */
export const actionsWritten: Seen = {
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: [],
  regional: ["ofRegion"],
  elected: [],
  admin: [],
  anonymous: [],
};

/** Note: own and linked for an agent, the whole Région for an officer. */
export const actionsNoted: Seen = {
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: ["sharedByA"],
  regional: ["ofA", "ofB", "ofRegion", "sharedByA"],
  elected: [],
  admin: [],
  anonymous: [],
};
