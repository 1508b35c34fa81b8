import type { PlanMoveName, PlanStatus } from "../enums";
import type { plans } from "../plans/table";
import type { planTransitions } from "../plans/transitions/table";
import { addDays, instantOf } from "./calendar";
import { seedId } from "./random";

type PlanRow = typeof plans.$inferInsert;
type Transition = typeof planTransitions.$inferInsert & { id: string };

type Step = {
  move: PlanMoveName;
  from: PlanStatus;
  to: PlanStatus;
  on: string;
  reason?: string;
  reference?: string;
};

/** Moves that the Région makes; its agent makes the others. */
export const decided: readonly PlanMoveName[] = ["return", "approve", "activate", "amend", "close"];

const closingReport =
  "Les actions prévues ont été réalisées ou abandonnées avec leur motif. Les partenaires souhaitent poursuivre l’animation locale et les outils mutualisés dans le plan suivant.";

/**
 * How a plan came to be what it is: sent and signed, then extended where it was, then closed with its report. Given with its columns
 * and the transitions that tell it; `name`: that of its ids.
 */
export function movedPlan(plan: PlanRow, name: string): { plan: PlanRow; transitions: Transition[] } {
  const { id, regionId, territoryId, startsOn, endsOn, signedEndsOn, signedOn, closedOn, deliberation } =
    plan;
  if (!signedOn) return { plan, transitions: [] };
  const signedEnd = signedEndsOn ?? endsOn;
  const steps: Step[] = [
    { move: "submit", from: "draft", to: "submitted", on: addDays(signedOn, -20) },
    { move: "approve", from: "submitted", to: "approved", on: addDays(signedOn, -9) },
    { move: "activate", from: "approved", to: "active", on: signedOn },
  ];
  if (signedEndsOn)
    steps.push({
      ...{
        move: "amend",
        from: "active",
        to: "active",
        on: addDays(startsOn, 410),
        reference: "Avenant nº 1",
      },
      reason: "Prolonger le plan pour achever les actions engagées.",
    });
  if (closedOn) steps.push({ move: "close", from: "active", to: "closed", on: closedOn });
  const transitions = steps.map(({ move, from, to, on, reason, reference }, index): Transition => {
    const at = instantOf(on, "14:30");
    return {
      ...{ id: seedId(`${name}/transition/${index}`, startsOn), regionId, territoryId, planId: id },
      ...{ moveNumber: index + 1, move, fromStatus: from, toStatus: to, movedOn: on },
      ...{ reason: reason ?? null, reference: reference ?? null },
      endedOn: move === "amend" || index < 3 ? signedEnd : endsOn,
      endsOn: index < 3 ? signedEnd : endsOn,
      ...{ createdAt: at, updatedAt: at },
    };
  });
  const last = transitions.at(-1);
  return {
    transitions,
    plan: {
      ...plan,
      signatories: "Région Nord-Pas de Calais, structure porteuse du PLDE",
      ...{ moveNumber: transitions.length, lastMove: last?.move ?? null, movedOn: last?.movedOn ?? null },
      ...{ moveReason: last?.reason ?? null, moveReference: last?.reference ?? null },
      finalReport: closedOn && deliberation ? closingReport : null,
    },
  };
}
