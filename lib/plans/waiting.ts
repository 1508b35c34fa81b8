import type { PlanMoveName, PlanStatus, TerritoryKind } from "@/db/enums";
import { agoDays, daysBetween, formatDate } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { periodLabel } from "./labels";
import { moveWords } from "./moves/steps";
import { planMoves, whoMoves } from "./workflow";

type Plan = {
  id: string;
  territoryName: string;
  territoryKind: TerritoryKind;
  status: PlanStatus;
  startsOn: string;
  endsOn: string;
  movedOn: string | null;
  closingAskedOn: string | null;
};

export type WaitingLine = {
  id: string;
  title: string;
  /** What was done of it, on which day, and how long ago. */
  since: string;
  gesture: string;
  /** Where the gesture is made. */
  step: string;
};

const stepOf = (id: string, move?: PlanMoveName) =>
  href(`/plans/${id}/etape`, move ? { geste: moveWords[move] } : {});

/** What a plan waits for from the Région, and since when: to be validated or returned, then to be signed; to be closed, as its agent asked. */
export function waitingLine(plan: Plan, today: string): WaitingLine {
  const { id, status, territoryKind, closingAskedOn } = plan;
  const day = closingAskedOn ?? plan.movedOn;
  const on = day ? ` le ${formatDate(day)}, ${agoDays(daysBetween(day, today))}` : "";
  const title = `${plan.territoryName}, plan ${periodLabel(plan)}`;
  if (closingAskedOn) {
    // The Région asks the closing of its own plan: it has no agent.
    const by = territoryKind === "region" ? "" : ` par ${whoMoves[planMoves.ask_close.by]}`;
    return {
      ...{ id, title, since: `Clôture demandée${by}${on}` },
      gesture: "Clore le plan",
      step: stepOf(id, "close"),
    };
  }
  if (status === "approved")
    return {
      ...{ id, title, since: `Validé${on}` },
      gesture: "Mettre en vigueur",
      step: stepOf(id, "activate"),
    };
  return { ...{ id, title, since: `Transmis${on}` }, gesture: "Valider ou renvoyer", step: stepOf(id) };
}
