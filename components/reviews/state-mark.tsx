import { marked } from "@/components/ui/icon";
import type { ReviewOpinion } from "@/db/enums";
import { reviewOpinionLabels } from "@/lib/reviews/labels";
import type { ReviewState } from "@/lib/reviews/rules";

const words = { waiting: "à répondre", answered: "répondu", settled: "réglé" } as const;
const icons = { waiting: "clock", answered: "speech", settled: "full" } as const;

/** « à répondre », « répondu », « réglé »; of an opinion, which way it goes. */
export function ReviewMark({ state, opinion }: { state: ReviewState; opinion: ReviewOpinion | null }) {
  if (opinion) return <b className="review-mark">{reviewOpinionLabels[opinion].toLowerCase()}</b>;
  if (state === "none") return null;
  const look = `review-mark ${marked(icons[state], 18)}`;
  return <b className={state === "waiting" ? `${look} waits` : look}>{words[state]}</b>;
}

/** On a row of actions, where the Région asks something that is not settled. */
export const ReviewFlag = ({ open }: { open: boolean }) =>
  open && <span className={`lead ${marked("speech", 18)}`}>Point de la Région ouvert</span>;
