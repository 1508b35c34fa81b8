import { reviewKinds, reviewOpinions } from "@/db/enums";
import { reviewLimits as limits } from "@/db/reviews/limits";
import type { ReviewWrite } from "@/db/reviews/table";
import { choice, choiceOrNone, fieldsOf, ref, required } from "@/lib/kernel/dictionary";
import { reviewKindLabels, reviewOpinionLabels } from "./labels";

/** What an officer writes of a plan or of an action, in the order of its form. */
export const reviewFields = fieldsOf<ReviewWrite>()({
  kind: choice(reviewKinds, {
    label: "Nature",
    words: reviewKindLabels,
    missing: "Dites si c’est un avis, une question ou un point à compléter.",
  }),
  opinion: choiceOrNone(reviewOpinions, {
    label: "Sens de l’avis",
    column: "Avis",
    words: reviewOpinionLabels,
    none: "sans objet",
  }),
  body: required(limits.body, { label: "Texte", missing: "Écrivez l’avis, la question ou ce qui manque." }),
});

/** « Enregistrer le point », of the plan that the form names, or of one of its actions. */
export const newReview = {
  actionId: ref("action", { label: "Sur", none: "le plan entier" }),
  ...reviewFields,
};
