import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { PlanLock } from "@/components/plans/lock";
import { PageHead } from "@/components/ui/page-head";
import { typeset } from "@/components/ui/typeset";
import { getAction } from "@/db/actions/reads";
import { listDecisions } from "@/db/decisions/reads";
import { actionCode } from "@/lib/actions/labels";
import { blockSentence } from "@/lib/actions/notices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { recordLabel } from "@/lib/decisions/labels";
import { awaitsFrom } from "@/lib/decisions/rights";
import { lastRecorded, markOfBlock } from "@/lib/decisions/rules";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { DecisionForm } from "./decision-form";
import { DecisionsPanel } from "./decisions-panel";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(viewer.scope, parsed.data) : null;
  if (!action || !holdsRight(viewer, "decision.write", placeOf(action))) notFound();
  return { viewer, action };
});

export const generateMetadata = titled("Décisions sur une action", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ActionDecisionsPage({ params }: Props) {
  const { viewer, action } = await load((await params).id);
  const decisions = await listDecisions(viewer.scope, action.id);
  const waits = awaitsFrom(viewer, action);
  return (
    <>
      <PageHead
        title="Décisions"
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          { label: action.title, href: `/actions/${action.id}` },
          { label: <AxisTag axis={action.axis} /> },
        ]}
      >
        {action.blocked && (
          <p className="sub">
            {typeset(blockSentence({ ...action, awaitedFrom: action.decisionAwaitedFrom }))}
          </p>
        )}
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <PlanLock status={action.planStatus} writer />
          {/* Mounted for who might have typed one, whatever became of the block meanwhile. */}
          {can(viewer, "decision.write", placeOf(action)) && (
            <DecisionForm
              actionId={action.id}
              requestKey={randomUUID()}
              opens={waits ? recordLabel(waits) : null}
              onBlock={markOfBlock(action, lastRecorded(decisions))}
              askedOn={action.blockedOn ?? ""}
            />
          )}
          <DecisionsPanel action={action} viewer={viewer} decisions={decisions} />
        </div>
      </div>
    </>
  );
}
