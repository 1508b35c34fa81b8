import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  numeric,
  pgTable,
  pgView,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type BudgetKind, budgetKinds } from "../../enums";
import { atMost, between, filled, oneOf } from "../../kernel/checks";
import { deleted, placed, written } from "../../kernel/columns";
import { actions } from "../table";
import { budgetLimits as limits } from "./limits";
import { type ExpenseNature, expenseNatures } from "./natures";

const budgetColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid().notNull(),
  year: smallint().notNull(),
  kind: text().$type<BudgetKind>().notNull(),
  label: text().notNull(),
  /** Its class of account; null where nobody said it. */
  nature: text().$type<ExpenseNature>(),
  /** Whole cents; null is unknown, which is not zero. */
  plannedCents: bigint({ mode: "number" }),
  actualCents: bigint({ mode: "number" }),
  /** Of a post of animation: full-time equivalents, two decimals. */
  fte: numeric({ precision: 8, scale: 2, mode: "number" }),
  /** Why what was spent is not what was planned. */
  comment: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** What an action costs, a year and a kind of expense a line: planned, then actual. Never summed with one another. */
export const budgetLines = pgTable("budget_line", budgetColumns(), (t) => [
  foreignKey({
    name: "budget_line_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  index("budget_line_of_action").on(t.actionId, t.year),
  index("budget_line_place").on(t.regionId, t.territoryId),
  index("budget_line_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("budget_line_kind", oneOf(t.kind, budgetKinds)),
  check("budget_line_nature", oneOf(t.nature, expenseNatures)),
  check("budget_line_year", between(t.year, limits.year)),
  check("budget_line_label", filled(t.label, limits.label)),
  check("budget_line_comment", atMost(t.comment, limits.comment)),
  check("budget_line_fte", sql`${t.fte} >= 0`),
  check(
    "budget_line_cents",
    sql`${between(t.plannedCents, limits.plannedCents)} and ${between(t.actualCents, limits.actualCents)}`,
  ),
  check("budget_line_says", sql`${t.plannedCents} is not null or ${t.actualCents} is not null`),
]);

export const liveBudgetLines = pgView("live_budget_line", budgetColumns()).existing();

/** What is written of a line of budget. */
export type BudgetLineWrite = Pick<
  typeof budgetLines.$inferSelect,
  "year" | "kind" | "label" | "nature" | "plannedCents" | "actualCents" | "fte" | "comment"
>;
