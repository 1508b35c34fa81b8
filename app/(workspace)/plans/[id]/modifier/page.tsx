import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listEditedObjectives } from "@/db/queries/objectives";
import { getEditedPlan } from "@/db/queries/plan-edits";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/fields";
import { can, holdsRight, placeOfPlan } from "@/lib/permissions/can";
import { planValues, pldeValues } from "@/lib/plans/edited";
import { periodLabel } from "@/lib/plans/labels";
import { ObjectivesPanel } from "./objectives-panel";
import { PlanForm } from "./plan-form";
import { PldeForm } from "./plde-form";

export const metadata: Metadata = { title: "Modifier le plan" };

type Props = { params: Promise<{ id: string }> };

export default async function EditPlanPage({ params }: Props) {
  const viewer = await requireReader();
  const asked = id.safeParse((await params).id);
  const both = asked.success ? await getEditedPlan(viewer.scope, asked.data) : null;
  if (!both || !holdsRight(viewer, "plan.write", both.plan)) notFound();
  const { plan, plde } = both;
  // Its page says why nothing is edited any more.
  if (!can(viewer, "plan.write", placeOfPlan(plan))) redirect(`/plans/${plan.id}`);
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
      <div className="stack">
        <Block title="Le plan d’actions ESS">
          <PlanForm
            plan={{
              id: plan.id,
              version: plan.version,
              signed: plan.signedOn !== null,
              values: planValues(plan),
            }}
            requestKey={randomUUID()}
          />
        </Block>
        <ObjectivesPanel planId={plan.id} objectives={objectives} />
        <Block title="Le PLDE">
          <PldeForm
            plde={{ id: plde.id, planId: plan.id, version: plde.version, values: pldeValues(plde) }}
            requestKey={randomUUID()}
          />
        </Block>
      </div>
    </>
  );
}
