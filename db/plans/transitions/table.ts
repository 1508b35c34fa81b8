import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type PlanMoveName, type PlanStatus, planMoveNames, planStatuses } from "../../enums";
import { atMost, oneOf, plausible } from "../../kernel/checks";
import { placed, written } from "../../kernel/columns";
import { territories } from "../../territories/table";
import { planLimits as limits } from "../limits";
import { plans } from "../table";

/**
 * What was done to a plan, in its order: who (`createdBy`), when (`createdAt`, and `movedOn`, the day that it says), from which status
 * to which, its reason or comment, its reference (of a deliberation, of an amendment), and the end of the plan before and after.
 * Written by the database when a plan moves, never by a gesture, and never changed: the history of a plan reads it.
 */
export const planTransitions = pgTable(
  "plan_transition",
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    ...placed(),
    planId: uuid().notNull(),
    moveNumber: integer().notNull(),
    move: text().$type<PlanMoveName>().notNull(),
    fromStatus: text().$type<PlanStatus>().notNull(),
    toStatus: text().$type<PlanStatus>().notNull(),
    movedOn: date({ mode: "string" }).notNull(),
    reason: text(),
    reference: text(),
    endedOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    ...written(),
  },
  (t) => [
    foreignKey({
      name: "plan_transition_plan",
      columns: [t.planId, t.territoryId],
      foreignColumns: [plans.id, plans.territoryId],
    }),
    foreignKey({
      name: "plan_transition_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    unique("plan_transition_once").on(t.planId, t.moveNumber),
    index("plan_transition_place").on(t.regionId, t.territoryId),
    check("plan_transition_move", oneOf(t.move, planMoveNames)),
    check(
      "plan_transition_statuses",
      sql`${oneOf(t.fromStatus, planStatuses)} and ${oneOf(t.toStatus, planStatuses)}`,
    ),
    check(
      "plan_transition_texts",
      sql`${atMost(t.reason, limits.moveReason)} and ${atMost(t.reference, limits.moveReference)}`,
    ),
    check("plan_transition_day", plausible(t.movedOn)),
  ],
);
