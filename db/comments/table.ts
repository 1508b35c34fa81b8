import { type SQL, sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  type PgColumn,
  pgTable,
  pgView,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { actions } from "../actions/table";
import { events } from "../events/table";
import { filledOrWithdrawn, plausible } from "../kernel/checks";
import { authored, placed, written } from "../kernel/columns";
import { plans } from "../plans/table";
import { projects } from "../projects/table";
import { territories } from "../territories/table";
import { commentLimits as limits } from "./limits";

const commentColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  planId: uuid(),
  actionId: uuid(),
  eventId: uuid(),
  projectId: uuid(),
  /** The comment that it answers, on the same row; null: it begins a thread. */
  parentId: uuid(),
  /** In whose name: the lead, an associate, the Région. */
  authorTerritoryId: uuid().notNull(),
  body: text().notNull().default(""),
  /** « Résolue », of a thread. */
  resolvedOn: date({ mode: "string" }),
  resolvedBy: uuid(),
  ...authored(),
  ...written(),
});

const given = (column: PgColumn): SQL => sql`${column} is not null`;

/** What is said of a plan, an action, an event or a project, in threads. Never read by elected members nor by the administration. */
export const comments = pgTable("comment", commentColumns(), (t) => [
  foreignKey({
    name: "comment_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "comment_author_territory",
    columns: [t.authorTerritoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "comment_plan",
    columns: [t.planId, t.territoryId],
    foreignColumns: [plans.id, plans.territoryId],
  }),
  foreignKey({
    name: "comment_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  foreignKey({
    name: "comment_event",
    columns: [t.eventId, t.territoryId, t.regionId],
    foreignColumns: [events.id, events.territoryId, events.regionId],
  }),
  foreignKey({
    name: "comment_project",
    columns: [t.projectId, t.territoryId, t.regionId],
    foreignColumns: [projects.id, projects.territoryId, projects.regionId],
  }),
  unique("comment_id_place").on(t.id, t.territoryId, t.regionId),
  foreignKey({
    name: "comment_parent",
    columns: [t.parentId, t.territoryId, t.regionId],
    foreignColumns: [t.id, t.territoryId, t.regionId],
  }),
  index("comment_of_plan").on(t.planId).where(given(t.planId)),
  index("comment_of_action").on(t.actionId).where(given(t.actionId)),
  index("comment_of_event").on(t.eventId).where(given(t.eventId)),
  index("comment_of_project").on(t.projectId).where(given(t.projectId)),
  index("comment_of_parent").on(t.parentId).where(given(t.parentId)),
  index("comment_of_territory").on(t.authorTerritoryId, t.updatedAt),
  index("comment_place").on(t.territoryId),
  check("comment_of_one", sql`num_nonnulls(${t.planId}, ${t.actionId}, ${t.eventId}, ${t.projectId}) = 1`),
  check("comment_body", filledOrWithdrawn(t.body, limits.body, t.withdrawnAt)),
  check(
    "comment_resolved",
    sql`(${t.resolvedOn} is null) = (${t.resolvedBy} is null) and (${t.resolvedOn} is null or ${t.parentId} is null) and ${plausible(t.resolvedOn)}`,
  ),
]);

export const liveComments = pgView("live_comment", commentColumns()).existing();

/** Whom a comment is to be told to: accounts that read its row, when it was written. */
export const mentions = pgTable(
  "mention",
  {
    id: uuid().primaryKey().defaultRandom(),
    ...placed(),
    commentId: uuid().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [
    foreignKey({
      name: "mention_comment",
      columns: [t.commentId, t.territoryId, t.regionId],
      foreignColumns: [comments.id, comments.territoryId, comments.regionId],
    }),
    unique("mention_once").on(t.commentId, t.accountId),
    index("mention_of_account").on(t.accountId, t.createdAt),
  ],
);
