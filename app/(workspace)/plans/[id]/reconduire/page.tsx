import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { PlanRenewed } from "@/components/plans/renewed";
import { PageHead } from "@/components/ui/page-head";
import { listPldes } from "@/db/plans/plde/reads";
import { getPlan } from "@/db/plans/reads";
import { getPlanLineage, listToSettle } from "@/db/plans/renewal";
import { actionCode } from "@/lib/actions/labels";
import { actionStatusLabels } from "@/lib/actions/states";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { holdsRight } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { followingPeriod, proposed } from "@/lib/plans/renewal/rules";
import { RenewalForm } from "./renewal-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  if (!plan || !holdsRight(viewer, "plan.open", plan)) notFound();
  return { viewer, plan };
});

export const generateMetadata = titled("Ouvrir le plan suivant", async ({ params }: Props) =>
  load((await params).id),
);

export default async function RenewalPage({ params }: Props) {
  const { viewer, plan } = await load((await params).id);
  const { next } = await getPlanLineage(viewer.scope, plan.id);
  const head = {
    title: "Ouvrir le plan suivant",
    crumbs: [
      { label: plan.territoryName },
      { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
    ],
  };
  if (next)
    return (
      <>
        <PageHead {...head} />
        <PlanRenewed next={next} today={viewer.today} />
      </>
    );
  // Its page says what it still has to become.
  if (!["active", "closed"].includes(plan.status)) redirect(`/plans/${plan.id}`);
  const [open, pldes] = await Promise.all([listToSettle(viewer.scope, plan.id), listPldes(viewer.scope)]);
  const period = followingPeriod(plan);
  const here = pldes.filter((one) => one.territoryId === plan.territoryId);
  return (
    <>
      <PageHead {...head}>
        <p className="sub">
          Ses objectifs sont repris, ses textes restent à écrire. Il s’ouvre en élaboration&nbsp;: rien n’y
          compte avant sa mise en vigueur.
        </p>
      </PageHead>
      <RenewalForm
        planId={plan.id}
        values={{
          ...period,
          title: `Plan d’actions ESS ${periodLabel(period)}`,
          pldeId: here.find((one) => one.startsOn >= period.startsOn)?.id ?? "",
        }}
        pldes={here}
        actions={open.map((action) => ({
          id: action.id,
          code: actionCode(action),
          title: action.title,
          status: actionStatusLabels[action.status],
          proposed: proposed(action),
        }))}
        requestKey={randomUUID()}
      />
    </>
  );
}
