import "server-only";
import { actionLimits } from "@/db/actions/limits";
import { numbersIn } from "@/db/actions/numbers";
import type { Axis } from "@/db/enums";
import type { Tx } from "@/db/scope";
import { fullAxis } from "./rules";

/** Numbers given within the plans that are held, to the actions that are accepted. */
export type Numbering = { next: (planId: string, axis: Axis) => number; given: Map<string, number> };

/** The same, of these plans, which are held. */
export const numbering = async (tx: Tx, planIds: readonly string[]): Promise<Numbering> => ({
  next: await numbersIn(tx, planIds),
  given: new Map(),
});

/** Gives an action the next number of an axis; what is wrong where the axis has none left. */
export function numbered({ next, given }: Numbering, id: string, planId: string, axis: Axis) {
  const number = next(planId, axis);
  if (number > actionLimits.number.max) return { axis: [fullAxis] };
  given.set(id, number);
  return null;
}
