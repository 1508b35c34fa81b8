import type { ReactElement } from "react";
import { CommentForm } from "@/components/comments/comment-form";
import { CorrectForm } from "@/components/comments/correct-form";
import { idle } from "@/lib/kernel/form-state";
import { CorrectForm as CorrectNoteForm } from "./(workspace)/actions/[id]/notes/correct-form";
import { SnapshotForm } from "./(workspace)/plans/[id]/instantanes/snapshot-form";

const mutation = async () => idle;
const readers = [{ id: "a", name: "A" }];

/** The forms of comments and of the correction of a note, by the part of a dictionary that each asks. */
export const commentForms: Record<string, ReactElement> = {
  newSnapshot: <SnapshotForm planId="a" requestKey="k" />,
  noteFields: (
    <CorrectNoteForm note={{ id: "a", version: 1, body: "A" }} requestKey="k" href="/actions/a/notes" />
  ),
  newComment: (
    <CommentForm
      mutation={mutation}
      hidden={{ on: "plan", rowId: "a", requestKey: "k" }}
      readers={readers}
      prefix=""
      verb="Commenter"
    />
  ),
  newReply: (
    <CommentForm
      mutation={mutation}
      hidden={{ commentId: "a", requestKey: "k" }}
      readers={readers}
      prefix="a-"
      verb="Répondre"
    />
  ),
  commentFields: (
    <CorrectForm
      mutation={mutation}
      comment={{ id: "a", version: 1, body: "A" }}
      requestKey="k"
      href="/plans/a/discussion"
    />
  ),
};
