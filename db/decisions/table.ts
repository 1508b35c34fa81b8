import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import {
  type AskedInstance,
  type AwaitedDecision,
  askedInstances,
  awaitedDecisions,
  type DecisionOutcome,
  decisionOutcomes,
} from "../enums";
import { atMost, filled, oneOf, plausible } from "../kernel/checks";
import { deleted, placed, written } from "../kernel/columns";
import { territories } from "../territories/table";
import { decisionLimits as limits } from "./limits";

const decisionColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  /** The action that waited for it. Null is kept for what a committee decides of none: no gesture writes it yet. */
  actionId: uuid(),
  askedOn: date({ mode: "string" }).notNull(),
  askedFrom: text().$type<AskedInstance>().notNull(),
  decidedBy: text().notNull(),
  decidedOn: date({ mode: "string" }).notNull(),
  outcome: text().$type<DecisionOutcome>().notNull(),
  text: text().notNull(),
  /** It lifted the block of its action when it was recorded: the base did, and does not do it again. */
  lifts: boolean().notNull().default(false),
  /** Whose business what follows is; of none, nothing follows. */
  ownedBy: text().$type<AwaitedDecision>().notNull().default("none"),
  /** The function in charge of it, never a name. */
  owner: text().notNull().default(""),
  dueOn: date({ mode: "string" }),
  /** What follows is done. */
  doneOn: date({ mode: "string" }),
  ...written(),
  ...deleted(),
});

/** A decision that was asked on a blocked action, of its territory or of the Région, and what follows of it. */
export const decisions = pgTable("decision", decisionColumns(), (t) => [
  foreignKey({
    name: "decision_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "decision_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  index("decision_of_action").on(t.actionId, t.decidedOn),
  index("decision_of_territory").on(t.territoryId, t.decidedOn),
  index("decision_due")
    .on(t.regionId, t.dueOn)
    .where(sql`${t.deletedAt} is null and ${t.doneOn} is null and ${t.dueOn} is not null`),
  index("decision_bin").on(t.regionId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  // One statement to take away the day a committee decides of no action.
  check("decision_stands_on", sql`${t.actionId} is not null`),
  check("decision_asked_from", oneOf(t.askedFrom, askedInstances)),
  check("decision_outcome", oneOf(t.outcome, decisionOutcomes)),
  check("decision_owned_by", oneOf(t.ownedBy, awaitedDecisions)),
  check("decision_decided_by", filled(t.decidedBy, limits.decidedBy)),
  check("decision_text", filled(t.text, limits.text)),
  check("decision_owner", atMost(t.owner, limits.owner)),
  check("decision_asked_before", sql`${t.askedOn} <= ${t.decidedOn}`),
  check(
    "decision_dates",
    sql`${plausible(t.askedOn)} and ${plausible(t.decidedOn)} and ${plausible(t.dueOn)} and ${plausible(t.doneOn)}`,
  ),
  check(
    "decision_follows",
    sql`${t.ownedBy} <> 'none' or (${t.owner} = '' and ${t.dueOn} is null and ${t.doneOn} is null)`,
  ),
]);

export const liveDecisions = pgView("live_decision", decisionColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "actionId";

/** What is written of a decision: every other column. */
export type DecisionWrite = Omit<typeof decisions.$inferSelect, Kept>;
