import type { DueDecision } from "@/db/decisions/reads";
import { actionCode } from "@/lib/actions/labels";
import { daysBetween, sinceDays } from "@/lib/french/format";
import type { Aged } from "./todo";

export type WaitingDecision = Pick<
  DueDecision,
  "id" | "actionId" | "axis" | "number" | "title" | "text" | "dueOn"
>;

/** What follows of a decision, once its day has come. */
export function decisionTodo(decision: WaitingDecision, today: string): Aged {
  const { id, actionId, title, text, dueOn } = decision;
  const days = dueOn ? daysBetween(dueOn, today) : 0;
  return {
    days,
    todo: {
      key: id,
      kind: "decision",
      title: `${actionCode(decision)} ${title}`,
      detail: `Suite de la décision\u00a0: ${text}`,
      since: days > 0 ? `échue ${sinceDays(days)}` : "à faire aujourd’hui",
      hot: days > 0,
      late: false,
      href: `/actions/${actionId}/decisions#decision-${id}`,
      gesture: "Voir la décision",
    },
  };
}
