import { notFound } from "next/navigation";
import { cache } from "react";
import { MoneyDoubts } from "@/components/actions/money-doubts";
import { MoneyGroups } from "@/components/actions/money-groups";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Downloads } from "@/components/ui/downloads";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { typeset } from "@/components/ui/typeset";
import { readMoney, readMoneyByAction } from "@/db/actions/money/figures";
import { listPlanContents } from "@/db/plans/contents";
import { getPlan } from "@/db/plans/reads";
import { lineList } from "@/lib/actions/budget/list";
import { gapSentence } from "@/lib/actions/budget/sentences";
import { fundingList } from "@/lib/actions/fundings/list";
import { moneyByAction } from "@/lib/actions/money/by-action";
import { groupsOf, wholeOf } from "@/lib/actions/money/groups";
import { coverageSentence, doubtLines, planGroups } from "@/lib/actions/money/sentences";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { href } from "@/lib/kernel/search-params";
import { periodLabel } from "@/lib/plans/labels";
import { ActionsPanel } from "./actions-panel";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  return plan ? { viewer, plan } : notFound();
});

export const generateMetadata = titled("Budget d’un plan", async ({ params }: Props) =>
  load((await params).id),
);

export default async function PlanBudgetPage({ params }: Props) {
  const { viewer, plan } = await load((await params).id);
  const { scope, today } = viewer;
  const [money, byAction, actions] = await Promise.all([
    readMoney(scope, { plan: plan.id }, today),
    readMoneyByAction(scope, { plan: plan.id }, today),
    listPlanContents(scope, [plan.id]),
  ]);
  const asked = { plan: plan.id };
  const whole = wholeOf(money, asked);
  const groups = groupsOf(money, planGroups, asked);
  return (
    <>
      <PageHead
        title="Budget et financement du plan"
        crumbs={[
          { label: plan.territoryName },
          { label: `Plan ${periodLabel(plan)}`, href: `/plans/${plan.id}` },
        ]}
        tools={
          <>
            {whole.lines && (
              <ButtonLink href={href(lineList.path, asked)} variant="second">
                Liste des dépenses
              </ButtonLink>
            )}
            {whole.fundings && (
              <ButtonLink href={href(fundingList.path, asked)} variant="second">
                Liste des financements
              </ButtonLink>
            )}
            <Downloads href={`/plans/${plan.id}/budget/export`} />
          </>
        }
      >
        <Facts>
          {[<PlanStatusBadge key="status" plan={plan} today={today} />, coverageSentence(money.coverage)]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c12 main-col">
          <p className="note">{typeset(gapSentence(whole.planned, whole.expected))}</p>
          <MoneyDoubts lines={doubtLines(money.doubts, asked)} />
          <MoneyGroups groups={groups} whole={whole}>
            Aucune dépense ni aucun financement n’est inscrit. Le budget s’écrit sur chaque action, et un plan
            en a besoin pour être transmis à la Région.
          </MoneyGroups>
          <ActionsPanel rows={moneyByAction(actions, byAction)} />
        </div>
      </div>
    </>
  );
}
