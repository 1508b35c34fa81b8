import * as comments from "@/lib/comments/gestures";
import { bareComment, commentTyped, onComment, onCommented, textOfA } from "./comment-rows";
import type { Tried } from "./trying";

const { body, mentions } = commentTyped;

/** Every gesture on comments. */
export const triedComments: Readonly<Record<string, Tried>> = {
  createComment: { ...onCommented, makes: true, gesture: comments.createComment, values: commentTyped },
  replyToComment: { ...onComment, makes: true, gesture: comments.replyToComment, values: { body, mentions } },
  resolveComment: { ...onComment, gesture: comments.resolveComment, values: {} },
  reopenComment: {
    ...onComment,
    gesture: comments.reopenComment,
    values: {},
    ready: bareComment(true),
  },
  correctComment: { ...onComment, allowed: textOfA, gesture: comments.correctComment, values: { body } },
  withdrawComment: {
    ...onComment,
    allowed: textOfA,
    gesture: comments.withdrawComment,
    values: {},
    after: bareComment(),
  },
};
