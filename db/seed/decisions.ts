import type { decisions } from "../decisions/table";
import type { AskedInstance } from "../enums";
import { accountId } from "./accounts";
import { addDays, earliest, instantOf, latest, workday } from "./calendar";
import { type DecisionSample, decisionSamples, putOff, shownDecisions } from "./content/decisions";
import type { Ground } from "./grounds";
import type { PlanRows } from "./plans";
import { cases } from "./profiles";
import { type Random, random, seedId } from "./random";

type DecisionRow = typeof decisions.$inferInsert;
type ActionRow = PlanRows["actions"][number];
type Days = { askedOn: string; decidedOn: string; dueOn: string | null; doneOn: string | null };

/** A decision, signed by who records it: the officer, of the Région. */
function decided(action: ActionRow, asked: AskedInstance, sample: DecisionSample, days: Days): DecisionRow {
  const { regionId, territoryId, id: actionId } = action;
  const last = days.doneOn ?? days.decidedOn;
  return {
    id: seedId(`${actionId}/decision/${days.decidedOn}`, days.decidedOn),
    ...{ regionId, territoryId, actionId },
    ...{ askedFrom: asked, outcome: sample.outcome, decidedBy: sample.by, text: sample.text },
    // The base lifts what is blocked: these blocks were lifted before the demonstration.
    lifts: sample.outcome === "agreed",
    ...{ ownedBy: sample.follow?.by ?? "none", owner: sample.follow?.owner ?? "" },
    ...days,
    ...(!sample.follow && { dueOn: null, doneOn: null }),
    ...(asked === "region" && { createdBy: accountId("region@demo.example") }),
    createdAt: instantOf(days.decidedOn, "14:05"),
    updatedAt: instantOf(last, "14:05"),
  };
}

/** Days of a decision of the past: what follows of it is mostly done by its day. */
function pastDays(action: ActionRow, lastDay: string, stream: Random): Days {
  const begun = action.actualStartOn ?? lastDay;
  const until = earliest(action.actualEndOn ?? lastDay, addDays(lastDay, -4));
  const decidedOn = workday(latest(begun, earliest(until, addDays(lastDay, -stream.int(15, 320)))), -1);
  const dueOn = workday(addDays(decidedOn, stream.int(40, 130)), 1);
  const done = dueOn < lastDay && stream.chance(0.8);
  return {
    askedOn: addDays(decidedOn, -stream.int(15, 70)),
    decidedOn,
    dueOn,
    doneOn: done ? latest(decidedOn, addDays(dueOn, -stream.int(1, 20))) : null,
  };
}

/** Decisions on actions of plans in force: some put off on those that are blocked, some taken on those that were. */
export function generateDecisions(
  grounds: readonly Ground[],
  { plans, actions }: PlanRows,
  today: string,
): DecisionRow[] {
  const active = new Set(plans.filter(({ status }) => status === "active").map(({ id }) => id));
  return grounds.flatMap(({ place, lastDay }) => {
    const own = actions.filter(({ territoryId, planId }) => territoryId === place.id && active.has(planId));
    if (place.slug === cases.silent) return [];
    const stream = random(`decisions/${place.slug}`);
    const waiting = own.flatMap((action) => {
      const { blocked, blockedOn, decisionAwaitedFrom: asked } = action;
      if (!blocked || !blockedOn || !asked || asked === "none") return [];
      const decidedOn = earliest(addDays(blockedOn, stream.int(6, 30)), addDays(lastDay, -1));
      if (decidedOn < blockedOn) return [];
      const dueOn = workday(addDays(today, stream.int(8, 40)), 1);
      return [decided(action, asked, putOff[asked], { askedOn: blockedOn, decidedOn, dueOn, doneOn: null })];
    });
    const shown =
      place.slug === cases.showcase
        ? shownDecisions.flatMap(({ on, asked, askedAgo, decidedAgo, due, doneAgo, ...sample }) => {
            const action = own.find(({ title }) => title.startsWith(on));
            const day = (ago: number | undefined) => (ago === undefined ? null : addDays(today, -ago));
            const days = { dueOn: day(due === undefined ? due : -due), doneOn: day(doneAgo) };
            const [askedOn, decidedOn] = [addDays(today, -askedAgo), addDays(today, -decidedAgo)];
            return action ? [decided(action, asked, sample, { askedOn, decidedOn, ...days })] : [];
          })
        : stream
            .shuffle(
              own.filter(({ blocked, status }) => !blocked && /^(done|in_progress)$/.test(status ?? "")),
            )
            .slice(0, 2)
            .map((action, rank) => {
              const asked = rank === 0 ? "region" : "territory";
              const one = stream.fork(`taken ${rank}`);
              return decided(action, asked, one.pick(decisionSamples[asked]), pastDays(action, lastDay, one));
            });
    return [...waiting, ...shown];
  });
}
