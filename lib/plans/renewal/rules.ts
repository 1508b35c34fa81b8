import { actionLimits } from "@/db/actions/limits";
import type { ActionStatus } from "@/db/enums";
import type { Settled } from "@/db/plans/renewal";
import { addMonths, dayAfter } from "@/lib/french/months";
import { usualEnd } from "../rules";

/** What is proposed of an open action: it goes on, unless it is finished already. */
export const proposed = ({
  status,
  progress,
}: {
  status: ActionStatus;
  progress: number;
}): Settled["choice"] => (status !== "planned" && progress === 100 ? "close" : "carry");

/** The period proposed of the plan that follows: from the day after the end of this one, 36 months. */
export function followingPeriod({ endsOn }: { endsOn: string }): { startsOn: string; endsOn: string } {
  const startsOn = dayAfter(endsOn);
  return { startsOn, endsOn: usualEnd(startsOn) };
}

/** Is a plan ended, or about to be: within a year? */
export const isEnding = ({ endsOn }: { endsOn: string }, today: string): boolean =>
  addMonths(today, 12) >= endsOn;

/** What is missing of the choices made, by the field of each action, or null. */
export function wrongChoices(
  settled: readonly Settled[],
  open: readonly { id: string }[],
): Record<string, string[]> | null {
  const errors: Record<string, string[]> = {};
  for (const { id } of open)
    if (!settled.some(({ of }) => of === id)) errors[`choice-${id}`] = ["Dites ce que devient cette action."];
  for (const { of, choice, why } of settled) {
    const name = `why-${of}`;
    const max = choice === "close" ? actionLimits.result : actionLimits.statusReason;
    if (choice === "carry") continue;
    if (why === null)
      errors[name] = [
        choice === "close"
          ? "Décrivez le résultat en une phrase."
          : "Dites pourquoi l’action est abandonnée.",
      ];
    else if ([...why].length > max) errors[name] = [`${max}\u00a0caractères au plus.`];
  }
  return Object.keys(errors).length > 0 ? errors : null;
}
