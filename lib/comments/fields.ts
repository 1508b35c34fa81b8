import { commentLimits as limits } from "@/db/comments/limits";
import { choice, refs, required } from "@/lib/kernel/dictionary";
import { commentedLabels, commentedNouns } from "./labels";

/** What a comment says; its author corrects it. */
export const commentFields = {
  body: required(limits.body, { label: "Commentaire", missing: "Écrivez le commentaire." }),
};

/** « Répondre »: with whom it is to be told to. */
export const newReply = {
  ...commentFields,
  mentions: refs("account", { label: "Prévenir", none: "personne" }),
};

/** « Commenter »: of which row. */
export const newComment = {
  on: choice(commentedNouns, {
    label: "Sur",
    words: commentedLabels,
    missing: "Dites de quoi parle ce commentaire.",
  }),
  ...newReply,
};
