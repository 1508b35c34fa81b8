/** Who may do what, from the product's table of rights: data of their own, apart from lib/permissions/matrix.ts. */
export const viewers = {
  agentA: "agent.boulonnais@demo.example",
  agentB: "agent.sambre@demo.example",
  associate: "agent.montreuillois@demo.example",
  regional: "region@demo.example",
  elected: "elu@demo.example",
  electedA: "elu.boulonnais@demo.example",
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
  electedA: "elected",
  admin: "admin",
  anonymous: "anonymous",
};

/** Addresses that a role of the inventory reads in the Région alone, and who holds that role in a territory only. */
export const shut: Partial<Record<ViewerName, readonly string[]>> = {
  electedA: ["/region", "/region/export", "/region/comparer", "/region/comparer/export"],
};

/**
 * Rows tried: of A, of B, of the Région's own territory, one of A linked to the associate (shared action, co-organised
 * event, account of two Régions), one of another Région (accounts and territories), and an id that nothing has.
 */
export type RowName = "ofA" | "ofB" | "ofRegion" | "sharedByA" | "elsewhere" | "unknown";

export type Allowed = Record<ViewerName, readonly RowName[]>;

const all = ["ofA", "ofB", "ofRegion", "sharedByA"] as const;
const nobody: Allowed = {
  agentA: [],
  agentB: [],
  associate: [],
  regional: [],
  elected: [],
  electedA: [],
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
  electedA: ["ofA"],
};

/** Imports of what a territory holds: its agents, and an officer, who prepares them for any of the Région. */
export const importsMade: Allowed = {
  ...nobody,
  agentA: ["ofA"],
  agentB: ["ofB"],
  regional: ["ofA", "ofB", "ofRegion"],
};
/** Imports of structures: in the Région’s own territory, by its officers and administrators. */
export const groundImported: Allowed = { ...nobody, regional: ["ofRegion"], admin: ["ofRegion"] };
/** Imports: those of its territory for an agent; an officer has his own, and none of theirs. */
export const importsSeen: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"] };

/** PLDE, plan, objectives: own for an agent, the whole Région for an officer. */
export const plansWritten: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: all };

/** What the Région says of a plan, and its thread: the agents of its territory and officers; nobody else, whatever is shared. */
export const reviewsSeen: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: all };
export const reviewsWritten: Allowed = { ...nobody, regional: all };

/** Snapshots of a plan: taken by its agents and by officers, read by who reads the plan. */
export const snapshotsTaken: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: all };

/** What an agent sends to the Région: own; an officer, of the Région's own plan. */
export const plansSent: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"], regional: ["ofRegion"] };

/** What the Région decides of a plan. */
export const plansDecided: Allowed = { ...nobody, regional: all };

