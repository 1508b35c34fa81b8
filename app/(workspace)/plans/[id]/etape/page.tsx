import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { countLeftOpen } from "@/db/figures/left-open";
import { listPlanContents } from "@/db/plans/contents";
import { listPeriods } from "@/db/plans/parents";
import { getPlan } from "@/db/plans/reads";
import { listOpenPoints } from "@/db/reviews/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { leftOpenLines } from "@/lib/figures/left-open";
import { id } from "@/lib/kernel/inputs";
import { holdsRight } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { moveOf, stepsOf } from "@/lib/plans/moves/steps";
import { planMoves } from "@/lib/plans/workflow";
import { LeftOpenPanel } from "../left-open-panel";
import { OpenPointsPanel } from "../open-points-panel";
import { StepsPanel } from "../steps-panel";
import { stepParams } from "./search-params";
import { StepForm } from "./step-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string, word: string | undefined) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const name = moveOf(word);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  // Who makes no move of it reads its steps nowhere; without a word, they are all here.
  if (!plan || !holdsRight(viewer, name ? planMoves[name].by : "plan.open", plan)) notFound();
  return { viewer, plan, name };
});

const asked = async ({ params, searchParams }: Props) =>
  load((await params).id, stepParams.parse(await searchParams).geste);

export const generateMetadata = titled("Étape du plan", asked);

export default async function PlanStepPage(props: Props) {
  const { viewer, plan, name } = await asked(props);
  const [actions, points, others] = await Promise.all([
    listPlanContents(viewer.scope, [plan.id]),
    listOpenPoints(viewer.scope, [plan.id]),
    listPeriods(viewer.scope, plan),
  ]);
  const steps = stepsOf(viewer, plan, { actions, points, others }, viewer.today);
  const crumbs = [
    { label: plan.territoryName },
    { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
  ];
  if (!name)
    return (
      <>
        <PageHead title={plan.title} crumbs={crumbs} />
        <StepsPanel steps={steps} />
      </>
    );
  const step = steps.find((one) => one.name === name);
  // Its page says which steps are open, and what the others lack.
  if (!step?.href) redirect(`/plans/${plan.id}#etapes`);
  const left = name === "close" ? await countLeftOpen(viewer.scope, plan.id, viewer.today) : null;
  return (
    <>
      <PageHead title={step.label} crumbs={crumbs}>
        <p className="sub">
          <Typeset>{step.does}</Typeset>
        </p>
      </PageHead>
      {points.length > 0 && ["approve", "return", "activate"].includes(name) && (
        <OpenPointsPanel planId={plan.id} points={points} />
      )}
      {left && <LeftOpenPanel lines={leftOpenLines(plan.id, left)} />}
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title={plan.title}>
            <StepForm
              name={name}
              plan={{
                id: plan.id,
                version: plan.version,
                values: {
                  signedOn: plan.signedOn ?? "",
                  deliberation: plan.deliberation ?? "",
                  signatories: plan.signatories,
                  finalReport: plan.finalReport ?? "",
                  endsOn: plan.endsOn,
                  movedOn: viewer.today,
                },
              }}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
