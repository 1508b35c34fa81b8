import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { stillOpen } from "../actions/facts";
import { visibleActions } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { liveComments } from "../comments/table";
import { visibleComments } from "../comments/wall";
import { liveDecisions } from "../decisions/table";
import { decisionWall } from "../decisions/wall";
import { visibleEvents } from "../events/rows";
import { liveEvents } from "../events/table";
import { livePlans } from "../plans/table";
import { planTransitions } from "../plans/transitions/table";
import { planTransitionWall } from "../plans/transitions/wall";
import { planWall } from "../plans/wall";
import { liveProjects } from "../projects/table";
import { projectWall } from "../projects/wall";
import { liveReplies } from "../reviews/replies/table";
import { liveReviews } from "../reviews/table";
import { reviewWall } from "../reviews/wall";
import type { Scope } from "../scope";

/** What a row is called today, what its line opens, and whether what was told of it still stands. */
export type ToldRow = {
  id: string;
  title: string;
  opens: "plan" | "action" | "event" | "project" | "review" | "decision" | "discussion";
  /** The id of what it opens; of a discussion, the address of its row. */
  opensId: string;
  /** The kind of a review, the outcome of a decision: a code of its noun. */
  detail: string | null;
  still: boolean;
};

type Teller = (tx: Db, scope: Scope, ids: string[]) => Promise<ToldRow[]>;

const nothing = sql<null>`null`;
const always = sql<boolean>`true`;
const opening = <Opens extends ToldRow["opens"]>(noun: Opens) => sql<Opens>`${noun}::text`;
const ofActionOrPlan = sql<string>`coalesce(${liveActions.title}, ${livePlans.title})`;

const transition: Teller = (tx, scope, ids) =>
  tx
    .select({
      id: planTransitions.id,
      title: livePlans.title,
      ...{ opens: opening("plan"), opensId: livePlans.id },
      detail: sql<string | null>`${planTransitions.move}`,
      // Taken back, or followed by another: it is no news.
      still: sql<boolean>`${planTransitions.moveNumber} = ${livePlans.moveNumber}`,
    })
    .from(planTransitions)
    .innerJoin(livePlans, eq(livePlans.id, planTransitions.planId))
    .where(and(inArray(planTransitions.id, ids), planTransitionWall.visible(scope), planWall.visible(scope)));

const review: Teller = (tx, scope, ids) =>
  tx
    .select({
      id: liveReviews.id,
      title: ofActionOrPlan,
      ...{ opens: opening("review"), opensId: liveReviews.id },
      detail: sql<string | null>`${liveReviews.kind}`,
      still: sql<boolean>`${liveReviews.settledOn} is null`,
    })
    .from(liveReviews)
    .innerJoin(livePlans, eq(livePlans.id, liveReviews.planId))
    .leftJoin(liveActions, eq(liveActions.id, liveReviews.actionId))
    .where(and(inArray(liveReviews.id, ids), reviewWall.visible(scope), planWall.visible(scope)));

const reply: Teller = (tx, scope, ids) =>
  tx
    .select({
      id: liveReplies.id,
      title: ofActionOrPlan,
      ...{ opens: opening("review"), opensId: liveReviews.id },
      ...{ detail: nothing, still: always },
    })
    .from(liveReplies)
    .innerJoin(liveReviews, eq(liveReviews.id, liveReplies.reviewId))
    .innerJoin(livePlans, eq(livePlans.id, liveReviews.planId))
    .leftJoin(liveActions, eq(liveActions.id, liveReviews.actionId))
    .where(and(inArray(liveReplies.id, ids), reviewWall.visible(scope), planWall.visible(scope)));

const decision: Teller = (tx, scope, ids) =>
  tx
    .select({
      id: liveDecisions.id,
      title: liveActions.title,
      ...{ opens: opening("decision"), opensId: liveActions.id },
      ...{ detail: sql<string | null>`${liveDecisions.outcome}`, still: always },
    })
    .from(liveDecisions)
    .innerJoin(liveActions, eq(liveActions.id, liveDecisions.actionId))
    .where(and(inArray(liveDecisions.id, ids), decisionWall.visible(scope), visibleActions(scope)));

/** A mention: what the comment is about, unless its author took it back. */
const comment: Teller = (tx, scope, ids) =>
  tx
    .select({
      id: liveComments.id,
      title: sql<string>`coalesce(${liveActions.title}, ${liveEvents.title}, ${liveProjects.title}, ${livePlans.title})`,
      opens: opening("discussion"),
      opensId: sql<string>`coalesce('actions/' || ${liveComments.actionId}, 'evenements/' || ${liveComments.eventId},
        'projets/' || ${liveComments.projectId}, 'plans/' || ${liveComments.planId})`,
      ...{ detail: nothing, still: always },
    })
    .from(liveComments)
    .leftJoin(liveActions, eq(liveActions.id, liveComments.actionId))
    .leftJoin(liveEvents, eq(liveEvents.id, liveComments.eventId))
    .leftJoin(liveProjects, eq(liveProjects.id, liveComments.projectId))
    .leftJoin(livePlans, eq(livePlans.id, liveComments.planId))
    .where(and(inArray(liveComments.id, ids), visibleComments(scope), isNull(liveComments.withdrawnAt)));

type Titled = typeof livePlans | typeof liveActions | typeof liveEvents | typeof liveProjects;

const itself =
  (
    opens: "plan" | "action" | "event" | "project",
    view: Titled,
    wall: (scope: Scope) => SQL,
    still = always,
  ): Teller =>
  (tx, scope, ids) =>
    tx
      .select({
        ...{ id: sql<string>`${view.id}`, title: sql<string>`${view.title}` },
        ...{ opens: opening(opens), opensId: sql<string>`${view.id}` },
        ...{ detail: nothing, still },
      })
      .from(view)
      .where(and(inArray(view.id, ids), wall(scope)));

/**
 * How each table is told, to who reads its row: nothing of one that is in the bin, gone, or out of sight. A table that is not here is told
 * to nobody.
 */
export const tellers: Readonly<Record<string, Teller>> = {
  plan_transition: transition,
  review,
  reply,
  decision,
  comment,
  plan: itself("plan", livePlans, planWall.visible),
  action: itself("action", liveActions, visibleActions, sql<boolean>`${stillOpen}`),
  event: itself("event", liveEvents, visibleEvents),
  project: itself("project", liveProjects, projectWall.visible),
};
