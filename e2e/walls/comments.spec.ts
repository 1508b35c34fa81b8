import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { bareComment, commentTyped, discussionOf, onComment, onCommented, textOfA } from "./comment-rows";
import { type Gesture, replayAll } from "./replay";

const common = { server: "agentA", page: discussionOf, inProcess: true } as const;
const { body } = commentTyped;

const gestures: Record<string, Gesture> = {
  comment: {
    ...{ ...common, ...onCommented, page: (id) => `/actions/${id}/discussion` },
    ...{ marker: ">Commenter<", fields: { body } },
  },
  reply: { ...common, ...onComment, marker: ">Répondre<", fields: { body } },
  resolve: { ...common, ...onComment, marker: "Marquer comme résolue", fields: {} },
  reopen: { ...common, ...onComment, marker: "Rouvrir", fields: {}, ready: bareComment(true) },
  correct: {
    ...{ ...common, ...onComment, allowed: textOfA },
    ...{ marker: "Enregistrer la correction", fields: { body } },
  },
  withdraw: {
    ...{ ...common, ...onComment, allowed: textOfA, after: bareComment() },
    ...{ marker: "Retirer le texte", fields: {} },
  },
};

test("rejouer les formulaires des discussions n’écrit que là où on les lit, et un texte n’est qu’à son auteur", async () => {
  test.setTimeout(300_000);
  await replayAll("comments", gestures, inTrials);
});
