import type { Axis, ReviewKind } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { agoDays, daysBetween } from "@/lib/french/format";
import { reviewKindLabels } from "@/lib/reviews/labels";
import type { Aged } from "./todo";

/** What the Région asks of a plan, or of one of its actions, and that the territory has not answered. */
export type WaitingReview = {
  id: string;
  kind: ReviewKind;
  body: string;
  writtenOn: string;
  planTitle: string;
  action: { axis: Axis; number: number; title: string } | null;
};

/** A text may be long: its beginning here, all of it on the page of the point. */
const shown = 200;
const beginning = (text: string) => (text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text);

/** A point of the Région that waits for an answer. */
export function reviewTodo(review: WaitingReview, today: string): Aged {
  const { id, kind, body, writtenOn, action, planTitle } = review;
  const days = daysBetween(writtenOn, today);
  return {
    days,
    todo: {
      late: false,
      key: id,
      kind: "review",
      title: action ? `${actionCode(action)} ${action.title}` : planTitle,
      detail: `${reviewKindLabels[kind]}\u00a0: ${beginning(body)}`,
      since: `écrit ${agoDays(days)}`,
      hot: kind === "to_complete",
      href: `/plans/avis/${id}#repondre`,
      gesture: "Répondre",
    },
  };
}
