import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, pgView, text, unique, uuid } from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import { type ReviewKind, type ReviewOpinion, reviewKinds, reviewOpinions } from "../enums";
import { filled, oneOf, plausible } from "../kernel/checks";
import { deleted, placed, written } from "../kernel/columns";
import { plans } from "../plans/table";
import { territories } from "../territories/table";
import { reviewLimits as limits } from "./limits";

const reviewColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  planId: uuid().notNull(),
  /** Null: of the whole plan. */
  actionId: uuid(),
  kind: text().$type<ReviewKind>().notNull(),
  opinion: text().$type<ReviewOpinion>(),
  body: text().notNull(),
  /** « Réglé », by an officer. */
  settledOn: date({ mode: "string" }),
  settledBy: uuid(),
  ...written(),
  ...deleted(),
});

/** What the Région says of a plan or of one of its actions. Never read by elected members nor by the administration. */
export const reviews = pgTable("review", reviewColumns(), (t) => [
  foreignKey({
    name: "review_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "review_plan",
    columns: [t.planId, t.territoryId],
    foreignColumns: [plans.id, plans.territoryId],
  }),
  foreignKey({
    // That it is an action of this plan is a trigger’s (0058): no index of actions is kept for it.
    name: "review_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  unique("review_id_place").on(t.id, t.territoryId, t.regionId),
  index("review_of_plan").on(t.planId),
  index("review_of_action").on(t.actionId).where(sql`${t.actionId} is not null`),
  index("review_place").on(t.regionId, t.territoryId),
  index("review_of_territory").on(t.territoryId),
  index("review_bin").on(t.regionId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("review_kind", oneOf(t.kind, reviewKinds)),
  check("review_opinion", oneOf(t.opinion, reviewOpinions)),
  check("review_opinion_of", sql`(${t.kind} = 'opinion') = (${t.opinion} is not null)`),
  check("review_body", filled(t.body, limits.body)),
  check(
    "review_settled",
    sql`(${t.settledOn} is null) = (${t.settledBy} is null) and (${t.settledOn} is null or ${t.kind} <> 'opinion') and ${plausible(t.settledOn)}`,
  ),
]);

export const liveReviews = pgView("live_review", reviewColumns()).existing();

/** What a form writes of a review. */
export type ReviewWrite = Pick<typeof reviews.$inferSelect, "kind" | "opinion" | "body">;
