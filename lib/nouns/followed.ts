import "server-only";
import { decisionFields, decisionForm, newDecision } from "@/lib/decisions/fields";
import { restoreDecision } from "@/lib/decisions/gestures";
import { newReview, reviewFields } from "@/lib/reviews/fields";
import { restoreReview } from "@/lib/reviews/gestures";
import { replyFields } from "@/lib/reviews/replies/fields";

/** What is said of what the Région asks and decides of plans and of their actions. */
export const followedNouns = {
  decision: {
    label: "Décision",
    fields: decisionFields,
    forms: [newDecision, decisionForm],
    reads: "decision.read",
    bin: {
      word: "decision",
      name: "Décision",
      deleted: "supprimée",
      restored: "restaurée",
      // Read on its action.
      path: "/actions",
      gesture: restoreDecision,
      key: "decisionId",
    },
  },
  review: {
    label: "Avis de la Région",
    fields: reviewFields,
    forms: [newReview],
    reads: "review.read",
    bin: {
      word: "avis",
      name: "Avis de la Région",
      deleted: "supprimé",
      restored: "restauré",
      path: "/plans/avis",
      gesture: restoreReview,
      key: "reviewId",
    },
  },
  reply: { label: "Réponse à un avis de la Région", fields: replyFields, forms: [replyFields], reads: null },
} as const;
