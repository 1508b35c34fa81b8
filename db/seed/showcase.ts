import type { ActionState, DatedNote } from "./action-states";
import { addDays, daysBetween, earliest, latest, within, yearOf } from "./calendar";
import type { Moment, ShowcaseAction } from "./content/boulonnais";

/** State and notes of a hand-written action, its moments turned into days of this plan. */
export function showcaseState(
  action: ShowcaseAction,
  period: { startsOn: string; endsOn: string },
  today: string,
): { state: ActionState; notes: DatedNote[] } {
  const dayOf = (moment: Moment): string =>
    "ago" in moment ? addDays(today, -moment.ago) : `${yearOf(period.startsOn) + moment.year}-${moment.on}`;
  const inPlan = (moment: Moment) => within(dayOf(moment), period.startsOn, period.endsOn);

  const begun = action.status !== "planned";
  const done = action.status === "done";
  const start = begun ? earliest(inPlan(action.start), addDays(today, -14)) : inPlan(action.start);
  const end = latest(start, inPlan(action.end));
  const touchedOn = latest(period.startsOn, earliest(dayOf(action.touched), today));
  const first = begun ? latest(period.startsOn, start) : period.startsOn;
  const step = Math.floor(daysBetween(first, touchedOn) / action.notes.length);

  return {
    state: {
      status: action.status,
      progress: action.progress,
      plannedStartOn: start,
      plannedEndOn: end,
      actualStartOn: begun ? start : null,
      actualEndOn: done ? earliest(end, today) : null,
      resumeOn: action.pause ? dayOf(action.pause.resume) : null,
      statusReason: action.pause?.reason ?? null,
      result: action.result ?? null,
      confidence: action.confidence ?? null,
      confidenceOn:
        action.confidenceAgo === undefined
          ? null
          : latest(period.startsOn, addDays(today, -action.confidenceAgo)),
      blocked: action.block !== undefined,
      blockedOn: action.block ? addDays(today, -action.block.ago) : null,
      blockedReason: action.block?.reason ?? null,
      unblockingCondition: action.block?.condition ?? null,
      decisionAwaitedFrom: action.block?.awaitedFrom ?? "none",
      touchedOn,
    },
    notes: action.notes.map((body, index) => ({
      notedOn: addDays(touchedOn, -Math.max(0, step) * (action.notes.length - 1 - index)),
      body,
    })),
  };
}
