import type { Opened } from "@/db/testing/opened";
import { createReview } from "@/lib/reviews/gestures";
import { answerReview } from "@/lib/reviews/replies/gestures";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

/** The form of a point of the Région, and that of an answer, as a browser sends them. */
export const pointing = (planId: string, change: Record<string, string> = {}) => ({
  ...{ actionId: "", kind: "to_complete", opinion: "", body: "Précisez le budget.", ...change },
  ...{ planId, requestKey: requestKey() as string },
});
const replying = (reviewId: string, body = "C’est fait, page 4.") => ({
  ...{ reviewId, body },
  requestKey: requestKey() as string,
});

export const aPoint = (planId: string, change: Record<string, string> = {}) =>
  done(createReview, pointing(planId, change), actors.regional);
export const anAnswer = (reviewId: string, actor = actors.agentA, body?: string) =>
  done(answerReview, replying(reviewId, body), actor);

/** A request on a point, on the version that is stored. */
export async function onPoint(db: Opened, reviewId: string, change: Record<string, string> = {}) {
  const [row] = await db.owner<{ version: number }[]>`select version from review where id = ${reviewId}`;
  return { ...change, reviewId, version: String(row?.version), requestKey: requestKey() as string };
}
