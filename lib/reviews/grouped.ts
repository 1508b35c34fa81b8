import type { Axis } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { stateOf } from "./rules";

type Point = {
  id: string;
  kind: "opinion" | "question" | "to_complete";
  settledOn: string | null;
  actionId: string | null;
  action: { axis: Axis; number: number; title: string } | null;
  replies: readonly { fromTerritory: boolean }[];
};

/** Points of a plan, or of one of its actions: the last opinion first, then what waits, then the rest. */
export type ReviewGroup<P> = {
  action: { id: string; code: string; title: string } | null;
  /** The last opinion: it is that of the Région. */
  opinion: P | null;
  open: P[];
  /** Former opinions, and what is settled. */
  past: P[];
};

/** Points as they come, newest first, gathered by what they are of: the plan, then its actions. */
export function groupedReviews<P extends Point>(points: readonly P[]): ReviewGroup<P>[] {
  const groups = new Map<string | null, ReviewGroup<P>>();
  for (const point of points) {
    const { actionId, action } = point;
    const group = groups.get(actionId) ?? {
      ...{ opinion: null, open: [], past: [] },
      action: actionId && action ? { id: actionId, code: actionCode(action), title: action.title } : null,
    };
    groups.set(actionId, group);
    if (point.kind === "opinion" && group.opinion === null) group.opinion = point;
    else if (point.kind === "opinion" || stateOf(point) === "settled") group.past.push(point);
    else group.open.push(point);
  }
  return [...groups.values()];
}