/** Actions, events, jobs: own and linked in a territory, all of the Région for whoever reads it whole. */
export const linkedSeen: Allowed = {
  ...nobody,
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  associate: ["sharedByA"],
  regional: all,
  elected: all,
  electedA: ["ofA", "sharedByA"],
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

/** What the Région decides on an action: its officers, on any of the Région. */
export const decisionsOfRegion: Allowed = { ...nobody, regional: all };
/** A decision that was asked of the territory: its agents, and the officers of the Région; an associate reads none. */
export const decisionsWritten: Allowed = {
  ...nobody,
  agentA: ["ofA"],
  agentB: ["ofB"],
  regional: ["ofA", "ofB", "ofRegion"],
};

/** Where decisions on an action are recorded and followed: who writes some there. */
export const decisionsHeld: Allowed = {
  ...nobody,
  agentA: ["ofA", "sharedByA"],
  agentB: ["ofB"],
  regional: all,
};

/** Holders and contacts: the agents of the territory and nobody else. */
export const heldByAgents: Allowed = { ...nobody, agentA: ["ofA"], agentB: ["ofB"] };

/** Accounts, memberships: administrators alone, whatever the row. */
export const administered: Allowed = { ...nobody, admin: all };

/** What opens an account (its e-mail, its link, its closing): not those that stand in another Région too. */
export const governed: Allowed = { ...nobody, admin: ["ofA", "ofB", "ofRegion"] };

/** Giving an account its rights over a territory: administrators, in their Région; its own territory is not a perimeter. */
export const granted: Allowed = { ...nobody, admin: ["ofA", "ofB"] };

/** Several persons at once, in the Région that is administered. */
export const personsInvited: Allowed = { ...nobody, admin: ["ofRegion"] };

/** Organisations, a Région's own: read by whoever holds a membership there; an agent adds in its territory; officer and administrator write. */
const everyone = ["agentA", "agentB", "associate", "regional", "elected", "electedA", "admin"] as const;
export const groundSeen: Allowed = {
  ...nobody,
  ...Object.fromEntries(everyone.map((name) => [name, ["ofA", "ofB", "ofRegion"]])),
};
export const groundAdded: Allowed = {
  ...nobody,
  agentA: ["ofA"],
  agentB: ["ofB"],
  regional: ["ofA", "ofB"],
  admin: ["ofA", "ofB"],
};
export const groundWritten: Allowed = {
  ...nobody,
  regional: ["ofA", "ofB", "ofRegion"],
  admin: ["ofA", "ofB", "ofRegion"],
};

/** What a Région is, its setting up and the example that it takes: its officers and administrators. */
export const regionSettled: Allowed = { ...nobody, regional: ["ofRegion"], admin: ["ofRegion"] };

/** Backups of the installation: asked for by its administrators. */
export const backedUp: Allowed = { ...nobody, admin: ["ofRegion"] };

/** Territories, of the ground too: officer and administrator make and end them; a Région's own is made with it and never ends. */
export const territoriesWritten: Allowed = { ...nobody, regional: ["ofA", "ofB"], admin: ["ofA", "ofB"] };
/** Making some, one, several or of a pasted block: it names no row, and is tried in the Région. */
export const territoriesMade: Allowed = { ...nobody, regional: ["ofRegion"], admin: ["ofRegion"] };

/** What else is a Région's own, and of no territory: read by every member, written by officer and administrator. */
export const ofGroundSeen: Allowed = {
  ...nobody,
  ...Object.fromEntries(everyone.map((name) => [name, ["ofRegion"]])),
};
export const ofGroundWritten: Allowed = { ...nobody, regional: ["ofRegion"], admin: ["ofRegion"] };

/** Sheets of territories: the perimeter; a link to a territory opens the row that is shared, never its sheet. */
export const territoriesSeen: Allowed = { ...plansSeen };

/** A link: whoever holds it, signed in or not. */
export const readByHolder: Allowed = {
  ...nobody,
  ...Object.fromEntries([...everyone, "anonymous"].map((name) => [name, ["ofA"]])),
};

/** The territory of each viewer's perimeter: one, the whole Région, or none of business. */
export const perimeter: Record<ViewerName, string | "region" | null> = {
  agentA: "boulonnais",
  agentB: "sambre-avesnois",
  associate: "montreuillois",
  regional: "region",
  elected: "region",
  electedA: "boulonnais",
  admin: null,
  anonymous: null,
};

/** Tables whose rows a role reads in its perimeter; `linked` ones too are read from a territory that a link names, the `ground` in the whole Région. */
export const rowsRead: Record<string, { roles: readonly string[]; linked?: true; ground?: true }> = {
  plan: { roles: ["agent", "regional", "elected"] },
  plde: { roles: ["agent", "regional", "elected"] },
  objective: { roles: ["agent", "regional", "elected"] },
  action: { roles: ["agent", "regional", "elected"], linked: true },
  decision: { roles: ["agent", "regional", "elected"] },
  step: { roles: ["agent", "regional", "elected"], linked: true },
  budget_line: { roles: ["agent", "regional", "elected"], linked: true },
  funding: { roles: ["agent", "regional", "elected"], linked: true },
  event: { roles: ["agent", "regional", "elected"], linked: true },
  job: { roles: ["agent", "regional", "elected"], linked: true },
  project: { roles: ["agent", "regional"] },
  holder: { roles: ["agent"] },
  meeting: { roles: ["agent"] },
  review: { roles: ["agent", "regional"] },
  snapshot: { roles: ["agent", "regional", "elected"] },
  reply: { roles: ["agent", "regional"] },
  comment: { roles: ["agent", "regional"], linked: true },
  organisation: { roles: ["agent", "regional", "elected", "admin"], ground: true },
  territory: { roles: ["agent", "regional", "elected", "admin"], ground: true },
  account: { roles: ["admin"] },
  membership: { roles: ["admin"] },
};
