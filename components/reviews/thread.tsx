import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import type { Review } from "@/db/reviews/reads";
import { civilDate, formatDate } from "@/lib/french/format";
import { reviewKindLabels } from "@/lib/reviews/labels";
import { stateOf } from "@/lib/reviews/rules";
import { ReviewMark } from "./state-mark";

type Said = { at: Date; by: string; author: string | null; timeZone: string };

/** « La Région, Chargée de mission, le 3 novembre 2026 » */
function Who({ at, by, author, timeZone }: Said) {
  const day = civilDate(at, timeZone);
  return (
    <span className="who-l">
      {by}
      {author && `, ${author}`}, le <time dateTime={day}>{formatDate(day)}</time>
    </span>
  );
}

type Props = { review: Review; timeZone: string; children?: ReactNode };

/** What was written, then what was answered, in the order of the days. */
export function ReviewThread({ review, timeZone, children }: Props) {
  return (
    <>
      <p className="kept-lines">{inWords(review.body)}</p>
      <Who at={review.createdAt} by="La Région" author={review.author} timeZone={timeZone} />
      {review.replies.length > 0 && (
        <ol className="hist review-replies" aria-label="Réponses">
          {review.replies.map(({ id, body, fromTerritory, createdAt, author }) => (
            <li key={id}>
              <p>{inWords(body)}</p>
              <Who
                at={createdAt}
                by={fromTerritory ? "Le territoire" : "La Région"}
                author={author}
                timeZone={timeZone}
              />
            </li>
          ))}
        </ol>
      )}
      {review.settledOn && (
        <p className="note">
          <Typeset>{`Réglé le ${formatDate(review.settledOn)}.`}</Typeset>
        </p>
      )}
      {children}
    </>
  );
}

/** The beginning of what was written, to know a point by before it is opened. */
const beginning = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text);

/** One point, folded or open without script. */
export function FoldedReview({ review, timeZone, open, children }: Props & { open: boolean }) {
  return (
    <details className="review" id={`point-${review.id}`} open={open}>
      <summary>
        <Icon name="chevron" size={18} />
        <b>{reviewKindLabels[review.kind]}</b> <ReviewMark state={stateOf(review)} opinion={review.opinion} />
        <span className="review-start">
          <Typeset>{beginning(review.body)}</Typeset>
        </span>
      </summary>
      <ReviewThread review={review} timeZone={timeZone}>
        {children}
        <p className="note">
          <Link href={`/plans/avis/${review.id}`} prefetch={false}>
            Ouvrir ce point
          </Link>
        </p>
      </ReviewThread>
    </details>
  );
}
