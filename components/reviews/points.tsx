import { randomUUID } from "node:crypto";
import type { ServerFunction } from "@/components/ui/use-mutation";
import type { Review } from "@/db/reviews/reads";
import { formatCount } from "@/lib/french/format";
import type { ReviewGroup } from "@/lib/reviews/grouped";
import { ReplyForm } from "./reply-form";
import { FoldedReview } from "./thread";

type Props = {
  group: ReviewGroup<Review>;
  timeZone: string;
  /** What sends an answer; null to who may not. */
  answer: ServerFunction | null;
};

/** What the Région says of a plan or of one action: its opinion, what is open, then what is past, folded. */
export function ReviewPoints({ group: { opinion, open, past }, timeZone, answer }: Props) {
  const one = (review: Review, shown: boolean) => (
    <FoldedReview key={review.id} review={review} timeZone={timeZone} open={shown}>
      {answer && !review.settledOn && (
        <ReplyForm mutation={answer} reviewId={review.id} requestKey={randomUUID()} />
      )}
    </FoldedReview>
  );
  return (
    <>
      {opinion && one(opinion, false)}
      {open.map((review) => one(review, true))}
      {past.length > 0 && (
        <details className="reviews-past">
          <summary>{formatCount(past.length, "point réglé ou ancien", "points réglés ou anciens")}</summary>
          {past.map((review) => one(review, false))}
        </details>
      )}
    </>
  );
}
