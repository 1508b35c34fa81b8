import { sql } from "drizzle-orm";
import { actions } from "../actions/table";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { plans } from "../plans/table";
import { replies } from "./replies/table";
import { liveReviews, reviews } from "./table";

type Asked = { planStatus: PlanStatus | null; answered: boolean; gone: boolean };

/** What the Région says of a plan: read by its agents and by officers, written by officers. It follows its plan and its action, in the bin too. */
export const reviewWall = wallOf<typeof reviews, typeof liveReviews, never, Asked>({
  noun: "review",
  table: reviews,
  live: liveReviews,
  reads: ["own", "staff"],
  writes: "staff",
  links: [],
  audit: "names-only",
  title: null,
  bin: sql`left(${reviews.body}, 80)`,
  parents: [],
  facts: {
    // As it stands: an amendment that is open opens nothing here.
    planStatus: sql<PlanStatus | null>`(select p.status from ${plans} p where p.id = ${reviews.planId})`,
    answered: sql<boolean>`exists (select 1 from ${replies} r where r.review_id = ${reviews.id})`,
    gone: sql<boolean>`(exists (select 1 from ${plans} p where p.id = ${reviews.planId} and p.deleted_at is not null)
      or exists (select 1 from ${actions} a where a.id = ${reviews.actionId} and a.deleted_at is not null))`,
  },
});
