import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReplyForm } from "@/components/reviews/reply-form";
import { ReviewMark } from "@/components/reviews/state-mark";
import { ReviewThread } from "@/components/reviews/thread";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { getReview } from "@/db/reviews/reads";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { typedOf } from "@/lib/kernel/typed-values";
import { can } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { reviewFields } from "@/lib/reviews/fields";
import { reviewKindLabels, reviewSaid } from "@/lib/reviews/labels";
import { stateOf } from "@/lib/reviews/rules";
import { answerPoint, removePoint } from "../../mutations";
import { EditReviewForm } from "./review-form";
import { SettleForm } from "./settle-form";

const pageParams = rowParams(reviewSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const review = parsed.success ? await getReview(viewer.scope, parsed.data) : null;
  if (!review) notFound();
  return { viewer, review };
});

export const generateMetadata = titled("Point de la Région", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ReviewPage({ params, searchParams }: Props) {
  const { viewer, review } = await load((await params).id);
  const { fait } = pageParams.parse(await searchParams);
  const writes = can(viewer, "review.write", review);
  const { action, planStartsOn: startsOn, planEndsOn: endsOn } = review;
  const answered = review.replies.length > 0;
  const onRow = { reviewId: review.id, version: review.version };
  return (
    <>
      {fait && <Done key={fait}>{reviewSaid[fait]}</Done>}
      <PageHead
        title={`${reviewKindLabels[review.kind]} de la Région`}
        crumbs={[
          { label: review.territoryName },
          { label: `Plan ${periodLabel({ startsOn, endsOn })}`, href: `/plans/${review.planId}#avis` },
          ...(action && review.actionId
            ? [{ label: `${actionCode(action)} ${action.title}`, href: `/actions/${review.actionId}#avis` }]
            : []),
        ]}
      >
        <Facts>
          {[
            <ReviewMark key="state" state={stateOf(review)} opinion={review.opinion} />,
            action ? "Sur une action" : "Sur le plan entier",
          ]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Le point et ses réponses">
            <ReviewThread review={review} timeZone={viewer.timeZone}>
              {writes && review.kind !== "opinion" && (
                <SettleForm {...onRow} settled={review.settledOn !== null} requestKey={randomUUID()} />
              )}
            </ReviewThread>
          </Block>
          {can(viewer, "review.answer", review) && !review.settledOn && (
            <Block title="Répondre" id="repondre">
              <ReplyForm mutation={answerPoint} reviewId={review.id} requestKey={randomUUID()} />
            </Block>
          )}
          {writes && !answered && !review.settledOn && (
            <Block title="Modifier" sub="Tant que personne n’a répondu.">
              <EditReviewForm
                review={{ id: review.id, version: review.version, values: typedOf(reviewFields, review) }}
                requestKey={randomUUID()}
              />
            </Block>
          )}
        </div>
        {writes && (
          <div className="c4 side-col">
            <BinForm
              mutation={removePoint}
              hidden={{ ...onRow, requestKey: randomUUID() }}
              opens="Supprimer le point"
              asks="Mettre ce point à la corbeille&nbsp;?"
            >
              Ses réponses le suivent&nbsp;; vous pourrez le restaurer.
            </BinForm>
          </div>
        )}
      </div>
    </>
  );
}
