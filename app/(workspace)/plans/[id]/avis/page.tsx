import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listPlanContents } from "@/db/plans/contents";
import { getPlan } from "@/db/plans/reads";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { holdsRight } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { unreviewed } from "@/lib/reviews/rules";
import { ReviewForm } from "./review-form";
import { newReviewParams } from "./search-params";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  if (!plan || !holdsRight(viewer, "review.write", plan)) notFound();
  return { viewer, plan };
});

export const generateMetadata = titled("Nouveau point de la Région", async ({ params }: Props) =>
  load((await params).id),
);

export default async function NewReviewPage({ params, searchParams }: Props) {
  const { viewer, plan } = await load((await params).id);
  const asked = newReviewParams.parse(await searchParams);
  // Nothing is written of a plan that was not sent, nor of one that is closed.
  if (unreviewed(plan.status)) redirect(`/plans/${plan.id}`);
  const actions = await listPlanContents(viewer.scope, [plan.id]);
  return (
    <>
      <PageHead
        title="Nouveau point de la Région"
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
        ]}
      >
        <p className="sub">
          Un avis, une question, ou ce qui est à compléter. Le territoire répond dans le fil du point&nbsp;;
          il répond à chaque point à compléter avant de transmettre le plan.
        </p>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title={plan.title}>
            <ReviewForm
              planId={plan.id}
              actions={actions.map((action) => ({
                value: action.id,
                label: `${actionCode(action)} ${action.title}`,
              }))}
              actionId={actions.find((action) => action.id === asked.action)?.id ?? ""}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
