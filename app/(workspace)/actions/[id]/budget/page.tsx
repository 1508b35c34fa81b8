import { notFound } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { PlanLock } from "@/components/plans/lock";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { PageHead } from "@/components/ui/page-head";
import { listBudgetLines } from "@/db/actions/budget/reads";
import { listLeads } from "@/db/actions/choices";
import { listFundings } from "@/db/actions/fundings/reads";
import { getAction } from "@/db/actions/reads";
import { budgetSaid } from "@/lib/actions/budget/labels";
import { actionCode } from "@/lib/actions/labels";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { BalancePanel } from "./balance-panel";
import { FundingsPanel } from "./fundings-panel";
import { LinesPanel } from "./lines-panel";
import { budgetParams } from "./search-params";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(viewer.scope, parsed.data) : null;
  return action ? { viewer, action } : notFound();
});

export const generateMetadata = titled("Budget et financement d’une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ActionBudgetPage({ params, searchParams }: Props) {
  const { viewer, action } = await load((await params).id);
  const { fait, ligne, financement } = budgetParams.parse(await searchParams);
  const place = placeOf(action);
  const editable = can(viewer, "action.write", place) && action.status !== "renewed";
  const signed = !can(viewer, "action.write", place, "structure");
  const [lines, fundings, known] = await Promise.all([
    listBudgetLines(viewer.scope, action.id),
    listFundings(viewer.scope, action.id),
    editable ? listLeads(viewer.scope, action.territoryId) : [],
  ]);
  return (
    <>
      <PageHead
        title="Budget et financement"
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          { label: action.title, href: `/actions/${action.id}` },
          { label: <AxisTag axis={action.axis} /> },
        ]}
        tools={
          lines.length + fundings.length > 0 && (
            <ButtonLink variant="second" href={`/actions/${action.id}/compte-rendu`}>
              Compte rendu financier
            </ButtonLink>
          )
        }
      />
      {fait && <Done key={fait}>{budgetSaid[fait]}</Done>}
      <div className="grid lay">
        <div className="c12 main-col">
          <PlanLock
            status={action.planStatus}
            writer={holdsRight(viewer, "action.write", place)}
            {...(signed && { part: "structure" as const })}
          />
          <BalancePanel lines={lines} fundings={fundings} />
          <LinesPanel actionId={action.id} lines={lines} editable={editable} signed={signed} asked={ligne} />
          <FundingsPanel
            actionId={action.id}
            fundings={fundings}
            funders={editable ? { known, territoryId: action.territoryId } : null}
            asked={financement}
          />
        </div>
      </div>
    </>
  );
}
