import "server-only";
import { stepEdited, stepFields } from "@/lib/actions/steps/fields";
import { restoreStep } from "@/lib/actions/steps/gestures";
import { commentFields, newComment, newReply } from "@/lib/comments/fields";
import { decisionFields, decisionForm, newDecision } from "@/lib/decisions/fields";
import { restoreDecision } from "@/lib/decisions/gestures";
import { newReview, reviewFields } from "@/lib/reviews/fields";
import { restoreReview } from "@/lib/reviews/gestures";
import { replyFields } from "@/lib/reviews/replies/fields";

/** What is said of the steps of actions, and of what is asked and decided of plans and of their actions. */
export const followedNouns = {
  step: {
    label: "Étape d’une action",
    fields: stepFields,
    forms: [stepEdited],
    reads: "action.read",
    bin: {
      word: "etape",
      name: "Étape",
      deleted: "supprimée",
      restored: "restaurée",
      // Read on its action.
      path: "/actions",
      gesture: restoreStep,
      key: "stepId",
    },
  },
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
  comment: {
    label: "Commentaire",
    links: { mention: "Personne à prévenir d’un commentaire" },
    fields: commentFields,
    forms: [newComment, newReply, commentFields],
    reads: "comment.read",
  },
  reply: { label: "Réponse à un avis de la Région", fields: replyFields, forms: [replyFields], reads: null },
} as const;
