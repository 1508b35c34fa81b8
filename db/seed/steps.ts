import type { steps } from "../actions/steps/table";
import type { actions } from "../actions/table";
import { addDays, daysBetween, instantOf, latest, within } from "./calendar";
import { stepTexts, stepWeights } from "./content/steps";
import type { Random } from "./random";
import { seedId } from "./random";

type StepRow = typeof steps.$inferInsert;
type ActionRow = typeof actions.$inferInsert & { createdAt: Date; touchedOn: string };

type Asked = {
  action: ActionRow;
  name: string;
  today: string;
  /** First day of the plan, when nothing else is known. */
  from: string;
  own: Random;
};

/** How many of the steps of an action are done. */
function doneOf({ status, progress }: ActionRow, count: number): number {
  if (status === "done") return count;
  if (status !== "in_progress" && status !== "on_hold") return 0;
  return Math.max(1, Math.min(count - 1, Math.round(((progress ?? 0) * count) / 100)));
}

/**
 * Steps of an action of an active plan, their days around its own, and whether its progress is counted from them: of some that are in
 * progress, whose percent is then theirs. None of one that is given up.
 */
export function stepsOf({ action, name, today, from, own }: Asked): {
  steps: StepRow[];
  counted: Pick<ActionRow, "progress" | "progressBasis"> | null;
} {
  if (action.status === "cancelled" || !own.chance(0.6)) return { steps: [], counted: null };
  const labels = own.pick(stepTexts[action.axis]);
  const weights = stepWeights[labels.length] ?? labels.map(() => 1);
  const done = doneOf(action, labels.length);
  const start = action.actualStartOn ?? action.plannedStartOn ?? from;
  const span = Math.max(0, daysBetween(start, action.touchedOn));
  const end = action.plannedEndOn ?? null;
  // Late with its action, or spread over the time that it has left.
  const left = end === null ? 0 : daysBetween(today, end);
  const rows = labels.map((label, at): StepRow => {
    const doneOn = at < done ? addDays(start, Math.floor((span * (at + 1)) / (done + 1))) : null;
    const rank = at - done + 1;
    const due =
      doneOn === null &&
      end &&
      (left > 0 ? addDays(today, Math.ceil((left * rank) / (labels.length - done))) : end);
    const wasDue = doneOn && within(addDays(doneOn, own.int(-12, 20)), start, latest(today, end ?? today));
    return {
      id: seedId(`${name}/step/${at}`, from),
      ...{ regionId: action.regionId, territoryId: action.territoryId, actionId: action.id },
      ...{ label, weight: weights[at] ?? 1, rank: at + 1 },
      ...{ dueOn: wasDue ?? (due || null), doneOn },
      ...{ createdAt: action.createdAt, updatedAt: instantOf(doneOn ?? action.touchedOn, "15:12") },
    };
  });
  // One that slips: due, and still to do, though its action is not late.
  const next = rows[done];
  if (next && left > 0 && action.status === "in_progress" && own.chance(0.15))
    next.dueOn = latest(start, addDays(today, -own.int(6, 40)));
  const counts = action.status === "in_progress" && own.chance(0.4);
  const weight = weights.slice(0, done).reduce((sum, one) => sum + one, 0);
  return { steps: rows, counted: counts ? { progress: 5 * weight, progressBasis: "steps" } : null };
}
