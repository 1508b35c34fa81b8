import "server-only";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import { type AnsweredReview, holdAnswered } from "@/db/reviews/parents";
import { replyWall } from "@/db/reviews/replies/wall";
import { gesture } from "@/lib/kernel/gesture";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { replyFields } from "./fields";

const { input, read } = readsAdding("reviewId", replyFields, {});

/** « Répondre »: in the name of the territory of the plan by its agents, else of the Région by its officers; the review is neither held nor written. */
export const answerReview = gesture<Adding<typeof replyFields> & { id: string }, AnsweredReview, null>({
  name: "reply.create",
  says: "Réponse ajoutée.",
  makes: true,
  reader: { input, read: (values) => ({ ...read(values), id: newId() }) },
  parents: async () => null,
  async find(tx, { scope }, typed) {
    const rows = await holdAnswered(
      tx,
      scope,
      typed.map(({ of }) => of),
    );
    return typed.map(({ of }) => rows.find(({ id }) => id === of) ?? "absent");
  },
  authorize: (actor, row) => authorize(actor, "review.answer", row),
  stale: async () => null,
  guard: () => null,
  write: (tx, { scope }, todo) =>
    insertRows(
      tx,
      replyWall,
      todo.map(({ typed: { id, of, fields }, row: { regionId, territoryId, territoryKind } }) => ({
        ...{ id, reviewId: of, regionId, territoryId, body: fields.body },
        fromTerritory: scope.own.includes(territoryId) || territoryKind === "region",
      })),
    ),
});
