import { boolean, check, foreignKey, index, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { filled } from "../../kernel/checks";
import { placed, written } from "../../kernel/columns";
import { reviews } from "../table";
import { replyLimits as limits } from "./limits";

const replyColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  reviewId: uuid().notNull(),
  /** In the name of the territory of the plan; else in that of the Région. */
  fromTerritory: boolean().notNull(),
  body: text().notNull(),
  ...written(),
});

/** An answer in the thread of a review. Written by the agents of the territory and by officers; never edited, never deleted. */
export const replies = pgTable("reply", replyColumns(), (t) => [
  foreignKey({
    name: "reply_review",
    columns: [t.reviewId, t.territoryId, t.regionId],
    foreignColumns: [reviews.id, reviews.territoryId, reviews.regionId],
  }),
  index("reply_of_review").on(t.reviewId, t.createdAt),
  index("reply_of_territory").on(t.territoryId, t.updatedAt),
  check("reply_body", filled(t.body, limits.body)),
]);

export const liveReplies = pgView("live_reply", replyColumns()).existing();
