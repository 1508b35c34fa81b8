import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PickPlan } from "@/components/actions/pick-plan";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { listActionChoices } from "@/db/actions/choices";
import { getAction } from "@/db/actions/reads";
import { listWritablePlans } from "@/db/plans/reads";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { href } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";
import { ActionForm } from "./action-form";
import { newActionParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async (asked: string | undefined) => {
  const { scope, today } = await requireReader();
  if (scope.write.length === 0) notFound();
  const plans = await listWritablePlans(scope);
  const plan = asked ? plans.find(({ id }) => id === asked) : plans.length === 1 && plans[0];
  if (asked && !plan) notFound();
  return { scope, today, plans, plan };
});

export const generateMetadata = titled("Nouvelle action", async ({ searchParams }: Props) =>
  load(newActionParams.parse(await searchParams).plan),
);

export default async function NewActionPage({ searchParams }: Props) {
  const asked = newActionParams.parse(await searchParams);
  const { scope, today, plans, plan } = await load(asked.plan);
  if (!plan)
    return (
      <PickPlan
        title="Nouvelle action"
        plans={plans}
        hrefFor={(id) => href("/actions/nouvelle", { plan: id, axe: asked.axe })}
      />
    );
  const choices = await listActionChoices(scope, { ...plan, planId: plan.id }, today);
  const objective = choices.objectives.find(({ id }) => id === asked.objectif);
  const made = asked.apres ? await getAction(scope, asked.apres) : null;
  const axis = objective?.axis ?? asked.axe;
  const several = { plan: plan.id, axe: axis, objectif: objective?.id };
  return (
    <>
      <PageHead
        title="Nouvelle action"
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
        ]}
        tools={
          <ButtonLink href={href("/actions/nouvelle/plusieurs", several)} variant="second">
            Plusieurs à la fois
          </ButtonLink>
        }
      >
        <p className="sub">
          Seuls l’axe et l’intitulé sont obligatoires&nbsp;; sous un objectif, l’axe est le sien. L’action
          reçoit le numéro suivant de son axe&nbsp;; l’état, l’avancement et la météo se mettent à jour sur sa
          page.
        </p>
      </PageHead>
      {made?.planId === plan.id && (
        <Done key={made.id} answer={made.id}>
          {`${actionCode(made)} «\u00a0${made.title}\u00a0» est créée. `}
          <Link href={`/actions/${made.id}`} prefetch={false}>
            Voir sa fiche
          </Link>
        </Done>
      )}
      <ActionForm
        key={made?.id}
        again={made !== null}
        planId={plan.id}
        territoryId={plan.territoryId}
        axis={axis}
        objectiveId={objective?.id}
        choices={choices}
        requestKey={randomUUID()}
      />
    </>
  );
}
