import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import { pageColumns } from "../kernel/columns";
import { livePlans } from "../plans/table";
import { inScope, type Scope, within, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { liveReplies } from "./replies/table";
import { answeredReview, openReview } from "./rows";
import { liveReviews } from "./table";
import { reviewWall } from "./wall";

const writers = alias(accounts, "writers");

type Found = Awaited<ReturnType<typeof found>>[number];
type Reply = Awaited<ReturnType<typeof repliesOf>>[number];
export type Review = Found & { replies: readonly Reply[] };

const found = (tx: Db, scope: Scope, where: SQL | undefined) =>
  tx
    .select({
      ...pageColumns(liveReviews, ["settledBy"]),
      createdAt: liveReviews.createdAt,
      author: writers.name,
      updatedByName: accounts.name,
      action: {
        axis: liveActions.axis,
        number: liveActions.number,
        title: liveActions.title,
      },
    })
    .from(liveReviews)
    .leftJoin(liveActions, eq(liveActions.id, liveReviews.actionId))
    .leftJoin(writers, eq(writers.id, liveReviews.createdBy))
    .leftJoin(accounts, eq(accounts.id, liveReviews.updatedBy))
    .where(and(reviewWall.visible(scope), where))
    .orderBy(
      sql`${liveActions.axis} nulls first`,
      asc(liveActions.number),
      desc(liveReviews.createdAt),
      liveReviews.id,
    );

const repliesOf = (tx: Db, scope: Scope, ids: readonly string[]) =>
  tx
    .select({
      id: liveReplies.id,
      reviewId: liveReplies.reviewId,
      fromTerritory: liveReplies.fromTerritory,
      body: liveReplies.body,
      createdAt: liveReplies.createdAt,
      author: accounts.name,
    })
    .from(liveReplies)
    .leftJoin(accounts, eq(accounts.id, liveReplies.createdBy))
    .where(and(withinStaff(scope, liveReplies), inArray(liveReplies.reviewId, [...ids])))
    .orderBy(asc(liveReplies.createdAt), liveReplies.id);

async function withReplies(tx: Db, scope: Scope, rows: readonly Found[]): Promise<Review[]> {
  const ids = rows.map(({ id }) => id);
  const replies = ids.length > 0 ? await repliesOf(tx, scope, ids) : [];
  return rows.map((row) => ({ ...row, replies: replies.filter(({ reviewId }) => reviewId === row.id) }));
}

/** What the Région says of a plan and of its actions, or of one action alone, the newest first of each, with their threads; none but to agents of its territory and to officers. */
export const listReviews = (scope: Scope, of: { planId: string } | { actionId: string }, on?: Db) =>
  inScope(
    scope,
    async (tx) => {
      const here = "planId" in of ? eq(liveReviews.planId, of.planId) : eq(liveReviews.actionId, of.actionId);
      return withReplies(tx, scope, await found(tx, scope, here));
    },
    on,
  );

/** One review with its thread and the plan that it is of, or null when it does not exist for this reader. */
export const getReview = (scope: Scope, id: string, on?: Db) =>
  inScope(
    scope,
    async (tx) => {
      const [review] = await withReplies(tx, scope, await found(tx, scope, eq(liveReviews.id, id)));
      if (!review) return null;
      const [plan] = await tx
        .select({
          planTitle: livePlans.title,
          planStatus: livePlans.status,
          planStartsOn: livePlans.startsOn,
          planEndsOn: livePlans.endsOn,
          territoryName: territories.name,
          territoryKind: territories.kind,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(within(scope, livePlans), eq(livePlans.id, review.planId)));
      return plan ? { ...review, ...plan } : null;
    },
    on,
  );

export type OpenPoint = Awaited<ReturnType<typeof listOpenPoints>>[number];

/** Points of the Région that are still open on plans: whether the territory answered each. */
export const listOpenPoints = (scope: Scope, planIds: readonly string[], on?: Db) =>
  inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveReviews.id,
          planId: liveReviews.planId,
          kind: liveReviews.kind,
          answered: answeredReview,
        })
        .from(liveReviews)
        // Joined, so that what is asked of answers names its table.
        .innerJoin(livePlans, eq(livePlans.id, liveReviews.planId))
        .where(and(reviewWall.visible(scope), inArray(liveReviews.planId, [...planIds]), openReview))
        .orderBy(asc(liveReviews.createdAt), liveReviews.id),
    on,
  );

/** What the Région asks of the plans of a territory and that its agent has not answered, the oldest first. */
export const listUnanswered = (scope: Scope, territoryId: string, on?: Db) =>
  inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveReviews.id,
          kind: liveReviews.kind,
          body: liveReviews.body,
          createdAt: liveReviews.createdAt,
          planTitle: livePlans.title,
          action: { axis: liveActions.axis, number: liveActions.number, title: liveActions.title },
        })
        .from(liveReviews)
        .innerJoin(livePlans, eq(livePlans.id, liveReviews.planId))
        .leftJoin(liveActions, eq(liveActions.id, liveReviews.actionId))
        .where(
          and(
            reviewWall.visible(scope),
            eq(liveReviews.territoryId, territoryId),
            openReview,
            sql`not ${answeredReview}`,
            noneOf(livePlans.status, shutPlans),
          ),
        )
        .orderBy(asc(liveReviews.createdAt), liveReviews.id),
    on,
  );
