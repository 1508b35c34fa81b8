import type { PlanStatus } from "@/db/enums";
import { reviewedPlans, shutPlans } from "@/db/enums";
import type { ReviewWrite } from "@/db/reviews/table";

/** What a review says against itself. */
export function wrongReviewAlone(
  { kind, opinion }: Pick<ReviewWrite, "kind" | "opinion">,
  refuse: (name: "opinion", sentence: string) => void,
): void {
  if (kind === "opinion" && opinion === null)
    refuse("opinion", "Choisissez le sens de l’avis\u00a0: favorable, réservé ou défavorable.");
}

/** A question and a point to complete have no opinion: one that was chosen before is left. */
export const settledReview = <Typed extends Pick<ReviewWrite, "kind" | "opinion">>(typed: Typed): Typed => ({
  ...typed,
  opinion: typed.kind === "opinion" ? typed.opinion : null,
});

/** Why nothing new is written of a plan that stands there, as the code of a refusal; null when it may be. */
export function unreviewed(status: PlanStatus): "planShut" | "planNotSent" | null {
  if (shutPlans.some((shut) => shut === status)) return "planShut";
  return reviewedPlans.some((sent) => sent === status) ? null : "planNotSent";
}

export type ReviewState = "none" | "waiting" | "answered" | "settled";

/** Where a point stands: settled, answered by the territory, or waiting for it; an opinion asks nothing. */
export function stateOf(review: {
  kind: ReviewWrite["kind"];
  settledOn: string | null;
  replies: readonly { fromTerritory: boolean }[];
}): ReviewState {
  if (review.settledOn) return "settled";
  if (review.kind === "opinion") return "none";
  return review.replies.some(({ fromTerritory }) => fromTerritory) ? "answered" : "waiting";
}
