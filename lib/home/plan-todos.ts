import type { PlanMoveName, PlanStatus } from "@/db/enums";
import { uncapitalised } from "@/lib/french/capitals";
import { agoDays, daysBetween, formatDate, sinceDays } from "@/lib/french/format";
import { periodLabel } from "@/lib/plans/labels";
import { planMoves, whoMoves } from "@/lib/plans/workflow";
import type { Aged } from "./todo";

/** Returned to be completed, or past its end; the last move that was made of it, and its reason. */
export type WaitingPlan = {
  id: string;
  status: PlanStatus;
  startsOn: string;
  endsOn: string;
  lastMove: PlanMoveName | null;
  movedOn: string | null;
  moveReason: string | null;
  closingAskedOn: string | null;
};

/** A reason may be long: its beginning here, all of it on the page of the plan. */
const shown = 300;
const beginning = (text: string) => (text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text);

/** A plan that was returned, or opened again, to be completed: by whom, when and why. */
function returnedTodo(plan: WaitingPlan, today: string): Aged {
  const { lastMove, movedOn, moveReason } = plan;
  const days = movedOn ? daysBetween(movedOn, today) : 0;
  const done = lastMove === "resume" ? "Rouvert" : "Renvoyé";
  const by = whoMoves[planMoves[lastMove === "resume" ? "resume" : "return"].by];
  const said = `${done} à compléter par ${by}${movedOn ? ` le ${formatDate(movedOn)}` : ""}`;
  return {
    days,
    todo: {
      late: false,
      key: plan.id,
      kind: "returned",
      title: `Plan ${periodLabel(plan)}`,
      detail: moveReason ? `${said}\u00a0: ${beginning(moveReason)}` : said,
      since: movedOn ? `${uncapitalised(done)} ${agoDays(days)}` : "",
      hot: true,
      href: `/plans/${plan.id}/modifier`,
      gesture: "Compléter le plan",
    },
  };
}

/** A plan that waits for the agent: to be completed, or past its end and closed by nobody. */
export function planTodo(plan: WaitingPlan, today: string): Aged {
  if (plan.status === "returned") return returnedTodo(plan, today);
  const days = daysBetween(plan.endsOn, today);
  const asked = plan.closingAskedOn;
  return {
    days,
    todo: {
      late: false,
      key: plan.id,
      kind: asked ? "closing" : "plan",
      title: `Plan ${periodLabel(plan)}`,
      detail: asked
        ? `Clôture demandée le ${formatDate(asked)}\u00a0: elle attend la Région`
        : "Mettez ses dernières actions à jour, puis demandez sa clôture à la Région",
      since: `échu ${sinceDays(days)}`,
      hot: !asked,
      href: `/plans/${plan.id}`,
      gesture: "Ouvrir le plan",
    },
  };
}
