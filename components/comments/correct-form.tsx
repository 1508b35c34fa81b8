"use client";

import { GroundForm } from "@/components/page/ground-form";
import type { ServerFunction } from "@/components/ui/use-mutation";
import { commentFields } from "@/lib/comments/fields";
import { CommentText } from "./comment-form";

type Props = {
  mutation: ServerFunction;
  comment: { id: string; version: number; body: string };
  requestKey: string;
  href: string;
};

/** Folded under a comment, for its author. */
export const CorrectForm = ({ mutation, comment: { id, version, body }, requestKey, href }: Props) => (
  <GroundForm
    what="Ce commentaire"
    mutation={mutation}
    fields={commentFields}
    hidden={{ commentId: id, requestKey }}
    stored={{ version, values: { body } }}
    href={href}
    submit="Enregistrer la correction"
    fold="Corriger"
  >
    {(state, prefix) => <CommentText state={state} prefix={`${prefix}${id}-`} value={body} rows={3} />}
  </GroundForm>
);
