import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PickPlan } from "@/components/actions/pick-plan";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { listObjectives, listWritablePlans } from "@/db/plans/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";
import { newActionParams } from "../search-params";
import { LinesForm } from "./lines-form";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async (asked: string | undefined) => {
  const { scope } = await requireReader();
  if (scope.write.length === 0) notFound();
  const plans = await listWritablePlans(scope);
  const plan = plans.find(({ id }) => id === asked);
  if (asked && !plan) notFound();
  return { scope, plans, plan };
});

export const generateMetadata = titled("Plusieurs actions", async ({ searchParams }: Props) =>
  load(newActionParams.parse(await searchParams).plan),
);

export default async function NewActionsPage({ searchParams }: Props) {
  const asked = newActionParams.parse(await searchParams);
  const { scope, plans, plan } = await load(asked.plan);
  if (!plan)
    return (
      <PickPlan
        title="Plusieurs actions"
        plans={plans}
        hrefFor={(id) => href("/actions/nouvelle/plusieurs", { plan: id, axe: asked.axe })}
      />
    );
  const objectives = await listObjectives(scope, plan.id);
  const objective = objectives.find(({ id }) => id === asked.objectif);
  const axis = objective?.axis ?? asked.axe;
  const one = { plan: plan.id, axe: axis, objectif: objective?.id };
  return (
    <>
      <PageHead
        title="Plusieurs actions"
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
        ]}
        tools={
          <ButtonLink href={href("/actions/nouvelle", one)} variant="second">
            Une seule
          </ButtonLink>
        }
      >
        <p className="sub">
          Une ligne par action, sous un objectif ou dans un axe. Chacune reçoit le numéro suivant de son axe.
        </p>
      </PageHead>
      {asked.nombre && (
        <Done key={asked.apres} answer={asked.apres}>
          {`${formatCount(asked.nombre, "action créée", "actions créées")}${
            objective ? ` sous «\u00a0${objective.label}\u00a0»` : ""
          }. `}
          <Link href={`/plans/${plan.id}`} prefetch={false}>
            Voir le plan
          </Link>
        </Done>
      )}
      <LinesForm
        key={asked.apres}
        planId={plan.id}
        axis={axis}
        objectiveId={objective?.id}
        choices={objectives}
        requestKey={randomUUID()}
      />
    </>
  );
}
