import "server-only";
import { planWall } from "@/db/plans/wall";
import { holdPlansOfReviews, holdReviewed } from "@/db/reviews/parents";
import { getReview } from "@/db/reviews/reads";
import { reviewWall } from "@/db/reviews/wall";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { storedAs } from "@/lib/kernel/ground-stored";
import { update } from "@/lib/kernel/verbs";
import { found, Refusal } from "@/lib/platform/errors";
import { newReview, reviewFields } from "./fields";
import { reviewSaid } from "./labels";
import { settledReview, unreviewed, wrongReviewAlone } from "./rules";

const right = { permission: "review.write" } as const;
const onRow = { ...right, key: "reviewId" } as const;

/** « Enregistrer le point »: of a plan that was sent, or of one of its actions. */
export const createReview = createUnder(reviewWall, planWall, newReview, {
  ...{ ...right, key: "planId", says: reviewSaid.ecrit },
  alone: wrongReviewAlone,
  settle: settledReview,
  parents: (tx, { scope }, typed) =>
    holdReviewed(
      tx,
      scope,
      typed.map(({ of, fields: { actionId } }) => ({ planId: of, actionId })),
    ),
  guard({ actionId }, plan, _, actions) {
    // As it stands: neither an archive being entered nor an open amendment changes what was sent.
    const refused = unreviewed(plan.status);
    if (refused) throw new Refusal(refused);
    const there = actions.some(({ id, planId }) => id === actionId && planId === plan.id);
    return actionId === null || there ? null : { actionId: ["Cette action n’est plus dans ce plan."] };
  },
});

/** The plan first (decision 0022), then what was written of it. */
const holding = (tx: Tx, { scope }: Actor, ids: readonly string[]) => holdPlansOfReviews(tx, scope, ids);
const held = (tx: Tx, actor: Actor, _: unknown, ids: readonly string[]) => holding(tx, actor, ids);

/** « Enregistrer »: while nobody has answered; after, a new point is written. */
export const updateReview = update(reviewWall, reviewFields, {
  ...{ ...onRow, says: reviewSaid.modifie },
  alone: wrongReviewAlone,
  settle: settledReview,
  parents: held,
  guard(_, __, { row }) {
    if (row.answered || row.settledOn) throw new Refusal("reviewAnswered");
    return null;
  },
  hopeless: (row) => (row.answered || row.settledOn ? new Refusal("reviewAnswered") : null),
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(reviewFields, found(await getReview(scope, id, tx)), timeZone),
});

/** « Marquer comme réglé »: a question, or what was to be completed. */
export const settleReview = update(
  reviewWall,
  {},
  {
    ...{ ...onRow, verb: "settle", says: reviewSaid.regle, parents: held },
    guard(_, __, { row }) {
      if (row.kind === "opinion" || row.settledOn) throw new Refusal("locked");
      return null;
    },
    keeps: (_, __, { actor }) => ({ settledOn: actor.today, settledBy: actor.scope.actorId }),
  },
);

/** « Rouvrir ». */
export const reopenReview = update(
  reviewWall,
  {},
  {
    ...{ ...onRow, verb: "reopen", says: reviewSaid.rouvert, parents: held },
    guard(_, __, { row }) {
      if (!row.settledOn) throw new Refusal("locked");
      return null;
    },
    keeps: () => ({ settledOn: null, settledBy: null }),
  },
);

export const deleteReview = toBin(reviewWall, { ...onRow, says: "Point supprimé." }, { parents: holding });

/** Out of the bin, while its plan and its action are living. */
export const restoreReview = outOfBin(
  reviewWall,
  { ...onRow, says: "Point restauré." },
  {
    parents: holding,
    guard({ gone }) {
      if (gone) throw new Refusal("parentDeleted");
    },
  },
);
