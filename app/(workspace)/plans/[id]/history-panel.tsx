import { ChangesPanel } from "@/components/page/history";
import { listPlanChanges } from "@/db/plans/history";
import { listPlanTransitions } from "@/db/plans/transitions/reads";
import { entriesShown, latest } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { tellPlan } from "@/lib/plans/history";

type Props = { planId: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ planId, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listPlanChanges(viewer.scope, planId, limit + 1);
  const steps = await listPlanTransitions(viewer.scope, planId);
  const told = latest(tellPlan(history, steps, viewer.timeZone), limit, [
    [...new Set(history.changes.map(({ gesture }) => gesture))],
  ]);
  return (
    <ChangesPanel
      entries={told.shown}
      more={told.more}
      all={all}
      href={`/plans/${planId}`}
      today={viewer.today}
      empty="Rien n’a encore été enregistré sur ce plan."
    />
  );
}
