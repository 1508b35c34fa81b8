import { and, eq, inArray } from "drizzle-orm";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import type { PlanStatus, TerritoryKind } from "../enums";
import { holdPlans } from "../plans/holding";
import { livePlans } from "../plans/table";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { liveReviews, reviews } from "./table";
import { reviewWall } from "./wall";

/** Holds the plans that these requests write of, and gives the living actions of them that are named. */
export async function holdReviewed(
  tx: Db,
  scope: Scope,
  typed: readonly { planId: string; actionId: string | null }[],
) {
  const planIds = typed.map(({ planId }) => planId);
  await holdPlans(tx, scope, planIds, "update");
  const asked = typed.flatMap(({ actionId }) => actionId ?? []);
  return tx
    .select({ id: liveActions.id, planId: liveActions.planId })
    .from(liveActions)
    .where(and(inArray(liveActions.planId, planIds), inArray(liveActions.id, asked)));
}

/** Holds the plans of these reviews, living or not: what is written of a plan and what moves it pass one after the other. */
export async function holdPlansOfReviews(tx: Db, scope: Scope, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .selectDistinct({ id: reviews.planId })
    .from(reviews)
    .where(and(reviewWall.writable(scope), inArray(reviews.id, [...ids])));
  await holdPlans(
    tx,
    scope,
    rows.map(({ id }) => id),
    "update",
  );
}

export type AnsweredReview = {
  id: string;
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
  planStatus: PlanStatus;
};

/** Living reviews that the scope reads, their plans held, with what can() asks of them: who answers one does not write it. */
export async function holdAnswered(tx: Db, scope: Scope, ids: readonly string[]): Promise<AnsweredReview[]> {
  const seen = and(reviewWall.visible(scope), inArray(liveReviews.id, [...ids]));
  const plans = await tx.selectDistinct({ id: liveReviews.planId }).from(liveReviews).where(seen);
  await holdPlans(
    tx,
    scope,
    plans.map(({ id }) => id),
    "update",
  );
  return tx
    .select({
      id: liveReviews.id,
      regionId: liveReviews.regionId,
      territoryId: liveReviews.territoryId,
      territoryKind: territories.kind,
      planStatus: livePlans.status,
    })
    .from(liveReviews)
    .innerJoin(territories, eq(territories.id, liveReviews.territoryId))
    .innerJoin(livePlans, eq(livePlans.id, liveReviews.planId))
    .where(seen);
}
