import { replyLimits as limits } from "@/db/reviews/replies/limits";
import { required } from "@/lib/kernel/dictionary";

/** « Répondre ». */
export const replyFields = {
  body: required(limits.body, { label: "Réponse", missing: "Écrivez la réponse." }),
};
