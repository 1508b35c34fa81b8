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
/** Nothing hangs on it any more. */
export const shutPlans = ["closed", "abandoned"] as const satisfies readonly PlanStatus[];

/** What is done to a plan, each kept as a transition: lib/plans/workflow.ts says from where, to where and by whom. */
export const planMoveNames = [
  "submit",
  "withdraw",
  "return",
  "approve",
  "activate",
  "amend",
  "amended",
  "ask_close",
  "close",
  "abandon",
  "reopen",
  "resume",
  "archive",
] as const;
export type PlanMoveName = (typeof planMoveNames)[number];

/** What the Région says of a plan, or of one of its actions: its opinion, a question, or what is to be completed. */
export const reviewKinds = ["opinion", "question", "to_complete"] as const;
export type ReviewKind = (typeof reviewKinds)[number];
export const reviewOpinions = ["favourable", "reserved", "unfavourable"] as const;
export type ReviewOpinion = (typeof reviewOpinions)[number];
/** Plans of which the Région has something to say: sent to it, and not closed. */
export const reviewedPlans = [
  "submitted",
  "returned",
  "approved",
  "active",
] as const satisfies readonly PlanStatus[];

/** What a person makes of an action as it goes. */
export const followedStatuses = ["planned", "in_progress", "on_hold", "done", "cancelled"] as const;
/** `renewed`: carried over into the plan after its own, where it goes on. */
export const actionStatuses = [...followedStatuses, "renewed"] as const;
export type ActionStatus = (typeof actionStatuses)[number];
/** Nothing is expected of it any more: done, given up, or carried over into the plan that follows. */
export const endedActions = ["done", "cancelled", "renewed"] as const satisfies readonly ActionStatus[];

export const priorities = ["high", "normal", "low"] as const;
export type Priority = (typeof priorities)[number];
/** Where the progress of an action comes from. */
export const progressBases = ["hand", "steps"] as const;
export type ProgressBasis = (typeof progressBases)[number];

export const confidences = ["secured", "reachable", "support_needed", "compromised"] as const;
export type Confidence = (typeof confidences)[number];

export const awaitedDecisions = ["none", "territory", "region"] as const;
export type AwaitedDecision = (typeof awaitedDecisions)[number];

/** Who is asked for a decision: the instances of the territory, or those of the Région. */
export const askedInstances = ["territory", "region"] as const satisfies readonly AwaitedDecision[];
export type AskedInstance = (typeof askedInstances)[number];
export const decisionOutcomes = ["agreed", "refused", "deferred"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const tokenKinds = ["invitation", "reset"] as const;
export type TokenKind = (typeof tokenKinds)[number];

export const eventTypes = [
  "breakfast",
  "conference",
  "fair",
  "forum",
  "training",
  "workshop",
  "visit",
  "network_meeting",
  "drop_in",
  "other",
] as const;
export type EventType = (typeof eventTypes)[number];

export const eventStatuses = ["planned", "postponed", "cancelled", "reported"] as const;
export type EventStatus = (typeof eventStatuses)[number];
/** They await a gesture: a report, or a new date. */
export const openEvents = ["planned", "postponed"] as const satisfies readonly EventStatus[];

export const projectStages = ["design", "launch", "growth"] as const;
export type ProjectStage = (typeof projectStages)[number];

export const projectStatuses = [
  "to_qualify",
  "supported",
  "waiting",
  "referred",
  "launched",
  "sustained",
  "dropped",
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
/** The territory still follows them: « projets accompagnés ». */
export const followedProjects = [
  "to_qualify",
  "supported",
  "waiting",
] as const satisfies readonly ProjectStatus[];

export const projectOrigins = ["spontaneous", "event", "referral", "call"] as const;
export type ProjectOrigin = (typeof projectOrigins)[number];

export const meetingKinds = ["appointment", "phone", "visit", "message"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const jobKinds = ["created", "maintained"] as const;
export type JobKind = (typeof jobKinds)[number];

export const jobBases = ["forecast", "actual"] as const;
export type JobBasis = (typeof jobBases)[number];

export const schemeKinds = [
  "grant",
  "loan",
  "repayable_advance",
  "equity",
  "advisory",
  "feasibility_study",
  "engineering",
] as const;
export type SchemeKind = (typeof schemeKinds)[number];

export const budgetKinds = ["operating", "investment"] as const;
export type BudgetKind = (typeof budgetKinds)[number];

export const fundingStatuses = ["to_request", "requested", "granted", "refused", "settled"] as const;
export type FundingStatus = (typeof fundingStatuses)[number];

/** Why a snapshot of a plan is taken. */
export const snapshotKinds = [
  "signature",
  "year_end",
  "committee",
  "amendment",
  "closing",
  "manual",
] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];
/** Those that a person takes; the others come of a move of the plan, or of the end of a year. */
export const takenKinds = ["committee", "manual"] as const satisfies readonly SnapshotKind[];
