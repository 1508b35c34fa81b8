import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { idList } from "../kernel/ids";
import type { Scope } from "../scope";
import { liveReplies } from "./replies/table";
import { liveReviews } from "./table";
import { reviewWall } from "./wall";

/** Asks something, and is not settled; an opinion asks nothing. */
export const openReview: SQL = sql`(${and(ne(liveReviews.kind, "opinion"), isNull(liveReviews.settledOn))})`;

/** The territory answered it since it was written. */
export const answeredReview = sql<boolean>`exists (select 1 from ${liveReplies}
  where ${and(eq(liveReplies.reviewId, liveReviews.id), eq(liveReplies.fromTerritory, true))})`;

/** A point of the Région is open on an action, to who reads it: to another, none is. */
export const openReviewOn = (scope: Scope): SQL<boolean> => sql<boolean>`exists (select 1 from ${liveReviews}
  where ${and(eq(liveReviews.actionId, liveActions.id), openReview, reviewWall.visible(scope))})`;

/** Of these actions, those on which a point of the Région is open, to who reads it. */
export async function reviewedAmong(tx: Db, scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (scope.own.length === 0 && scope.staff.length === 0) return new Set();
  const found = await tx
    .selectDistinct({ id: liveReviews.actionId })
    .from(liveReviews)
    .where(and(sql`${liveReviews.actionId} = any(${idList(ids)})`, openReview, reviewWall.visible(scope)));
  return new Set(found.flatMap(({ id }) => id ?? []));
}
