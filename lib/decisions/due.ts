import type { DueDecision } from "@/db/decisions/reads";
import { actionCode } from "@/lib/actions/labels";
import { uncapitalised } from "@/lib/french/capitals";
import { agoDays, daysBetween, formatCount, formatDate } from "@/lib/french/format";
import { ownedByLabels } from "./labels";

/** Lines shown at once to an officer. */
export const shownDue = 2;

/** « Et 3 autres, dont l’échéance est plus récente. », or nothing when all are shown. */
export const othersDue = (count: number): string | null =>
  count > shownDue ? `Et ${formatCount(count - shownDue, "autre")}, d’échéance plus récente.` : null;

/** What follows of a decision, up to whom, since when: a line that leads to it, on its action. */
export function dueLine(decision: DueDecision, today: string) {
  const { id, actionId, territoryName, title, ownedBy, owner, dueOn } = decision;
  const days = dueOn ? daysBetween(dueOn, today) : 0;
  const by = `${uncapitalised(ownedByLabels[ownedBy])}${owner ? `, ${owner}` : ""}`;
  const since = dueOn ? `pour le ${formatDate(dueOn)}${days > 0 ? `, ${agoDays(days)}` : ""}` : "";
  return {
    id,
    title: `${territoryName}, ${actionCode(decision)} ${title}`,
    href: `/actions/${actionId}`,
    since: `Suite\u00a0: ${by}, ${since}`,
    gesture: "Voir la décision",
    step: `/actions/${actionId}/decisions#decision-${id}`,
  };
}
