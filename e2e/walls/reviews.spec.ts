import { test } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import type { Http } from "../http";
import { reviewsSeen, reviewsWritten } from "./expected";
import { type Gesture, replayAll } from "./replay";
import { bareReview } from "./review-rows";

const onReview = {
  table: "review",
  page: (id: string) => `/plans/avis/${id}`,
  server: "regional",
  idField: "reviewId",
  allowed: reviewsWritten,
  ready: bareReview(),
  inProcess: true,
} as const;

/** The point of an action, read on its page. */
const actionOf = async (id: string, { sql }: Http) => {
  const [row] = await sql<{ of: string }[]>`update review set version = version + 1,
    action_id = (select a.id from action a where a.plan_id = review.plan_id and a.deleted_at is null order by a.id limit 1)
    where id = ${id} returning action_id as of`;
  return `/actions/${row?.of}`;
};

const point = { kind: "question", opinion: "", body: "Rejeu" };

const gestures: Record<string, Gesture> = {
  addPoint: {
    ...{ ...onReview, table: "plan", idField: "planId", writes: "review", ready: undefined },
    page: (id) => `/plans/${id}/avis`,
    marker: "Enregistrer le point",
    fields: { actionId: "", ...point },
  },
  savePoint: { ...onReview, marker: "Enregistrer le point", fields: point },
  settlePoint: { ...onReview, marker: "Marquer comme réglé", fields: {} },
  reopenPoint: { ...onReview, marker: "Rouvrir le point", fields: {}, ready: bareReview(true) },
  answerPoint: {
    ...{ ...onReview, server: "agentA", allowed: reviewsSeen, writes: "reply" },
    ...{ marker: ">Répondre<", fields: { body: "Rejeu" } },
  },
  answer: {
    ...{ ...onReview, server: "agentA", allowed: reviewsSeen, writes: "reply", page: actionOf },
    ...{ marker: ">Répondre<", fields: { body: "Rejeu" } },
  },
  removePoint: { ...onReview, marker: "Mettre à la corbeille", fields: {} },
};

test("rejouer les formulaires des avis de la Région n’écrit que dans le plan de qui y est habilité", async () => {
  test.setTimeout(300_000);
  await replayAll("reviews", gestures, inTrials);
});
