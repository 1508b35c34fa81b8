import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { AimedField } from "@/components/ui/aimed-field";
import { BinForm } from "@/components/ui/bin-form";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { getEditedPlan } from "@/db/plans/edition";
import { listEditedObjectives } from "@/db/plans/objectives/reads";
import { listOpenPoints } from "@/db/reviews/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { typedOf } from "@/lib/kernel/typed-values";
import { can, holdsRight, placeOfPlan } from "@/lib/permissions/can";
import { planMain } from "@/lib/plans/fields";
import { periodLabel } from "@/lib/plans/labels";
import { pldeFields } from "@/lib/plans/plde/fields";
import { removePlan } from "../../mutations";
import { StandingPanel } from "../standing-panel";
import { ObjectivesPanel } from "./objectives-panel";
import { PlanForm } from "./plan-form";
import { PldeForm } from "./plde-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const both = parsed.success ? await getEditedPlan(viewer.scope, parsed.data) : null;
  if (!both || !holdsRight(viewer, "plan.write", both.plan)) notFound();
  return { viewer, ...both };
});

export const generateMetadata = titled("Modifier le plan", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditPlanPage({ params }: Props) {
  const { viewer, plan, plde } = await load((await params).id);
  // Its page says why nothing is edited any more.
  if (!can(viewer, "plan.write", placeOfPlan(plan))) redirect(`/plans/${plan.id}`);
  // What was sent or signed is abandoned, by the Région.
  const deletable = plan.status === "draft" || plan.status === "returned" || plan.entering;
  const objectives = await listEditedObjectives(viewer.scope, plan.id);
  return (
    <>
      <PageHead
        title="Modifier le plan"
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
        ]}
      />
      <StandingPanel plan={plan} points={await listOpenPoints(viewer.scope, [plan.id])} />
      <div className="stack">
        <Block title="Le plan d’actions ESS">
          <PlanForm
            plan={{
              id: plan.id,
              version: plan.version,
              signed: plan.signedOn !== null,
              values: typedOf(planMain, plan),
            }}
            requestKey={randomUUID()}
          />
        </Block>
        <ObjectivesPanel planId={plan.id} objectives={objectives} />
        <Block title="Le PLDE">
          <PldeForm
            planId={plan.id}
            plde={{ id: plde.id, version: plde.version, values: typedOf(pldeFields, plde) }}
            requestKey={randomUUID()}
          />
        </Block>
        {deletable && (
          <BinForm
            mutation={removePlan}
            hidden={{ planId: plan.id, version: plan.version, requestKey: randomUUID() }}
            opens="Supprimer le plan"
            asks="Mettre ce plan à la corbeille&nbsp;?"
          >
            Ses objectifs et ses actions se suppriment d’abord. Il revient s’il est restauré.
          </BinForm>
        )}
      </div>
      <AimedField />
    </>
  );
}
