import { ReviewPoints } from "@/components/reviews/points";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import type { Action } from "@/db/actions/reads";
import type { listReviews } from "@/db/reviews/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { href } from "@/lib/kernel/search-params";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { groupedReviews } from "@/lib/reviews/grouped";
import { answer } from "../mutations";

type Props = { action: Action; viewer: Viewer; asked: ReturnType<typeof listReviews> };

/** What the Région says of this action; nothing to who does not read it, nor to the territories that it is shared with. */
export async function ReviewsPanel({ action, viewer, asked }: Props) {
  const place = placeOf(action);
  if (!holdsRight(viewer, "review.read", place)) return null;
  const points = await asked;
  const writes = can(viewer, "review.write", place) && action.planStatus !== "draft";
  if (points.length === 0 && !writes) return null;
  const [group] = groupedReviews(points);
  return (
    <Block
      title="Avis de la Région"
      id="avis"
      count={points.length || undefined}
      sub="Lu par les agents du territoire et par la Région."
      tools={
        writes && (
          <ButtonLink
            href={href(`/plans/${action.planId}/avis`, { action: action.id })}
            variant="second"
            size="small"
          >
            Écrire un point
          </ButtonLink>
        )
      }
    >
      {group ? (
        <ReviewPoints
          group={group}
          timeZone={viewer.timeZone}
          answer={can(viewer, "review.answer", place) ? answer : null}
        />
      ) : (
        <Empty>La Région n’a encore rien écrit de cette action.</Empty>
      )}
    </Block>
  );
}
