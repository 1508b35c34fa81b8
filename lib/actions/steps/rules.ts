import { stepPlaces } from "@/db/actions/steps/limits";
import type { ActionStatus, ProgressBasis } from "@/db/enums";
import { daysBetween, formatCount } from "@/lib/french/format";
import { Refusal } from "@/lib/platform/errors";

/** `doneOn`: null, it is still to do. */
type Weighed = { weight: number; doneOn: string | null };
type Parent = { status: ActionStatus; progressBasis: ProgressBasis };
type Errors = Record<string, string[]>;

/**
 * The whole percent of the weight that is done, to the nearest: neither 0 where something is done, nor 100 where something is left;
 * null without any step. Same rule as app.steps_progress().
 */
export function progressOf(steps: readonly Weighed[]): number | null {
  if (steps.length === 0) return null;
  const sum = (some: readonly Weighed[]) => some.reduce((total, { weight }) => total + weight, 0);
  const done = steps.filter(({ doneOn }) => doneOn !== null);
  if (done.length === 0) return 0;
  if (done.length === steps.length) return 100;
  const all = sum(steps);
  return Math.max(1, Math.min(99, Math.floor((200 * sum(done) + all) / (2 * all))));
}

/** Days past the day that a step was due; 0 for one that is done, not yet due, or due on no day. */
export function daysOverdue(
  { dueOn, doneOn }: { dueOn: string | null; doneOn: string | null },
  today: string,
): number {
  if (doneOn !== null || dueOn === null) return 0;
  return Math.max(0, daysBetween(dueOn, today));
}

/** Carried over, an action is followed in the plan after its own. Throws Refusal "actionRenewed". */
export function followedHere({ status }: Pick<Parent, "status">): void {
  if (status === "renewed") throw new Refusal("actionRenewed");
}

/** A done action that is counted by its steps leaves none to do. Throws Refusal "stepsLeft". */
export function staysDone({ status, progressBasis }: Parent, doneOn: string | null): void {
  if (status === "done" && progressBasis === "steps" && doneOn === null) throw new Refusal("stepsLeft");
}

/** A step was done today or before. */
export function wrongDay({ doneOn }: { doneOn: string | null }, today: string): Errors | null {
  if (doneOn === null || doneOn <= today) return null;
  return { doneOn: ["Cette date ne peut pas être après aujourd’hui."] };
}

/** Said of an action that has as many steps as it may. */
export const tooMany = `Cette action a déjà ${stepPlaces.max}\u00a0étapes\u00a0: regroupez-en, ou supprimez-en.`;

type Followed = { status: ActionStatus; progress?: number | undefined };

const quoted = 3;

/** « « Étude » et « Statuts » », at most three. */
function named(left: readonly { label: string }[]): string {
  const names = left.slice(0, quoted).map(({ label }) => `«\u00a0${label}\u00a0»`);
  const others = left.length - names.length;
  if (others > 0) return `${names.join(", ")} et ${formatCount(others, "autre")}`;
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} et ${last}` : last;
}

/** What an update says against the steps that count its action, by field, or null. `steps`: those of the action. */
export function wrongAgainstSteps(
  { status, progress }: Followed,
  stored: { progressBasis: ProgressBasis; progress: number },
  steps: readonly { label: string; doneOn: string | null }[],
): Errors | null {
  if (stored.progressBasis !== "steps") return null;
  const left = steps.filter(({ doneOn }) => doneOn === null);
  if (status === "done" && left.length > 0)
    return {
      status: [
        `${formatCount(left.length, "étape reste", "étapes restent")} à faire\u00a0: ${named(left)}. Marquez-les comme faites, supprimez celles qui n’auront pas lieu, ou passez l’avancement en saisie à la main avant de choisir «\u00a0Réalisée\u00a0».`,
      ],
    };
  if (status === "planned" && stored.progress > 0)
    return { status: ["Une étape est déjà faite\u00a0: l’action a commencé, elle n’est plus à venir."] };
  if (status !== "done" && progress !== undefined && progress !== stored.progress)
    return {
      progress: [
        `L’avancement de cette action est calculé d’après ses étapes\u00a0: ${stored.progress}\u00a0%. Marquez-les comme faites sur sa page, ou passez-le en saisie à la main.`,
      ],
    };
  return null;
}
