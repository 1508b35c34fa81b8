import * as reviews from "@/lib/reviews/gestures";
import * as replies from "@/lib/reviews/replies/gestures";
import type { Database } from "../http";
import { reviewsSeen, reviewsWritten } from "./expected";
import { asOwner } from "./prepare";
import { bareReview } from "./review-rows";
import type { Tried } from "./trying";

const binnedReview = (http: Database, id: string) =>
  asOwner(
    http,
    (sql) =>
      sql`update review set deleted_at = now(), version = version + 1 where id = ${id} and deleted_at is null`,
  );

const onReview = {
  table: "review",
  idField: "reviewId",
  allowed: reviewsWritten,
  ready: bareReview(),
} as const;
const point = { kind: "question", opinion: "", body: "Rejeu" };

/** Every gesture on what the Région says of plans. */
export const triedReviews: Readonly<Record<string, Tried>> = {
  createReview: {
    ...{ table: "plan", idField: "planId", allowed: reviewsWritten, writes: "review", makes: true },
    ...{ gesture: reviews.createReview, values: { actionId: "", ...point } },
  },
  updateReview: { ...onReview, gesture: reviews.updateReview, values: point },
  settleReview: { ...onReview, gesture: reviews.settleReview, values: {} },
  reopenReview: { ...onReview, gesture: reviews.reopenReview, values: {}, ready: bareReview(true) },
  answerReview: {
    ...{ ...onReview, allowed: reviewsSeen, writes: "reply", makes: true },
    ...{ gesture: replies.answerReview, values: { body: "Rejeu" } },
  },
  deleteReview: { ...onReview, gesture: reviews.deleteReview, values: {} },
  restoreReview: {
    ...onReview,
    gesture: reviews.restoreReview,
    values: {},
    ready: binnedReview,
    after: bareReview(),
  },
};
