import Link from "next/link";
import { Fragment } from "react";
import { ReviewPoints } from "@/components/reviews/points";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { Plan } from "@/db/plans/reads";
import { listReviews } from "@/db/reviews/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { can, holdsRight } from "@/lib/permissions/can";
import { groupedReviews } from "@/lib/reviews/grouped";
import { unreviewed } from "@/lib/reviews/rules";
import { answerPoint } from "../mutations";

/** What the Région says of the plan, then of its actions; nothing to who does not read it. */
export async function ReviewsPanel({ plan, viewer }: { plan: Plan; viewer: Viewer }) {
  // As the plan stands: an open amendment opens nothing here.
  const place = { ...plan, planStatus: plan.status };
  if (!holdsRight(viewer, "review.read", place)) return null;
  const writes = can(viewer, "review.write", place) && unreviewed(plan.status) === null;
  const points = await listReviews(viewer.scope, { planId: plan.id });
  if (points.length === 0 && !writes) return null;
  const answer = can(viewer, "review.answer", place) ? answerPoint : null;
  return (
    <Block
      title="Avis de la Région"
      id="avis"
      count={points.length || undefined}
      sub="Lu par les agents du territoire et par la Région."
      tools={
        writes && (
          <ButtonLink href={`/plans/${plan.id}/avis`} variant="second" size="small">
            Écrire un point
          </ButtonLink>
        )
      }
    >
      {points.length === 0 && <Empty>La Région n’a encore rien écrit de ce plan.</Empty>}
      {groupedReviews(points).map((group) => (
        <Fragment key={group.action?.id ?? plan.id}>
          {group.action && (
            <h3 className="review-of">
              <Link href={`/actions/${group.action.id}#avis`} prefetch={false}>
                <Typeset>{`${group.action.code} ${group.action.title}`}</Typeset>
              </Link>
            </h3>
          )}
          <ReviewPoints group={group} timeZone={viewer.timeZone} answer={answer} />
        </Fragment>
      ))}
    </Block>
  );
}
